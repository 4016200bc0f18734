import { boardGroups, byPlace, type Placed } from '@samplass/domain/board/board'
import { refuse } from '@samplass/domain/refusal'
import { seesNobody } from '../follow-up/load.ts'
import type { Verb } from '../trpc.ts'

/** Somebody in the meeting: by account, since two may have one name. `memberId`: their row in the team, if they are of it. */
export type Present = { accountId: string; name: string; memberId: string | null }
export type MeetingRow = {
  meetingId: string
  teamId: string
  startedAt: Date
  startedByName: string
  endedAt: Date | null
  present: Present[]
  cardId: string | null
  cardSince: Date | null
  version: number
}
export type RunningMeeting = MeetingRow & { endedAt: null }

const meetingColumns = (sql: Verb['tx']['sql']) => sql`
  m.id as "meetingId", m.team_id as "teamId", m.started_at as "startedAt", m.started_by_name as "startedByName", m.ended_at as "endedAt",
  (select coalesce(jsonb_agg(jsonb_build_object('accountId', w.account_id, 'name', w.name, 'memberId', w.member_id)
    order by w.name collate "nb-x-icu", w.account_id), '[]') from board_present w where w.meeting_id = m.id and w.left_at is null) as present,
  m.card_id as "cardId", m.card_since as "cardSince", m.version`

/** The meeting that the card's team is in: it goes on until the transaction is over. */
export async function loadRunningOf({ tx }: Verb, { cardId }: { cardId: string }): Promise<RunningMeeting | null> {
  const [row] = await tx.sql<RunningMeeting[]>`
    select ${meetingColumns(tx.sql)} from board_card c join board_meeting m on m.team_id = c.team_id
    where c.id = ${cardId} and m.ended_at is null for key share of m`
  return row ?? null
}

/** The meeting that a team is in, and the one before. */
export async function loadMeetings({ tx }: Verb, teamId: string) {
  const rows = await tx.sql<MeetingRow[]>`
    select ${meetingColumns(tx.sql)} from board_meeting m where m.team_id = ${teamId} order by m.ended_at is not null, m.started_at desc
    limit 2`
  const running = rows.find((row): row is RunningMeeting => row.endedAt === null) ?? null
  return { running, last: rows.find(({ endedAt }) => endedAt !== null) ?? null }
}

/** The meeting that goes on and is about to be changed: nothing else is written in it until the transaction ends. */
export async function meetingToChange(verb: Verb, meetingId: string): Promise<RunningMeeting> {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const { sql } = verb.tx
  // Kept first and read then: who is in it stands in rows of their own, and as whoever came before has left them.
  await sql`select 1 from board_meeting where id = ${meetingId} for update`
  const row = await loadMeeting(verb, meetingId)
  if (!row) refuse('NOT_FOUND')
  if (row.endedAt !== null) refuse('MEETING_OVER')
  return { ...row, endedAt: null }
}

/** The cards of a board in the order in which they are gone through. */
export async function loadOrder({ tx }: Verb, teamId: string): Promise<string[]> {
  const cards = await tx.sql<Placed[]>`
    select id as "cardId", board_group as group, since_on as "sinceOn" from board_card where team_id = ${teamId} and taken_off_at is null`
  return cards.sort(byPlace).map(({ cardId }) => cardId)
}

/** By group, every group of the board, and in each the order of the meeting. */
export const grouped = <Row extends Placed>(cards: readonly Row[]) =>
  boardGroups.map((group) => ({ group, cards: cards.filter((card) => card.group === group).sort(byPlace) }))

/** As many as a meeting has room for names. */
export const PRESENT_MOST = 30

export async function loadMeeting({ tx }: Verb, meetingId: string): Promise<MeetingRow | null> {
  const [row] = await tx.sql<
    MeetingRow[]
  >`select ${meetingColumns(tx.sql)} from board_meeting m where m.id = ${meetingId}`
  return row ?? null
}
