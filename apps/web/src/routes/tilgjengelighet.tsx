import { createFileRoute } from '@tanstack/react-router'
import { Statement } from '../access/statement.tsx'

export const Route = createFileRoute('/tilgjengelighet')({ component: Statement })
