import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { LookUpsScreen } from '../../audit/look-ups-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/innsyn/oppslag')({
  beforeLoad: needs('audit.read'),
  validateSearch: z.object({ person: z.catch(z.optional(z.uuid()), undefined) }),
  component: LookUps,
})

function LookUps() {
  const { person } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <LookUpsScreen key={person} personId={person} onPerson={(next) => void navigate({ search: { person: next } })} />
  )
}
