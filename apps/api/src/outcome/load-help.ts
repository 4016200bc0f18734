import { instantAt, type LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'
import type { Period } from './period.ts'

export type ContactMonth = {
  month: LocalDate
  personDays: number
  seen: number
  spoke: number
  attempts: number
  refused: number
}

const enrolledIn = ({ tx: { sql } }: Verb, { teamId }: Period) =>
  teamId === null ? sql`true` : sql`e.team_id = ${teamId}`
const contactsIn = ({ tx: { sql } }: Verb, { fromOn, toOn }: Period) => sql`c.taken_back_at is null
  and c.occurred_at >= ${instantAt(fromOn, '00:00')} and c.occurred_at < ${instantAt(toOn, '00:00')}`

/** Month by month: days that anybody was followed up, added together, a day with two teams once; and what was tried. A no is no failed attempt: it stands by itself. */
export async function loadContacts(verb: Verb, period: Period): Promise<ContactMonth[]> {
  const { sql } = verb.tx
  const { fromOn, toOn, today } = period
  return sql<ContactMonth[]>`
    with month as (
      select m::date as month, greatest(m::date, ${fromOn}::date) as from_on,
        least((m + interval '1 month')::date, ${toOn}::date, ${today}::date + 1) as to_on
      from generate_series(date_trunc('month', ${fromOn}::date), ${toOn}::date - 1, interval '1 month') m),
    each as (
      select m.month, range_agg(daterange(greatest(m.from_on, e.referred_on), least(m.to_on, coalesce(e.closed_on, m.to_on)))) as spans
      from month m join enrolment e on e.referred_on < m.to_on and (e.closed_on is null or e.closed_on > m.from_on)
        and (e.closed_on is null or e.closed_on > e.referred_on)
      where ${enrolledIn(verb, period)} group by 1, e.person_id),
    days as (select month, sum(upper(r) - lower(r))::int as days from each cross join lateral unnest(spans) r group by 1),
    tried as (
      select date_trunc('month', c.occurred_at at time zone 'Europe/Oslo')::date as month, (count(*) filter (where c.seen))::int as seen,
        (count(*) filter (where c.outcome in ('met', 'short') and not c.seen))::int as spoke,
        (count(*) filter (where c.outcome in ('not_home', 'no_answer')))::int as attempts,
        (count(*) filter (where c.outcome = 'refused'))::int as refused
      from follow_up_contact c join enrolment e on e.id = c.enrolment_id
      where ${contactsIn(verb, period)} and ${enrolledIn(verb, period)} group by 1)
    select m.month, coalesce(d.days, 0) as "personDays", coalesce(t.seen, 0) as seen, coalesce(t.spoke, 0) as spoke,
      coalesce(t.attempts, 0) as attempts, coalesce(t.refused, 0) as refused
    from month m left join days d using (month) left join tried t using (month) where m.from_on < m.to_on order by 1`
}

export type Refusals = { persons: number; died: number; refusals: number; stillFollowed: number; seenLater: number }
/** Those who said no to a visit: how many are followed up still, and how many were seen afterwards, of those who have not died since. */
export async function loadRefusals(verb: Verb, period: Period): Promise<Refusals> {
  const { sql } = verb.tx
  const [row] = await sql<Refusals[]>`
    with refused as (
      select c.person_id, min(c.occurred_at) as at, count(*) as times from follow_up_contact c join enrolment e on e.id = c.enrolment_id
      where c.outcome = 'refused' and ${contactsIn(verb, period)} and ${enrolledIn(verb, period)} group by 1),
    each as (
      select r.*, exists (select from enrolment e where e.person_id = r.person_id and e.closed_because = 'died') as died,
        exists (select from enrolment e where e.person_id = r.person_id and e.closed_on is null) as still,
        exists (select from follow_up_contact c
          where c.person_id = r.person_id and c.occurred_at > r.at and c.seen and c.taken_back_at is null) as later
      from refused r)
    select count(*)::int as persons, (count(*) filter (where died))::int as died, coalesce(sum(times), 0)::int as refusals,
      (count(*) filter (where still and not died))::int as "stillFollowed", (count(*) filter (where later and not died))::int as "seenLater"
    from each`
  return row as Refusals
}

export const happenings = ['eviction', 'hospital', 'prison'] as const
export type Happening = (typeof happenings)[number]
export type KeptRow = {
  happening: Happening
  all: number
  tooEarly: number
  died: number
  known: number
  kept: number
  seen: number
}

/**
 * Evictions, stays in hospital or treatment, and prison of somebody who was followed up the day before: whether they are so 90 days
 * later, by that team or another, and were seen within 30. What is told twice within a week is one happening. What is not 90 days ago is
 * too early to say of.
 */
export function keptIn(verb: Verb, period: Period) {
  const { sql } = verb.tx
  const { fromOn, toOn, today } = period
  return sql`
    with told as (
      select person_id, 'eviction' as happening, ended_on as on_date from tenancy where ended_because = 'eviction'
      union all select person_id, case kind when 'prison' then kind else 'hospital' end, from_on from living_situation
        where kind in ('hospital', 'prison')
      union all select t.person_id, case a.kind when 'prison' then a.kind else 'hospital' end, a.from_on
        from tenancy_absence a join tenancy t on t.id = a.tenancy_id where a.kind in ('hospital', 'tsb', 'prison')
      union all select person_id, 'hospital', admitted_on from acute_admission where taken_back_at is null
      union all select p.person_id, 'hospital', (a.admitted_at at time zone 'Europe/Oslo')::date
        from person_admission p join pool.admission a on a.id = p.admission_id where a.admitted_at is not null),
    once as (
      select person_id, happening, on_date from (
        select *, lag(on_date) over (partition by person_id, happening order by on_date) as earlier from told) each
      where (earlier is null or on_date - earlier > 7) and on_date >= ${fromOn} and on_date < ${toOn} and on_date <= ${today}),
    followed as (
      select o.person_id, o.happening, o.on_date from once o where exists (select from enrolment e where e.person_id = o.person_id
        and e.referred_on < o.on_date and (e.closed_on is null or e.closed_on >= o.on_date) and ${enrolledIn(verb, period)}))
    select f.*, on_date + 90 > ${today}::date as is_early,
      exists (select from enrolment e where e.person_id = f.person_id and e.closed_because = 'died'
        and e.closed_on between f.on_date and f.on_date + 90) as is_dead,
      exists (select from enrolment e where e.person_id = f.person_id and e.referred_on <= f.on_date + 90
        and (e.closed_on is null or e.closed_on > f.on_date + 90)) as is_kept,
      exists (select from follow_up_contact c where c.person_id = f.person_id and c.seen and c.taken_back_at is null
        and c.occurred_at >= (f.on_date + 1)::timestamp at time zone 'Europe/Oslo'
          and c.occurred_at < (f.on_date + 31)::timestamp at time zone 'Europe/Oslo') as was_seen
    from followed f`
}

export async function loadKept(verb: Verb, period: Period): Promise<KeptRow[]> {
  const { sql } = verb.tx
  return sql<KeptRow[]>`
    select happening, count(*)::int as all, (count(*) filter (where is_early and not is_dead))::int as "tooEarly",
      (count(*) filter (where is_dead))::int as died, (count(*) filter (where not is_early and not is_dead))::int as known,
      (count(*) filter (where not is_early and not is_dead and is_kept))::int as kept,
      (count(*) filter (where not is_early and not is_dead and was_seen))::int as seen
    from (${keptIn(verb, period)}) late group by 1`
}
