import type { BoardEntryKind } from '@samplass/domain/board/board'
import type { ContactPlace, ContactResult } from '@samplass/domain/follow-up/contact'
import { addNights, type LocalDate } from '@samplass/domain/nights'
import type { RiskKind, RiskLevel } from '@samplass/domain/tenancy/kinds'
import type { Verb } from '../trpc.ts'
import type { EntryFacts } from './write-card.ts'

type EntryRow = { entryId: string; kind: BoardEntryKind; words: string; facts: EntryFacts; at: Date; byName: string }
type ContactRow = {
  contactId: string
  occurredAt: Date
  outcome: ContactResult
  place: ContactPlace
  words: string
  byName: string
}
type RiskRow = { kind: RiskKind; level: RiskLevel; words: string }

const shownMost = 20
/** Without a meeting before: the last week. */
const daysBack = 7

/**
 * What there is to say of somebody in a meeting: done and said since the one before, and what is worth knowing of the home. `followed`
 * false: the team does not follow the person up any more, and reads nothing but its own words.
 */
export async function loadCardBody(
  { tx }: Verb,
  card: { cardId: string; personId: string; teamId: string; followed: boolean },
  { last, today }: { last: { startedAt: Date } | null; today: LocalDate },
) {
  const { sql } = tx
  const { cardId, personId, teamId, followed } = card
  const since = last?.startedAt ?? addNights(today, -daysBack)
  const [entries, contacts, risks] = await Promise.all([
    sql<EntryRow[]>`
      select id as "entryId", kind, words, facts, at, by_name as "byName" from board_entry
      where card_id = ${cardId} and at >= ${since} order by at desc, id desc limit ${shownMost}`,
    followed
      ? sql<ContactRow[]>`
        select c.id as "contactId", c.occurred_at as "occurredAt", c.outcome, c.place, c.words, c.by_name as "byName"
        from follow_up_contact c join enrolment e on e.id = c.enrolment_id
        where e.person_id = ${personId} and e.team_id = ${teamId} and e.closed_on is null and c.occurred_at >= ${since}
          and c.taken_back_at is null order by c.occurred_at desc, c.id desc limit ${shownMost}`
      : [],
    followed
      ? sql<RiskRow[]>`
        select r.kind, r.level, r.words from tenancy_risk r join tenancy t on t.id = r.tenancy_id
        where t.person_id = ${personId} and r.resolved_on is null and (t.ended_on is null or t.ended_on > ${today})
        order by r.level, r.since_on`
      : [],
  ])
  return { cardId, since: last?.startedAt ?? null, entries: [...entries], contacts: [...contacts], risks: [...risks] }
}
export type CardBody = Awaited<ReturnType<typeof loadCardBody>>
