import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { TrailScreen } from '../../audit/trail-screen.tsx'

const id = z.catch(z.optional(z.uuid()), undefined)

import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/innsyn/hendelser')({
  beforeLoad: needs('audit.read'),
  validateSearch: z.object({ sak: id, ansatt: id }),
  component: Trail,
})

function Trail() {
  const of = Route.useSearch()
  const navigate = Route.useNavigate()
  return <TrailScreen key={of.sak ?? of.ansatt} of={of} onOf={(next) => void navigate({ search: next })} />
}
