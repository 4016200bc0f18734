import { concentrationFigures, type Share, type WaitRow } from '@samplass/domain/outcome/figures'
import {
  daysOfYear,
  figuresToShare,
  keysOf,
  type PersonFigures,
  type SharedFigure,
  shownOn,
} from '@samplass/domain/outcome/shared-figures'
import { endsWithoutNeed } from '@samplass/domain/tenancy/tenancy'
import type { Verb } from '../trpc.ts'
import { keptIn } from './load-help.ts'
import { againAfter, homeOf, loadBuildings, loadChoices, needOf } from './load-homes.ts'
import { type Period, periodOf } from './period.ts'

/** What a year's figures would be: already so coarse that they may be told to others. Nothing finer leaves this file. */
export async function loadFiguresToShare(verb: Verb, year: number): Promise<SharedFigure[]> {
  const period: Period = { ...periodOf(verb, { ...daysOfYear(year), teamId: null }), today: shownOn(year) }
  const [waits, [shares], homes, buildings, [choices], contacts] = await Promise.all([
    loadWaits(verb, period),
    loadShares(verb, period),
    loadHomes(verb, year),
    loadBuildings(verb, period),
    loadChoices(verb, period),
    loadContacts(verb, period),
  ])
  const persons = (least: number) =>
    choices.filter(({ shown }) => shown >= least).reduce((sum, { persons }) => sum + persons, 0)
  const share = (count: number | undefined, of: number | undefined): Share => ({ count: count ?? 0, of: of ?? 0 })
  return figuresToShare({
    waits,
    ordinaryLease: share(shares?.ordinary, shares?.tenants),
    homes,
    homeAgain: share(shares?.again, shares?.lost),
    helpKept: share(shares?.kept, shares?.happened),
    severalShown: { count: persons(2), of: persons(1) },
    crowded: concentrationFigures(buildings).overFifth,
    contacts,
  })
}

/** The first need of each person's in the year. */
async function loadWaits(verb: Verb, { fromOn, toOn, today }: Period): Promise<WaitRow[]> {
  const { sql } = verb.tx
  return await sql<WaitRow[]>`
    select days, "end", count(*)::int as count from (
      select distinct on (n.person_id) days, "end" from ${needOf(verb, today)} n
      where n.registered_on >= ${fromOn} and n.registered_on < ${toOn} order by n.person_id, n.registered_on, n.id) each group by 1, 2`
}

/** Each person once: on what lease on the last day, a home again after the first that was lost, followed up after what happened first. */
function loadShares(verb: Verb, period: Period) {
  const { sql } = verb.tx
  const { fromOn, toOn, today, atOn } = period
  return sql<{ tenants: number; ordinary: number; lost: number; again: number; happened: number; kept: number }[]>`
    with tenant as (
      select distinct on (t.person_id) t.contract_kind = 'ordinary_lease' as ordinary from tenancy t
      where t.moved_in_on <= ${atOn} and (t.ended_on is null or t.ended_on > ${atOn}) order by t.person_id, t.signed_on desc, t.id),
    lost as (
      select distinct on (h.person_id) (${againAfter(verb, today)}) is not null as again from ${homeOf(verb, today)} h
      where h.ended_on >= ${fromOn} and h.ended_on < ${toOn} and h.ended_because <> all (${[...endsWithoutNeed]}::text[])
      order by h.person_id, h.ended_on),
    kept as (
      select distinct on (person_id) is_kept from (${keptIn(verb, period)}) late
      where not is_early and not is_dead order by person_id, on_date, happening)
    select (select count(*) from tenant)::int as tenants, (select count(*) from tenant where ordinary)::int as ordinary,
      (select count(*) from lost)::int as lost, (select count(*) from lost where again)::int as again,
      (select count(*) from kept)::int as happened, (select count(*) from kept where is_kept)::int as kept`
}

/** The first key of each person's two years before: whoever moved to another home or died within the two years is in neither figure. */
async function loadHomes(verb: Verb, year: number): Promise<PersonFigures['homes']> {
  const { sql } = verb.tx
  const { fromOn, toOn } = keysOf(year)
  const [row] = await sql<PersonFigures['homes'][]>`
    with key as (
      select distinct on (h.person_id) h.moved_in_on, h.ended_on, h.ended_because = any (${[...endsWithoutNeed]}::text[]) as left_it
      from ${homeOf(verb, shownOn(year))} h where h.moved_in_on >= ${fromOn} and h.moved_in_on < ${toOn} order by h.person_id, h.moved_in_on),
    followed as (select ended_on - moved_in_on as days, coalesce(left_it, false) as left_it from key)
    select (count(*) filter (where days <= 365 and not left_it))::int as "lostFirst",
      (count(*) filter (where days > 365 and days <= 731 and not left_it))::int as "lostLater",
      (count(*) filter (where days is null or days > 731))::int as kept
    from followed`
  return row ?? { lostFirst: 0, lostLater: 0, kept: 0 }
}

/** Who was followed up, for how many days, how often they were seen, and how often the one who was seen most. */
async function loadContacts(verb: Verb, { fromOn, toOn }: Period): Promise<PersonFigures['contacts']> {
  const { sql } = verb.tx
  const [row] = await sql<PersonFigures['contacts'][]>`
    with followed as (
      select person_id, range_agg(daterange(greatest(referred_on, ${fromOn}::date), least(coalesce(closed_on, ${toOn}::date), ${toOn}::date))) as spans
      from enrolment where referred_on < ${toOn} and (closed_on is null or closed_on > greatest(referred_on, ${fromOn}::date)) group by 1),
    each as (
      select f.person_id, (select coalesce(sum(upper(r) - lower(r)), 0) from unnest(f.spans) r)::int as days,
        (select count(*) from follow_up_contact c where c.person_id = f.person_id and c.seen and c.taken_back_at is null
          and (c.occurred_at at time zone 'Europe/Oslo')::date <@ f.spans)::int as seen
      from followed f)
    select count(*)::int as persons, coalesce(sum(days), 0)::int as "personDays", coalesce(sum(seen), 0)::int as seen,
      coalesce(max(seen), 0)::int as most from each`
  return row ?? { persons: 0, personDays: 0, seen: 0, most: 0 }
}
