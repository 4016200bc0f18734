import type { LocalDate } from '@samplass/domain/nights'
import type { BuildingRow, HomeRow, WaitRow } from '@samplass/domain/outcome/figures'
import { endsWithoutNeed } from '@samplass/domain/tenancy/tenancy'
import type { Verb } from '../trpc.ts'
import { ofTeam, type Period } from './period.ts'

// Each in one statement, and counts only: no person leaves the database.

/** Every need with how it stands on the day: the lease that came of it, or what the need itself says. */
export const needOf = ({ tx: { sql } }: Verb, today: LocalDate) => sql`(
  select n.id, n.person_id, n.registered_on, greatest(0, coalesce(k.on_date, o.on_date, ${today}::date) - n.registered_on) as days,
    case when k.on_date is not null then 'key' when o.on_date is null then 'waiting' else 'other' end as "end"
  from housing_need n
  left join (select a.need_id, min(t.moved_in_on) as moved_on from tenancy t join allocation a on a.id = t.allocation_id
    where t.moved_in_on <= ${today} group by 1) l on l.need_id = n.id
  cross join lateral (select case when n.closed_on <= ${today} then n.closed_on end as on_date) o
  cross join lateral (select coalesce(l.moved_on, case when n.closed_because = 'moved_in' then o.on_date end) as on_date) k)`

/** From the need to the key. */
export async function loadWaits(verb: Verb, period: Period): Promise<WaitRow[]> {
  const { sql } = verb.tx
  const { fromOn, toOn, today } = period
  return sql<WaitRow[]>`
    select days, "end", count(*)::int as count from ${needOf(verb, today)} n
    where n.registered_on >= ${fromOn} and n.registered_on < ${toOn} and n.registered_on <= ${today} and ${ofTeam(verb, period, 'n.person_id')}
    group by 1, 2`
}

/**
 * Homes, not papers: whoever signs a new lease for the same dwelling as the old one ends lives there still. `ended_on`: by the day, or
 * not yet. Without a key there was no home.
 */
export const homeOf = ({ tx: { sql } }: Verb, today: LocalDate) => sql`(
  select person_id, dwelling_id, min(moved_in_on) as moved_in_on,
    case when bool_and(coalesce(ended_on <= ${today}, false)) then max(ended_on) end as ended_on,
    case when bool_and(coalesce(ended_on <= ${today}, false)) then (array_agg(ended_because order by from_on desc))[1] end as ended_because,
    (array_agg(rehousing_need_id order by from_on desc))[1] as rehousing_need_id
  from (select *, count(*) filter (where begins) over (partition by person_id, dwelling_id order by from_on, id) as run
    from (select *, coalesce(from_on > lag(ended_on) over (partition by person_id, dwelling_id order by from_on, id) + 1, true) as begins
      from tenancy where from_on <= ${today} or moved_in_on <= ${today}) paper) lease
  group by person_id, dwelling_id, run having min(moved_in_on) <= ${today})`

/** The day on which whoever lost the home \`h\` has one again: that day, where they had another already. */
export const againAfter = ({ tx: { sql } }: Verb, today: LocalDate) => sql`
  select min(greatest(next.moved_in_on, h.ended_on)) from tenancy next
  where next.person_id = h.person_id and next.moved_in_on <= ${today} and (next.ended_on is null or next.ended_on > h.ended_on)`

/** From a home that was lost to the next key of the same person's. */
export async function loadRehousing(verb: Verb, period: Period): Promise<WaitRow[]> {
  const { sql } = verb.tx
  const { fromOn, toOn, today } = period
  return sql<WaitRow[]>`
    select greatest(0, coalesce(again.on_date, o.on_date, ${today}::date) - h.ended_on) as days,
      case when again.on_date is not null then 'key' when o.on_date is null then 'waiting' else 'other' end as "end", count(*)::int as count
    from ${homeOf(verb, today)} h left join housing_need n on n.id = h.rehousing_need_id
    cross join lateral (select (${againAfter(verb, today)}) as on_date) again
    cross join lateral (select case when n.closed_on <= ${today} then n.closed_on end as on_date) o
    where h.ended_on >= ${fromOn} and h.ended_on < ${toOn} and h.ended_because <> all (${[...endsWithoutNeed]}::text[])
      and ${ofTeam(verb, period, 'h.person_id')}
    group by 1, 2`
}

/** Every home whose key was given in the period, followed until today. */
export async function loadRetention(verb: Verb, period: Period): Promise<HomeRow[]> {
  const { sql } = verb.tx
  const { fromOn, toOn, today } = period
  return sql<HomeRow[]>`
    select greatest(0, coalesce(h.ended_on, ${today}::date) - h.moved_in_on) as days, coalesce(h.ended_because, 'stands') as "end",
      count(*)::int as count
    from ${homeOf(verb, today)} h
    where h.moved_in_on >= ${fromOn} and h.moved_in_on < ${toOn} and ${ofTeam(verb, period, 'h.person_id')}
    group by 1, 2`
}

const livedIn = ({ tx: { sql } }: Verb, { atOn }: Period) =>
  sql`t.moved_in_on <= ${atOn} and (t.ended_on is null or t.ended_on > ${atOn})`

export const leaseBands = [
  'ordinary_without_end',
  'ordinary_fixed_term',
  'lease_11_1',
  'care_and_housing_agreement',
  'stay_agreement',
] as const
export type LeaseBand = (typeof leaseBands)[number]

/** On what paper those live who live somewhere on the last day of the period. */
export async function loadLeases(verb: Verb, period: Period): Promise<{ lease: LeaseBand; count: number }[]> {
  const { sql } = verb.tx
  return sql<{ lease: LeaseBand; count: number }[]>`
    select case when t.contract_kind <> 'ordinary_lease' then t.contract_kind when t.until_on is null then 'ordinary_without_end'
      else 'ordinary_fixed_term' end as lease, count(*)::int as count
    from tenancy t where ${livedIn(verb, period)} and ${ofTeam(verb, period, 't.person_id')} group by 1`
}

/** The buildings that the tenants live in that day: everybody's homes of ours count as company, also those of another team's. */
export async function loadBuildings(verb: Verb, period: Period): Promise<BuildingRow[]> {
  const { sql } = verb.tx
  return sql<BuildingRow[]>`
    select (count(*) filter (where ${ofTeam(verb, period, 't.person_id')}))::int as tenants, count(distinct t.dwelling_id)::int as homes,
      coalesce(b.programme_most, s.programme_per_building) as "homesMost", b.dwellings_total as "dwellingsTotal"
    from tenancy t join dwelling d on d.id = t.dwelling_id join building b on b.id = d.building_id cross join housing_setting s
    where ${livedIn(verb, period)} group by b.id, s.programme_per_building
    having count(*) filter (where ${ofTeam(verb, period, 't.person_id')}) > 0`
}

export const wishAnswers = ['met', 'not_met', 'not_known', 'no_wish'] as const
export type WishAnswer = (typeof wishAnswers)[number]

/** The wish for a place as it stood when the lease was signed, held against where the home is. */
export async function loadWishes(verb: Verb, period: Period): Promise<{ answer: WishAnswer; count: number }[]> {
  const { sql } = verb.tx
  const { fromOn, toOn, today } = period
  return sql<{ answer: WishAnswer; count: number }[]>`
    select case when w.areas is null or cardinality(w.areas) = 0 then 'no_wish' when b.area = '' then 'not_known'
      when exists (select from unnest(w.areas) a where lower(trim(a) collate "nb-x-icu") = lower(trim(b.area) collate "nb-x-icu")) then 'met'
      else 'not_met' end as answer, count(*)::int as count
    from tenancy t join dwelling d on d.id = t.dwelling_id join building b on b.id = d.building_id
    left join lateral (select w.areas from housing_wish w where w.person_id = t.person_id and w.mapped_on <= t.signed_on
      order by w.wish_version desc limit 1) w on true
    where t.moved_in_on >= ${fromOn} and t.moved_in_on < ${toOn} and t.moved_in_on <= ${today} and ${ofTeam(verb, period, 't.person_id')}
    group by 1`
}

export type ChoiceRow = { shown: number; noes: number; persons: number; housed: number }
/** Homes shown and noes said, for each number of them how many persons. */
export async function loadChoices(verb: Verb, period: Period) {
  const { sql } = verb.tx
  const { fromOn, toOn } = period
  const inPeriod = sql`a.proposed_on >= ${fromOn} and a.proposed_on < ${toOn} and ${ofTeam(verb, period, 'a.person_id')}`
  return Promise.all([
    sql<ChoiceRow[]>`
      select shown, noes, count(*)::int as persons, (count(*) filter (where housed))::int as housed from (
        select count(*)::int as shown, (count(*) filter (where a.ended_because = 'declined_by_person'))::int as noes,
          coalesce(max(a.ended_on) filter (where a.ended_because = 'moved_in')
            >= min(a.ended_on) filter (where a.ended_because = 'declined_by_person'), false) as housed
        from allocation a where ${inPeriod} group by a.person_id) each group by 1, 2 order by 1, 2`,
    sql<{ offered: number; accepted: number; landlordNoes: number; lost: number }[]>`
      select count(a.offered_on)::int as offered, count(a.accepted_on)::int as accepted,
        (count(*) filter (where a.ended_because = 'declined_by_landlord'))::int as "landlordNoes",
        (count(*) filter (where a.ended_because = 'unit_lost'))::int as lost
      from allocation a where ${inPeriod}`,
  ])
}
