import type { BoardFrequency, BoardGroup } from '@samplass/domain/board/board'
import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { seesNobody } from '../follow-up/load.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadRunningOf, type RunningMeeting } from './load-meeting.ts'

export type CardRow = {
  cardId: string
  teamId: string
  personId: string
  group: BoardGroup
  reason: string
  plan: string
  frequency: BoardFrequency
  steppedDownOn: LocalDate | null
  task: string
  taskOn: LocalDate | null
  done: boolean
  rolledOver: number
  responsibleAccount: string | null
  responsibleName: string | null
  takenOffAt: Date | null
  version: number
  /** The team's meeting that goes on: what is written of the card now stands in its minutes. */
  meeting: RunningMeeting | null
}

/**
 * A card, kept as it is until the transaction ends, and so is the meeting: it does not end half-way through what is written in it.
 * Refused, and the attempt logged, where the person may not be known.
 */
async function cardAt(verb: Verb, cardId: string): Promise<CardRow> {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const { sql } = verb.tx
  // The meeting first, as whoever ends it does. One that is off is kept by nobody, and is read all the same.
  const [meeting, , [card]] = await Promise.all([
    loadRunningOf(verb, { cardId }),
    sql`select 1 from board_card where id = ${cardId} for no key update`.execute(),
    sql<Omit<CardRow, 'meeting'>[]>`
      select id as "cardId", team_id as "teamId", person_id as "personId", board_group as group, reason, plan, frequency,
        stepped_down_on as "steppedDownOn", task, task_on as "taskOn", done_at is not null as done, rolled_over as "rolledOver",
        responsible_account as "responsibleAccount", responsible_name as "responsibleName", taken_off_at as "takenOffAt", version
      from board_card where id = ${cardId}`.execute(),
  ])
  if (!card) refuse('NOT_FOUND')
  await loadKnowable(verb, card.personId, 'follow_up')
  if (card.takenOffAt !== null) refuse('CARD_OFF')
  return { ...card, meeting }
}

/** The card that something is added to, whatever the version. */
export const loadCard = (verb: Verb, { cardId }: { cardId: string }) => cardAt(verb, cardId)

/** The card that is about to be changed by somebody who has seen it as it is. */
export async function cardToChange(verb: Verb, { cardId, version }: { cardId: string; version: number }) {
  const card = await cardAt(verb, cardId)
  if (card.version !== version) refuse('VERSION_STALE', { version: card.version })
  return card
}
