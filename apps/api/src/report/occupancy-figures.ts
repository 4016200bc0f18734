import { addNights, type LocalDate, tonight } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

/**
 * They add up: beds = in service + out of service, and in service = occupied + on trial + held + free. `held` counts holds and
 * claims not yet met; `free` counts beds being made ready.
 */
export type FigureRow = {
  houseId: string
  night: LocalDate
  beds: number
  outOfService: number
  inService: number
  occupied: number
  onTrial: number
  held: number
  free: number
}

/**
 * Each house and night in [fromOn, toOn), counted from the facts in one statement. The strongest fact decides a bed's night,
 * as in the board (docs/sources.md D1): out of service, somebody's, held or expected, free. Past nights of a hold count until it
 * lapsed or was let go, the night being counted at midnight. Home trials are read from stays that one may read.
 */
export function occupancyFigures(
  { tx, actor, now }: Verb,
  houseIds: string[],
  fromOn: LocalDate,
  toOn: LocalDate,
): Promise<FigureRow[]> {
  const thisNight = tonight(now)
  const { role } = actor.organisation
  return tx.sql<FigureRow[]>`
    with night as (select generate_series(${fromOn}::date, ${toOn}::date - 1, '1 day')::date as night),
    bed_night as (
      select b.id as bed_id, b.house_id, n.night from pool.bed b join night n
        on n.night >= b.opened_on and (b.archived_on is null or n.night < b.archived_on)
      where b.house_id = any (${houseIds}::uuid[])
    ),
    taken as (
      select o.bed_id, o.id, o.kind, o.live, o.present, o.lapses_at, o.created_at, o.house_role,
        generate_series(greatest(o.from_on, ${fromOn}::date),
          least(case when o.present then greatest(o.to_on, ${addNights(thisNight, 1)}::date) else o.to_on end, ${toOn}::date) - 1, '1 day')::date as night
      from pool.occupancy o
      where o.house_id = any (${houseIds}::uuid[]) and (o.live or o.kind = 'hold')
        and (o.present or o.during && daterange(${fromOn}, ${toOn}, '[)'))
    ),
    trial as (
      select id as stay_id, home_from as from_on, home_until as until_on from pool.stay
      where house_role = ${role} and house_id = any (${houseIds}::uuid[]) and home_from < ${toOn}::date and home_until > ${fromOn}::date
      union all
      -- The row has the latest trial only; each that came to its end stands in the history with the nights it took.
      select e.stay_id, (e.facts ->> 'fromOn')::date, (e.facts ->> 'untilOn')::date
      from pool.stay_event e join pool.stay s on s.id = e.stay_id
      where e.kind = 'home_trial_ended' and s.house_role = ${role} and s.house_id = any (${houseIds}::uuid[])
    ),
    fact as (
      select t.bed_id, t.night, max(case
        when t.kind = 'out_of_service' and t.live then 4
        when t.kind in ('stay', 'admission') and (t.present or (t.lapses_at is null and t.night < ${thisNight}::date)) then
          case when exists (select from trial where trial.stay_id = t.id and trial.from_on <= t.night and t.night < trial.until_on)
            then 2 else 3 end
        when t.kind in ('stay', 'admission') and (t.lapses_at is null or t.lapses_at > ${now}) then 1
        when t.kind = 'hold' and t.night >= ${thisNight}::date and t.live and t.lapses_at > ${now} then 1
        when t.kind = 'hold' and t.night < ${thisNight}::date
          and (t.night + 1)::timestamp at time zone 'Europe/Oslo' between t.created_at and t.lapses_at then 1
        else 0 end) as strongest
      from taken t group by t.bed_id, t.night
    )
    select b.house_id as "houseId", b.night, count(*)::int as beds,
      (count(*) filter (where f.strongest = 4))::int as "outOfService",
      (count(*) filter (where f.strongest is distinct from 4))::int as "inService",
      (count(*) filter (where f.strongest = 3))::int as occupied,
      (count(*) filter (where f.strongest = 2))::int as "onTrial",
      (count(*) filter (where f.strongest = 1))::int as held,
      (count(*) filter (where coalesce(f.strongest, 0) = 0))::int as free
    from bed_night b left join fact f on f.bed_id = b.bed_id and f.night = b.night
    group by b.house_id, b.night order by b.night, b.house_id`.execute() as unknown as Promise<FigureRow[]>
}
