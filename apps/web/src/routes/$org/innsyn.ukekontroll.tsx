import { addNights, localDate, localDateOf } from '@samplass/domain/nights'
import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { mondayOf, WeekScreen } from '../../audit/week-screen.tsx'
import { serverNow } from '../../shell/session.ts'

export const Route = createFileRoute('/$org/innsyn/ukekontroll')({
  validateSearch: z.object({ uke: z.catch(z.optional(localDate), undefined) }),
  component: Week,
})

/** The week that is over, until another is asked for. */
function Week() {
  const { uke } = Route.useSearch()
  const navigate = Route.useNavigate()
  const monday = mondayOf(uke ?? addNights(localDateOf(serverNow()), -7))
  return <WeekScreen mondayOn={monday} onMonday={(next) => void navigate({ search: { uke: next } })} />
}
