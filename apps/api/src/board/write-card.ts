import type { BoardEntryKind, BoardFrequency, BoardGroup } from '@samplass/domain/board/board'
import { announceBoard } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import type { CardRow } from './load-card.ts'

/** What an entry says besides its words. No name of whoever is on the card. */
export type EntryFacts = {
  from?: BoardGroup
  to?: BoardGroup
  frequency?: BoardFrequency
  responsibleName?: string | null
  on?: string | null
  /** How often in a row. */
  times?: number
  /** Nobody said anything of the card in the meeting. */
  unanswered?: boolean
}
type Entry = { what: BoardEntryKind; words?: string; facts?: EntryFacts }

/** One line in the minutes, or in what has been done outside a meeting; whoever looks at the board hears of it. */
export function tellCard(
  verb: Verb,
  card: Pick<CardRow, 'cardId' | 'teamId' | 'meeting'>,
  { what, words = '', facts = {} }: Entry,
): void {
  const { tx, actor, now, newId } = verb
  const { cardId, teamId } = card
  const meetingId = card.meeting?.meetingId ?? null
  tx.last(tx.sql`
    insert into board_entry (id, team_id, meeting_id, card_id, kind, words, facts, at, by_account, by_name)
    values (${newId()}, ${teamId}, ${meetingId}, ${cardId}, ${what}, ${words}, ${JSON.stringify(facts)}::jsonb, ${now}, ${actor.accountId},
      ${actor.name})`)
  announceBoard(verb, teamId)
}

type Columns = Partial<{
  board_group: string
  grouped_at: Date
  reason: string
  plan: string
  frequency: string
  stepped_down_on: string | null
  task: string
  task_on: string | null
  done_at: Date | null
  done_by_name: string | null
  rolled_over: number
  responsible_account: string | null
  responsible_name: string | null
  taken_off_at: Date
  taken_off_in: string
  taken_off_words: string
  decided_by: string | null
  decided_with: string | null
}>

/** Changes a card that is kept. Answers its new version. */
export async function changeCardRow({ tx, actor, now }: Verb, card: CardRow, columns: Columns) {
  const version = card.version + 1
  const written = { ...columns, version, changed_at: now, changed_by_name: actor.name }
  await tx.sql`update board_card set ${tx.sql(written)} where id = ${card.cardId}`
  return { cardId: card.cardId, version }
}
