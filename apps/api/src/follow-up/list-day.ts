import type { ContactResult } from '@samplass/domain/follow-up/contact'
import { byNeed, visitOf } from '@samplass/domain/follow-up/day'
import { stateOf } from '@samplass/domain/follow-up/machine'
import type { listDayInput } from '@samplass/domain/follow-up/schema'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { infer as Infer } from 'zod/mini'
import { logList } from '../audit/log-list.ts'
import { guestOf, personsIn } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import { type EnrolmentRow, enrolmentColumns, loadMembers, seesNobody } from './load.ts'

type Row = EnrolmentRow & {
  givenName: string
  familyName: string
  birthYear: number | null
  protection: AddressProtection
  seenOn: LocalDate | null
  lastOn: LocalDate | null
  lastOutcome: ContactResult | null
  lastByName: string | null
  nextOn: LocalDate | null
  nextBy: ContactResult | null
  nextSetOn: LocalDate | null
}

/**
 * Whom the team follows up, the most pressing first: one statement, three steps down an index for each person. Somebody whom the
 * reader may not know stands last, without a word of how it goes. No address is on it.
 */
export async function listDay(verb: Verb, { teamId }: Infer<typeof listDayInput>) {
  const { tx, actor, now } = verb
  const today = localDateOf(now)
  if (seesNobody(verb)) return { today, teamIds: [], visits: [] }
  const mine = (await loadMembers(verb)).filter(({ accountId }) => accountId === actor.accountId)
  const teamIds = teamId === null ? mine.map((member) => member.teamId) : [teamId]
  const { sql } = tx
  const rows = await sql<Row[]>`
    select ${enrolmentColumns(sql)}, p.given_name as "givenName", p.family_name as "familyName", p.birth_year as "birthYear",
      p.address_protection as protection, (seen.at at time zone 'Europe/Oslo')::date as "seenOn",
      (last.at at time zone 'Europe/Oslo')::date as "lastOn", last.outcome as "lastOutcome", last.by_name as "lastByName",
      next.next_on as "nextOn", next.outcome as "nextBy", (next.at at time zone 'Europe/Oslo')::date as "nextSetOn"
    from enrolment e join team t on t.id = e.team_id join person p on p.id = e.person_id
    left join lateral (select c.occurred_at as at from follow_up_contact c
      where c.enrolment_id = e.id and c.seen and c.taken_back_at is null order by c.occurred_at desc limit 1) seen on true
    left join lateral (select c.occurred_at as at, c.outcome, c.by_name from follow_up_contact c
      where c.enrolment_id = e.id and c.taken_back_at is null order by c.occurred_at desc limit 1) last on true
    left join lateral (select c.occurred_at as at, c.outcome, c.next_on from follow_up_contact c
      where c.enrolment_id = e.id and c.next_on is not null and c.taken_back_at is null order by c.occurred_at desc limit 1) next on true
    where e.team_id = any (${teamIds}::uuid[]) and e.closed_on is null`
  const visits = rows
    .map((row) => ({ ...visitOf(row, today), row }))
    .sort((a, b) => byNeed(a, b) || (a.row.enrolmentId < b.row.enrolmentId ? -1 : 1))
    .map(({ row, ...visit }) => {
      const whose = guestOf(verb, row.personId, row)
      if (whose.kind !== 'full') return { enrolmentId: row.enrolmentId, whose, shown: null }
      const { teamName, responsibleName, intensity, version, seenOn, lastOn, lastOutcome, lastByName, nextBy } = row
      const isMine = [row.responsibleAccount, row.secondAccount].includes(actor.accountId)
      const shown = {
        ...{ ...visit, teamId: row.teamId, teamName, responsibleName, intensity, version, seenOn, lastOn, lastOutcome },
        ...{ lastByName, nextBy, mine: isMine, state: stateOf(row, today) },
      }
      return { enrolmentId: row.enrolmentId, whose, shown }
    })
    .sort((a, b) => Number(a.shown === null) - Number(b.shown === null))
  logList(verb, 'follow_up_day', personsIn(visits.map(({ whose }) => whose)))
  return { today, teamIds, visits }
}
