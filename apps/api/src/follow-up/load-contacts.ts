import type { ContactPlace, ContactResult } from '@samplass/domain/follow-up/contact'
import type { helpAreas, helpKinds } from '@samplass/domain/follow-up/schema'
import type { LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

export type ContactRow = {
  contactId: string
  enrolmentId: string
  occurredAt: Date
  outcome: ContactResult
  place: ContactPlace
  withWhom: string
  words: string
  help: (typeof helpKinds)[number] | null
  helpArea: (typeof helpAreas)[number] | null
  minutes: number | null
  nextOn: LocalDate | null
  recordedAt: Date
  byName: string
  takenBackAt: Date | null
  takenBackByName: string | null
  takenBackWords: string | null
}

/** What has been written of a person, the newest first; what was taken back stands among it. */
export const loadContacts = ({ tx }: Verb, personId: string, most: number): Promise<ContactRow[]> =>
  tx.sql<ContactRow[]>`
    select id as "contactId", enrolment_id as "enrolmentId", occurred_at as "occurredAt", outcome, place, with_whom as "withWhom", words,
      help, help_area as "helpArea", minutes, next_on as "nextOn", recorded_at as "recordedAt", by_name as "byName",
      taken_back_at as "takenBackAt", taken_back_by_name as "takenBackByName", taken_back_words as "takenBackWords"
    from follow_up_contact where person_id = ${personId} order by occurred_at desc, id desc limit ${most}`.execute() as unknown as Promise<
    ContactRow[]
  >

type Attempt = Pick<ContactRow, 'outcome' | 'occurredAt'>
/** Everything that counts of an enrolment: what was taken back does not. */
export const loadAttempts = ({ tx }: Verb, enrolmentIds: readonly string[]) =>
  tx.sql<(Attempt & { enrolmentId: string })[]>`
    select enrolment_id as "enrolmentId", outcome, occurred_at as "occurredAt" from follow_up_contact
    where enrolment_id = any (${[...enrolmentIds]}::uuid[]) and taken_back_at is null`
