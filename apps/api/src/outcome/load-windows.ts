import type { PersonWindows, WindowRow } from '@samplass/domain/outcome/before-after'
import type { WindowMonths } from '@samplass/domain/outcome/schema'
import type { Verb } from '../trpc.ts'
import { ofTeam, type Period } from './period.ts'

type Flat = { isShort: boolean; before: WindowRow; after: WindowRow }

/**
 * Two windows for everybody who was first met, face to face, in the period. Days in a bed are days, not stays: what is told both as a stay and as
 * an absence from home counts once. An acute admission is a date; its days are known only where a stay is written that has the date in it.
 */
export async function loadWindows(verb: Verb, period: Period, months: WindowMonths): Promise<PersonWindows[]> {
  const { sql } = verb.tx
  const { fromOn, toOn, today } = period
  const end = sql`${today}::date + 1`
  return sql<Flat[]>`
    with first_met as (
      select person_id, (min(occurred_at) at time zone 'Europe/Oslo')::date as met_on from follow_up_contact
      where seen and taken_back_at is null group by 1),
    who as (
      select person_id, met_on, (met_on + make_interval(months => ${months}::int))::date > ${today}::date as is_short,
        daterange((met_on - make_interval(months => ${months}::int))::date, met_on) as before,
        daterange(met_on, (met_on + make_interval(months => ${months}::int))::date) as after
      from first_met f where met_on >= ${fromOn} and met_on < ${toOn} and met_on <= ${today} and ${ofTeam(verb, period, 'f.person_id')}),
    planned as (
      select p.person_id, (a.admitted_at at time zone 'Europe/Oslo')::date as on_date,
        daterange((a.admitted_at at time zone 'Europe/Oslo')::date, greatest((a.admitted_at at time zone 'Europe/Oslo')::date,
          coalesce((a.discharged_at at time zone 'Europe/Oslo')::date, ${end}))) as span
      from who join person_admission p using (person_id) join pool.admission a on a.id = p.admission_id where a.admitted_at is not null),
    away as (
      select person_id, span from planned
      union all select s.person_id, daterange(s.from_on, coalesce(s.until_on, greatest(s.from_on, ${end})))
        from who join living_situation s using (person_id) where s.kind = 'hospital'
      union all select t.person_id, daterange(a.from_on, coalesce(a.returned_on, greatest(a.from_on, ${end})))
        from who join tenancy t using (person_id) join tenancy_absence a on a.tenancy_id = t.id where a.kind in ('hospital', 'tsb')),
    home as (
      select s.person_id, daterange(s.from_on, coalesce(s.until_on, greatest(s.from_on, ${end}))) as span
        from who join living_situation s using (person_id) where s.kind <> 'unknown'
      union all select t.person_id, daterange(t.moved_in_on, greatest(t.moved_in_on, coalesce(t.ended_on, ${end})))
        from who join tenancy t using (person_id) where t.moved_in_on is not null),
    bed as (select person_id, range_agg(span) as spans from away group by 1),
    known as (select person_id, range_agg(span) as spans from (select * from home union all select * from away) each group by 1),
    side as (
      select w.person_id, w.is_short, s.side, s.span, upper(s.span) - lower(s.span) as days,
        (select count(*) from acute_admission a where a.person_id = w.person_id and a.taken_back_at is null and a.admitted_on <@ s.span)::int as acute,
        (select count(*) from planned p where p.person_id = w.person_id and p.on_date <@ s.span)::int as planned,
        (select count(*) from acute_admission a left join bed b on b.person_id = a.person_id
          where a.person_id = w.person_id and a.taken_back_at is null and a.admitted_on <@ s.span
            and not coalesce(b.spans @> a.admitted_on, false))::int as without_days
      from who w cross join lateral (values ('before', w.before), ('after', w.after)) as s (side, span)),
    counted as (
      select s.*, (select coalesce(sum(upper(r) - lower(r)), 0) from unnest(b.spans * datemultirange(s.span)) r)::int as bed_days,
        (select coalesce(sum(upper(r) - lower(r)), 0) from unnest(k.spans * datemultirange(s.span)) r)::int as known
      from side s left join bed b using (person_id) left join known k using (person_id)),
    row as (
      select person_id, is_short, side, jsonb_build_object('days', days, 'known', known, 'acute', acute, 'planned', planned,
        'bedDays', bed_days, 'withoutDays', without_days) as facts from counted)
    select b.is_short as "isShort", b.facts as before, a.facts as after
    from row b join row a using (person_id) where b.side = 'before' and a.side = 'after'`
}
