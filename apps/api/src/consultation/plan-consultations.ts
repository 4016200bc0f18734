import { seriesOf } from '@samplass/domain/consultation/rules'
import type { planConsultationsInput } from '@samplass/domain/consultation/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announceConsultation } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'

/** Days that a municipality and a service have agreed on, written down by either. One that is there already stays as it is. */
export async function planConsultations(verb: Verb, input: Infer<typeof planConsultationsInput>) {
  const { tx, actor, now, newId, directory } = verb
  const other = await directory.byRole(input.withRole)
  if (!other || other.kind === actor.organisation.kind) refuse('NOT_FOUND')
  const { role, kind } = actor.organisation
  const [municipalityRole, specialistRole] = kind === 'municipality' ? [role, other.role] : [other.role, role]
  const days = seriesOf(input.firstOn, input.time, input.everyWeeks, input.count)
  if (days.some((day) => day <= now)) refuse('PERIOD_OVER')
  const seriesId = newId()
  const rows = days.map((startsAt) => ({
    id: newId(),
    owner_role: role,
    municipality_role: municipalityRole,
    specialist_role: specialistRole,
    series_id: seriesId,
    kind: input.kind,
    place: input.place,
    comes: input.comes,
    starts_at: startsAt,
    planned_at: startsAt,
    minutes: input.minutes,
    made_at: now,
    made_by_name: actor.name,
    readable_by: [municipalityRole, specialistRole],
  }))
  const made = await tx.sql<{ id: string }[]>`
    insert into pool.consultation ${tx.sql(rows as never)} on conflict do nothing returning id`
  const [first] = made
  if (!first) refuse('CONSULTATION_THERE')
  // One is enough for both to read the list again.
  announceConsultation(verb, { consultationId: first.id, municipalityRole, specialistRole })
  audit(verb, 'consultation.planned', seriesId, { with: other.role, days: made.length })
  return { made: made.length }
}
