import { createFileRoute } from '@tanstack/react-router'
import { MoreScreen } from '../../access/more-screen.tsx'

export const Route = createFileRoute('/$org/mer')({ component: MoreScreen })
