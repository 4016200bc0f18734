import { createFileRoute } from '@tanstack/react-router'
import { ChangePage } from '../../person/change-page.tsx'

export const Route = createFileRoute('/$org/person/$personId/endre')({ component: ChangePage })
