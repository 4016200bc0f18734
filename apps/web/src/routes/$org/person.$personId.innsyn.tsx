import { createFileRoute } from '@tanstack/react-router'
import { AccessList } from '../../person/access-list.tsx'

export const Route = createFileRoute('/$org/person/$personId/innsyn')({ component: AccessList })
