import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { logAccessOnce } from '../audit/write.ts'
import { loadMembers, loadTeam, seesNobody } from '../follow-up/load.ts'
import type { Verb } from '../trpc.ts'
import { boardRowOf } from './board-rows.ts'
import { suggestionsOf } from './board-suggestions.ts'
import { loadBoardCards } from './load-board-cards.ts'
import { loadCardBody } from './load-card-body.ts'
import { grouped, loadMeetings } from './load-meeting.ts'
import { loadMinutes } from './load-minutes.ts'

/**
 * The board as it is now: one statement for its rows, one for each kind of thing around them. `body`: with what stands of whom the meeting
 * looks at, whose record is opened by it.
 */
export async function loadBoard(verb: Verb, teamId: string, { body: withBody }: { body: boolean }) {
  const { now, actor } = verb
  const today = localDateOf(now)
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const [team, { running, last }, cards, members, suggestions] = await Promise.all([
    loadTeam(verb, teamId),
    loadMeetings(verb, teamId),
    loadBoardCards(verb, teamId, today),
    loadMembers(verb),
    suggestionsOf(verb, teamId, today),
  ])
  const minutes = running ? await loadMinutes(verb, running.meetingId) : { entries: [], answered: new Set<string>() }
  const { answered } = minutes
  const looksAt = running?.cardId ?? null
  const groups = grouped(cards).map(({ group, cards: inGroup }) => ({
    group,
    rows: inGroup.map((card) => boardRowOf(verb, card, { today, answered, looksAt })),
  }))
  const order = groups.flatMap(({ rows }) => rows.map(({ cardId }) => cardId))
  const lookedAt = cards.find(({ cardId }) => cardId === looksAt)
  const row = groups.flatMap(({ rows }) => rows).find(({ cardId }) => cardId === looksAt)
  const open = withBody && lookedAt && row?.shown ? lookedAt : null
  const body = open ? await loadCardBody(verb, { ...open, teamId }, { last, today }) : null
  if (open) logAccessOnce(verb, { act: 'open', personId: open.personId, purpose: 'follow_up', facts: { board: true } })
  const { name, kind, silenceDays, meetingMinutes, cardMinutes, endedOn } = team
  return {
    asOf: now,
    today,
    team: { teamId, name, kind, silenceDays, meetingMinutes, cardMinutes, endedOn },
    members: members
      .filter((member) => member.teamId === teamId)
      .map(({ accountId, name, discipline }) => ({ accountId, name, discipline })),
    meeting: running && {
      meetingId: running.meetingId,
      version: running.version,
      startedAt: running.startedAt,
      startedByName: running.startedByName,
      present: running.present,
      amPresent: running.present.some(({ accountId }) => accountId === actor.accountId),
      cardId: looksAt,
      cardSince: running.cardSince,
      nth: looksAt === null ? null : order.indexOf(looksAt) + 1,
      of: order.length,
      answered: order.filter((cardId) => answered.has(cardId)).length,
      body,
      minutes: minutes.entries,
    },
    lastMeeting: last && { meetingId: last.meetingId, startedAt: last.startedAt, endedAt: last.endedAt },
    groups,
    suggestions,
  }
}
export type Board = Awaited<ReturnType<typeof loadBoard>>
