import { createFileRoute } from '@tanstack/react-router'
import { Overview } from '../../person/overview.tsx'

export const Route = createFileRoute('/$org/person/$personId/')({ component: Overview })
