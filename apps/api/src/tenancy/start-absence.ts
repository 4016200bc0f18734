import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { endAbsenceInput, startAbsenceInput, tellWhoPaysInput } from '@samplass/domain/tenancy/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { partToChange, tenancyToChange } from './load.ts'
import { appendEvent, changePart, refuseWall, touchTenancy } from './write.ts'

/** Away for a time: the home is kept. Who pays meanwhile is asked, and may be said not to be known. */
export async function startAbsence(verb: Verb, input: Infer<typeof startAbsenceInput>) {
  const { tx, actor, now, newId } = verb
  const row = await tenancyToChange(verb, input, 'leave_for_a_time')
  if (input.fromOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'fromOn' })
  if (input.fromOn < row.fromOn) refuse('TENANCY_DATES_WRONG')
  const absenceId = newId()
  await tx.sql`
    insert into tenancy_absence (id, tenancy_id, kind, from_on, expected_on, who_pays, looked_after, by_name)
    values (${absenceId}, ${row.tenancyId}, ${input.kind}, ${input.fromOn}, ${input.expectedOn}, ${input.whoPays}, ${input.lookedAfter},
      ${actor.name})`.catch(refuseWall)
  const version = await touchTenancy(verb, row)
  appendEvent(verb, row.tenancyId, 'absent', input.lookedAfter, { absence: input.kind, whoPays: input.whoPays })
  audit(verb, 'tenancy.absence_started', row.personId, { tenancyId: row.tenancyId, absence: input.kind })
  return { tenancyId: row.tenancyId, version, absenceId }
}

type Absence = { from_on: string; returned_on: string | null; who_pays: string }

export async function tellWhoPays(verb: Verb, { absenceId, version, whoPays }: Infer<typeof tellWhoPaysInput>) {
  const { part, tenancy } = await openAbsence(verb, absenceId, version)
  const next = await changePart(verb, 'tenancy_absence', { id: absenceId, version }, { who_pays: whoPays })
  appendEvent(verb, tenancy.tenancyId, 'payer_told', '', { whoPays, before: part.who_pays })
  audit(verb, 'tenancy.payer_told', tenancy.personId, { tenancyId: tenancy.tenancyId, whoPays })
  return { absenceId, version: next }
}

export async function endAbsence(verb: Verb, { absenceId, version, returnedOn }: Infer<typeof endAbsenceInput>) {
  const { part, tenancy } = await openAbsence(verb, absenceId, version)
  if (returnedOn > localDateOf(verb.now)) refuse('IN_THE_FUTURE', { field: 'returnedOn' })
  if (returnedOn < part.from_on) refuse('TENANCY_DATES_WRONG')
  const next = await changePart(verb, 'tenancy_absence', { id: absenceId, version }, { returned_on: returnedOn })
  appendEvent(verb, tenancy.tenancyId, 'returned', '', { returnedOn })
  audit(verb, 'tenancy.returned', tenancy.personId, { tenancyId: tenancy.tenancyId })
  return { absenceId, version: next }
}

async function openAbsence(verb: Verb, id: string, version: number) {
  const found = await partToChange<Absence>(verb, 'tenancy_absence', { id, version }, 'return')
  if (found.part.returned_on !== null) refuse('VERSION_STALE')
  return found
}
