import { addNights, localDateOf } from '@samplass/domain/nights'
import { relationSince } from '@samplass/domain/person/relation'
import type { planMeetingInput } from '@samplass/domain/person/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadKnowable } from './load.ts'
import { loadMeetingPlace } from './load-meeting-place.ts'

/** Everyone who reports a need is invited to a meeting (A0). One that was held without a plan is planned when it was held. */
export async function planMeeting(verb: Verb, { personId, unitKindId, plannedAt }: Infer<typeof planMeetingInput>) {
  const { tx, actor, now, newId } = verb
  const [, place] = await Promise.all([loadKnowable(verb, personId, 'meeting'), loadMeetingPlace(verb, unitKindId)])
  const at = new Date(plannedAt)
  const today = localDateOf(now)
  if (localDateOf(at) < relationSince(today)) refuse('TOO_LONG_AGO')
  if (localDateOf(at) > addNights(today, 365)) refuse('IN_THE_FUTURE')
  const id = newId()
  await tx.sql`
    insert into eligibility_meeting (id, person_id, house_id, unit_kind_id, planned_at, made_by, made_by_name, made_at)
    values (${id}, ${personId}, ${place.houseId}, ${unitKindId}, ${at}, ${actor.accountId}, ${actor.name}, ${now})`
  audit(verb, 'person.meeting_planned', personId, { meetingId: id, unitKindId })
  return { meetingId: id, version: 1 }
}
