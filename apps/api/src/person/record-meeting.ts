import { inScope } from '@samplass/domain/access/roles'
import type { Criteria, CriteriaAnswers } from '@samplass/domain/bed-pool/policy'
import { localDateOf } from '@samplass/domain/nights'
import { reviewOnFor, whyNotApproved } from '@samplass/domain/person/meeting'
import type { recordMeetingInput } from '@samplass/domain/person/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadKnowable, type PersonRow } from './load.ts'
import { loadMeetingPlace } from './load-meeting-place.ts'
import { writeOrRefuse } from './wall.ts'

type MeetingRow = {
  personId: string
  houseId: string
  unitKindId: string
  plannedAt: Date
  outcome: string | null
  version: number
}

/**
 * How the meeting went. Criteria met makes the person a known user of the house until the review; not met ends what was. The
 * answers are held against the criteria in force: all of them answered, and none that excludes.
 */
export async function recordMeeting(verb: Verb, input: Infer<typeof recordMeetingInput>) {
  const { tx, actor, now, newId } = verb
  const [meeting] = await tx.sql<MeetingRow[]>`
    select person_id as "personId", house_id as "houseId", unit_kind_id as "unitKindId", planned_at as "plannedAt", outcome, version
    from eligibility_meeting where id = ${input.meetingId}`
  if (!meeting || !inScope(actor.scope, meeting.houseId)) refuse('NOT_FOUND')
  const [person, place] = await Promise.all([
    loadKnowable(verb, meeting.personId, 'meeting'),
    loadMeetingPlace(verb, meeting.unitKindId),
  ])
  if (meeting.outcome !== null) refuse('MEETING_ALREADY_HELD')
  if (meeting.version !== input.version) refuse('VERSION_STALE')
  if (input.outcome === 'did_not_come' && meeting.plannedAt > now) refuse('MEETING_NOT_HELD_YET')
  const met = input.outcome === 'criteria_met'
  const held = met || input.outcome === 'criteria_not_met'
  const heldAt = held && input.heldAt !== null ? new Date(input.heldAt) : null
  if (heldAt && heldAt > now) refuse('IN_THE_FUTURE')
  if (held && input.criteriaVersion !== place.criteriaVersion)
    refuse('CRITERIA_VERSION_STALE', { version: place.criteriaVersion })
  const excluded = met ? whyNotApproved(place.criteria, input.answers) : null
  if (excluded) refuse(excluded.code, excluded.facts)

  const approvedOn = localDateOf(heldAt ?? now)
  const reviewOn = input.reviewOn ?? reviewOnFor(place.policy, approvedOn)
  if (met && reviewOn <= localDateOf(now)) refuse('PERIOD_OVER', { reviewOn })
  const [changed] = await tx.sql<{ version: number }[]>`
    update eligibility_meeting set outcome = ${input.outcome}, held_at = ${heldAt}, present = ${input.present},
      criteria_version = ${held ? place.criteriaVersion : null}, answers = ${JSON.stringify(held ? input.answers : {})}::jsonb,
      note = ${input.note}, version = version + 1
    where id = ${input.meetingId} and version = ${input.version} and outcome is null returning version`
  if (!changed) refuse('VERSION_STALE')
  if (held) {
    await tx.sql`
      update known_user set ended_on = ${localDateOf(now)}, ended_by_name = ${actor.name}
      where person_id = ${meeting.personId} and unit_kind_id = ${meeting.unitKindId} and ended_on is null`
    rememberAbode(verb, person, place.criteria, input.answers)
  }
  const knownUserId = met ? newId() : null
  if (knownUserId) {
    await writeOrRefuse(
      () => tx.sql`
      insert into known_user (id, person_id, house_id, unit_kind_id, criteria_version, meeting_id, approved_on, review_on, approved_by_name)
      values (${knownUserId}, ${meeting.personId}, ${meeting.houseId}, ${meeting.unitKindId}, ${place.criteriaVersion}, ${input.meetingId},
        ${approvedOn}, ${reviewOn}, ${actor.name})`,
    )
  }
  audit(verb, 'person.meeting_recorded', meeting.personId, { meetingId: input.meetingId, outcome: input.outcome })
  return { knownUserId, reviewOn: met ? reviewOn : null }
}

/** What was said in the meeting of a fixed abode is what the record says from now on, so that it is not asked again on the phone. */
function rememberAbode(
  { tx }: Verb,
  { id, fixedAbode }: PersonRow,
  criteria: Criteria,
  answers: CriteriaAnswers,
): void {
  const asked = criteria.find(({ fromRecord }) => fromRecord === 'fixed_abode')
  const answer = asked && answers[asked.code]
  if (!answer || (answer === 'yes') === fixedAbode) return
  tx.last(tx.sql`update person set fixed_abode = ${answer === 'yes'}, version = version + 1 where id = ${id}`)
}
