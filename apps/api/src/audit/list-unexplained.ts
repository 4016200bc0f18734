import type { AccessAct, listUnexplainedInput, ReviewOutcome } from '@samplass/domain/audit/schema'
import { addNights } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { infer as Infer } from 'zod/mini'
import { loadEmergencyUse } from '../emergency/load-emergency-use.ts'
import { nowOf } from '../person/merged-into.ts'
import type { Verb } from '../trpc.ts'
import { bounds } from './period.ts'
import { lookedAt } from './person-name.ts'
import { logAccess } from './write.ts'

type Row = {
  id: string
  at: Date
  accountName: string
  roles: string[]
  act: AccessAct
  purpose: string
  personId: string
  words: string | null
  asked: boolean
  /** The reader's own look: another answers for it. */
  own: boolean
  personName: string | null
  protection: AddressProtection | null
  outcome: ReviewOutcome | null
  note: string | null
  reviewedAt: Date | null
  reviewedBy: string | null
}

const rowsMax = 500

/**
 * The weekly check: records opened that nothing explains. A look is explained by a stay, a place in the queue, a meeting, an
 * agreement, a follow-up, a contact or a note in the journal from 30 days before it to 7 days after. The purpose that was given counts for nothing here.
 * A wish to open a protected person and a record that an emergency opened are always among them.
 */
export async function listUnexplained(verb: Verb, { mondayOn }: Infer<typeof listUnexplainedInput>) {
  const { tx, actor } = verb
  if (!actor.organisation.schema || !actor.scope.whole)
    return { rows: [], lookUps: 0, more: false, emergencies: { week: 0, open: 0, before: 0 } }
  const { from, to } = bounds({ fromOn: mondayOn, toOn: addNights(mondayOn, 6) })
  // A wish to open a protected person, and a record that an emergency opened, are always gone through.
  const asked = tx.sql`(l.act = 'refused' and l.facts ? 'asked' or l.act = 'open' and l.facts ? 'emergencyId')`
  const looked = tx.sql`l.at >= ${from} and l.at < ${to} and l.person_id is not null 
    and (l.act in ('open', 'reveal_number', 'print', 'export') or ${asked})`
  const near = (column: string) =>
    tx.sql`${tx.sql(column)} between l.at - interval '30 days' and l.at + interval '7 days'`
  const [found, [all], emergencies] = await Promise.all([
    tx.sql<Row[]>`
      ${nowOf(tx.sql)}
      select l.id, l.at, l.account_name as "accountName", l.account_roles as roles, l.act, l.purpose,
        coalesce(n.id, l.person_id) as "personId",
        l.facts ->> 'words' as words, l.facts ? 'asked' as asked, l.account_id is not distinct from ${actor.accountId}::uuid as own,
        p.given_name || ' ' || p.family_name as "personName", p.address_protection as protection,
        r.outcome, r.note, r.at as "reviewedAt", r.by_name as "reviewedBy"
      from access_log l left join now_of n on n.was = l.person_id left join person p on p.id = coalesce(n.id, l.person_id)
        left join access_review r on r.access_id = l.id
      where ${looked} and (${asked} or not exists (select from person_stay x where x.person_id = p.id and ${near('x.created_at')})
        and not exists (select from person_stay x join stay_journal j on j.stay_id = x.stay_id
          where x.person_id = p.id and ${near('j.at')})
        and not exists (select from person_request x where x.person_id = p.id and ${near('x.created_at')})
        and not exists (select from eligibility_meeting x where x.person_id = p.id
          and (${near('x.made_at')} or ${near('x.planned_at')}))
        and not exists (select from agreement x join agreement_event e on e.agreement_id = x.id
          where x.person_id = p.id and ${near('e.at')})
        and not exists (select from enrolment x where x.person_id = p.id
          and x.referred_on <= l.at + interval '7 days' and coalesce(x.closed_on, l.at) >= l.at - interval '30 days')
        and not exists (select from contact x where x.person_id = p.id and ${near('x.occurred_at')}))
      order by l.at desc, l.id desc limit ${rowsMax + 1}`,
    tx.sql<{ n: number }[]>`select count(*) as n from access_log l where ${looked}`,
    loadEmergencyUse(verb, from, to),
  ])
  const rows = found.slice(0, rowsMax)
  logAccess(verb, { act: 'list', purpose: 'privacy_review', facts: { list: 'unexplained', rows: rows.length } })
  return {
    rows: rows.map(({ personName, protection, ...row }) => ({
      ...row,
      person: lookedAt({ personId: row.personId, personName, protection }),
    })),
    lookUps: all?.n ?? 0,
    more: found.length > rowsMax,
    /** How often danger to life or health was met: the week, and a usual week of the twelve before it. */
    emergencies,
  }
}
