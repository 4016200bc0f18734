import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { LogScreen } from '../../follow-up/log-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/logg')({
  beforeLoad: needs('follow_up.work'),
  validateSearch: z.object({ hvem: z.catch(z.optional(z.uuid()), undefined) }),
  component: Page,
})

function Page() {
  const { hvem } = Route.useSearch()
  return <LogScreen enrolmentId={hvem ?? null} />
}
