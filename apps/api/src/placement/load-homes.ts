import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { DwellingFacts } from '@samplass/domain/placement/allocation'
import type { MatchedHome } from '@samplass/domain/placement/match'
import { hiddenGrades } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** A dwelling as the match and the offer see it, with the limit of the municipality. Who lives there is not in it. */
export type HomeRow = MatchedHome &
  DwellingFacts & {
    dwellingId: string
    unitNumber: string | null
    postalPlace: string
    areaM2: number | null
    rentShareLimit: number
  }

/**
 * Every dwelling of the stock, or one, in one statement however many there are. A home of the programme is one with an open lease of
 * ours, or a yes that a lease comes of. Whoever may not know everybody is told of neighbours that they may know, and of the rest to ask
 * somebody who may: in every match of every person alike, so that it tells neither where nor whether there is anybody.
 */
export function loadHomes(verb: Verb, personId: string, dwellingId: string | null = null): Promise<HomeRow[]> {
  const { sql } = verb.tx
  const on: LocalDate = localDateOf(verb.now)
  const hidden = hiddenGrades(verb.actor)
  return sql<HomeRow[]>`
    with avoided as (
      select p.id
      from avoid_neighbour a join person p on p.id = case when a.person_id = ${personId} then a.other_person_id else a.person_id end
      where a.ended_on is null and ${personId} in (a.person_id, a.other_person_id) and p.address_protection <> all (${hidden}::text[])
    ), lives as (
      select dwelling_id, person_id from tenancy where (ended_on is null or ended_on > ${on}) and person_id <> ${personId}
      union
      select dwelling_id, person_id from allocation where accepted_on is not null and ended_on is null and person_id <> ${personId}
    ), around as (
      select d.building_id, count(distinct l.dwelling_id)::integer as homes, bool_or(v.id is not null) as near
      from lives l join dwelling d on d.id = l.dwelling_id left join avoided v on v.id = l.person_id group by 1
    )
    select d.id as "dwellingId", d.unit_number as "unitNumber", b.street, b.area, b.postal_place as "postalPlace", d.kind, d.area_m2 as "areaM2",
      d.bedrooms, d.floor, d.has_lift as "hasLift", d.wheelchair, d.own_entrance as "ownEntrance", d.pets_allowed as "petsAllowed",
      d.surroundings, d.rent_kr as "rentKr", d.energy_kr as "energyKr", d.costs_kr as "costsKr",
      d.rent_includes_energy as "rentIncludesEnergy", coalesce(r.homes, 0) as "programmeHomes",
      coalesce(b.programme_most, s.programme_per_building) as "programmeMost", b.dwellings_total as "dwellingsTotal",
      case when r.near then true when ${hidden.length > 0} then null else false end as "hasNeighbourToAvoid",
      d.in_stock_from as "inStockFrom", d.archived_on as "archivedOn", coalesce(t.ends, '[]') as "letUntil",
      coalesce(c.ends, '[]') as "closedUntil", o.dwelling_id is not null as "isOffered", s.rent_share_percent as "rentShareLimit"
    from dwelling d join building b on b.id = d.building_id cross join housing_setting s
    left join around r on r.building_id = b.id
    left join (select dwelling_id, jsonb_agg(ended_on) as ends from tenancy where ended_on is null or ended_on > ${on} group by 1) t
      on t.dwelling_id = d.id
    left join (select dwelling_id, jsonb_agg(until_on) as ends from dwelling_closure where until_on is null or until_on > ${on} group by 1) c
      on c.dwelling_id = d.id
    left join allocation o on o.dwelling_id = d.id and o.offered_on is not null and o.ended_on is null and o.person_id <> ${personId}
    where ${dwellingId === null ? sql`(d.archived_on is null or d.archived_on > ${on})` : sql`d.id = ${dwellingId}`}
    order by d.id`.execute() as unknown as Promise<HomeRow[]>
}
