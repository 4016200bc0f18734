import { whyNotWhen } from '@samplass/domain/follow-up/contact'
import { stateOf } from '@samplass/domain/follow-up/machine'
import type { logContactInput } from '@samplass/domain/follow-up/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadEnrolment } from './load.ts'
import { changeEnrolmentRow, tellEvent } from './write.ts'

/**
 * A contact, or an attempt at one. It may have been written without a signal and come days later, so it is held against the day it
 * happened on: what happened before the follow-up was closed is still true. The same id twice is one contact, and says one thing.
 */
export async function logContact(verb: Verb, input: Infer<typeof logContactInput>) {
  const { tx, actor, now } = verb
  const { contactId, enrolmentId, outcome, place, nextOn } = input
  if (actor.accountId === null) throw new Error('a contact is somebody’s')
  const enrolment = await loadEnrolment(verb, enrolmentId)
  const earlier = await writtenBefore(verb, contactId)
  if (earlier) {
    if (earlier.enrolmentId !== enrolmentId || earlier.byAccount !== actor.accountId) refuse('KEY_USED_FOR_ANOTHER_ACT')
    if (!saysTheSame(earlier, input)) refuse('CONTACT_SAYS_OTHERWISE', { recordedAt: earlier.recordedAt.toISOString() })
    return { contactId, enrolmentId }
  }
  const occurredAt = input.occurredAt === null ? now : new Date(input.occurredAt)
  refuse(whyNotWhen(occurredAt, now), { field: 'occurredAt' })
  const on = localDateOf(occurredAt)
  if (on < enrolment.referredOn) refuse('BEFORE_REFERRAL', { referredOn: enrolment.referredOn })
  if (enrolment.closedOn !== null && on > enrolment.closedOn)
    refuse('ENROLMENT_CLOSED', { closedOn: enrolment.closedOn })
  if (nextOn !== null && nextOn < on) refuse('NEXT_BEFORE_CONTACT', { field: 'nextOn' })
  if (stateOf(enrolment, localDateOf(now)) === 'referred') {
    await changeEnrolmentRow(verb, enrolment, enrolment.version, { engaging_on: on })
    tellEvent(verb, enrolmentId, { what: 'engaged', on })
  }
  await tx.sql`
    insert into follow_up_contact (id, enrolment_id, person_id, occurred_at, outcome, place, with_whom, words, help, help_area, minutes,
      next_on, recorded_at, by_account, by_name)
    values (${contactId}, ${enrolmentId}, ${enrolment.personId}, ${occurredAt}, ${outcome}, ${place}, ${input.withWhom}, ${input.words},
      ${input.help}, ${input.helpArea}, ${input.minutes}, ${nextOn}, ${now}, ${actor.accountId}, ${actor.name})`.catch(
    refuseSecond,
  )
  audit(verb, 'follow-up.contact_logged', enrolment.personId, { contactId, enrolmentId, outcome, place })
  return { contactId, enrolmentId }
}

const told = ['outcome', 'place', 'withWhom', 'words', 'help', 'helpArea', 'minutes', 'nextOn'] as const
type Written = Pick<Infer<typeof logContactInput>, 'enrolmentId' | (typeof told)[number]> & {
  byAccount: string
  occurredAt: Date
  recordedAt: Date
}

async function writtenBefore({ tx }: Verb, contactId: string): Promise<Written | undefined> {
  const [row] = await tx.sql<Written[]>`
    select enrolment_id as "enrolmentId", by_account as "byAccount", occurred_at as "occurredAt", recorded_at as "recordedAt", outcome, place,
      with_whom as "withWhom", words, help, help_area as "helpArea", minutes, next_on as "nextOn"
    from follow_up_contact where id = ${contactId}`
  return row
}

/** A time that was left to the server is whatever it was. */
const saysTheSame = (earlier: Written, input: Infer<typeof logContactInput>) =>
  told.every((field) => earlier[field] === input[field]) &&
  (input.occurredAt === null || earlier.occurredAt.getTime() === new Date(input.occurredAt).getTime())

/** The same id of two enrolments at once: the first stands. */
function refuseSecond(error: unknown): never {
  if ((error as { constraint_name?: string }).constraint_name === 'follow_up_contact_pkey')
    refuse('KEY_USED_FOR_ANOTHER_ACT')
  throw error
}
