import { attemptsInVain } from '@samplass/domain/follow-up/contact'
import { enrolmentActions, stateOf, whyNotOnEnrolment } from '@samplass/domain/follow-up/machine'
import type { getFollowUpInput, landings, onwardKinds } from '@samplass/domain/follow-up/schema'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { type EnrolmentRow, enrolmentColumns } from './load.ts'
import { loadAttempts, loadContacts } from './load-contacts.ts'
import type { EventKind } from './write.ts'

const contactsMax = 200

type EventRow = {
  enrolmentId: string
  eventId: string
  kind: EventKind
  onDate: LocalDate
  words: string
  byName: string
}
type GoalRow = {
  goalId: string
  words: string
  strengths: string
  setOn: LocalDate
  reachedOn: LocalDate | null
  droppedOn: LocalDate | null
  byName: string
  version: number
}
type OnwardRow = {
  onwardId: string
  referredOn: LocalDate
  whereTo: string
  kind: (typeof onwardKinds)[number]
  wentAlong: boolean
  landed: (typeof landings)[number] | null
  landedOn: LocalDate | null
  words: string
  byName: string
  version: number
}

/** All that a team and a person have had to do with each other: who follows up, contacts, goals, and where the person was guided. */
export async function getFollowUp(verb: Verb, { personId, purpose }: Infer<typeof getFollowUpInput>) {
  const { tx, now } = verb
  const { sql } = tx
  const today = localDateOf(now)
  await loadKnowable(verb, personId, purpose)
  const [enrolments, events, contacts, goals, onward] = await Promise.all([
    sql<EnrolmentRow[]>`
      select ${enrolmentColumns(sql)} from enrolment e join team t on t.id = e.team_id where e.person_id = ${personId}
      order by e.closed_on desc nulls first, e.referred_on desc, e.id desc`,
    sql<EventRow[]>`
      select v.enrolment_id as "enrolmentId", v.id as "eventId", v.kind, v.on_date as "onDate", v.words, v.by_name as "byName"
      from enrolment_event v join enrolment e on e.id = v.enrolment_id where e.person_id = ${personId} order by v.at desc, v.id desc`,
    loadContacts(verb, personId, contactsMax + 1),
    sql<GoalRow[]>`
      select id as "goalId", words, strengths, set_on as "setOn", reached_on as "reachedOn", dropped_on as "droppedOn",
        by_name as "byName", version
      from follow_up_goal where person_id = ${personId} order by num_nonnulls(reached_on, dropped_on), set_on desc, id desc`,
    sql<OnwardRow[]>`
      select id as "onwardId", referred_on as "referredOn", where_to as "whereTo", kind, went_along as "wentAlong", landed,
        landed_on as "landedOn", words, by_name as "byName", version
      from onward_referral where person_id = ${personId} order by referred_on desc, id desc`,
  ])
  const attempts = await loadAttempts(
    verb,
    enrolments.map(({ enrolmentId }) => enrolmentId),
  )
  if (enrolments.length + goals.length + onward.length > 0)
    logAccessOnce(verb, { act: 'open', personId, purpose, facts: { followUp: true } })
  return {
    asOf: now,
    today,
    enrolments: enrolments.map((row) => ({
      ...row,
      state: stateOf(row, today),
      may: enrolmentActions.filter((action) => whyNotOnEnrolment(action, row, today) === null),
      attemptsInVain: attemptsInVain(attempts.filter(({ enrolmentId }) => enrolmentId === row.enrolmentId)),
      events: events.filter(({ enrolmentId }) => enrolmentId === row.enrolmentId),
    })),
    contacts: contacts.slice(0, contactsMax),
    more: contacts.length > contactsMax,
    goals: [...goals],
    onward: [...onward],
  }
}
