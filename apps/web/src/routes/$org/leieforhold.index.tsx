import { createFileRoute } from '@tanstack/react-router'
import { needs } from '../../shell/allowed.ts'
import { ListScreen } from '../../tenancy/list-screen.tsx'

export const Route = createFileRoute('/$org/leieforhold/')({ beforeLoad: needs('tenancy.read'), component: ListScreen })
