import { createFileRoute } from '@tanstack/react-router'
import { AccessTab } from '../../person/access-list.tsx'

export const Route = createFileRoute('/$org/person/$personId/innsyn')({ component: AccessTab })
