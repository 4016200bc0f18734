import { addMonths, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { draftAgreementInput } from '@samplass/domain/self-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import { loadMeetingPlace } from '../person/load-meeting-place.ts'
import type { Verb } from '../trpc.ts'
import { appendEvent } from './write.ts'

/** How far ahead an agreement may be made to hold. */
const monthsMax = 60

/** Written down as it was talked through; nothing holds before both have signed. */
export async function draftAgreement(verb: Verb, input: Infer<typeof draftAgreementInput>) {
  const { tx, now, newId } = verb
  const { personId, unitKindId, nightsMax, restDays, staysPerYear, nightsPerYear, reviewOn, untilOn } = input
  const [, place] = await Promise.all([loadKnowable(verb, personId, 'follow_up'), loadMeetingPlace(verb, unitKindId)])
  const { agreementRequired, longestNights } = place.policy
  if (!agreementRequired) refuse('AGREEMENT_NOT_USED_HERE')
  if (nightsMax > longestNights) refuse('STAY_TOO_LONG', { longestNights, field: 'nightsMax' })
  const today = localDateOf(now)
  if (reviewOn <= today) refuse('PERIOD_OVER', { field: 'reviewOn' })
  if (untilOn > addMonths(today, monthsMax)) refuse('IN_THE_FUTURE', { field: 'untilOn' })
  const id = newId()
  await tx.sql`
    insert into agreement (id, person_id, house_id, unit_kind_id, nights_max, rest_days, stays_per_year, nights_per_year, contact_phone, duties,
      drafted_on, review_on, until_on)
    values (${id}, ${personId}, ${place.houseId}, ${unitKindId}, ${nightsMax}, ${restDays}, ${staysPerYear}, ${nightsPerYear}, ${input.contactPhone},
      ${input.duties}, ${today}, ${reviewOn}, ${untilOn})`.catch(refuseSecond)
  appendEvent(verb, id, 'drafted', '', { nightsMax, restDays, staysPerYear, nightsPerYear, reviewOn, untilOn })
  audit(verb, 'self-admission.drafted', personId, { agreementId: id, unitKindId })
  return { agreementId: id, version: 1 }
}

/** One agreement a person and kind at a time: which one counts is never a question on the phone. */
function refuseSecond(error: unknown): never {
  if ((error as { constraint_name?: string }).constraint_name === 'one_agreement_a_kind')
    refuse('AGREEMENT_ALREADY_THERE')
  throw error
}
