import { isEmptyScope } from '@samplass/domain/access/roles'
import type { ClosureReason, DwellingKind, DwellingState } from '@samplass/domain/housing/kinds'
import { type LocalDate, localDateOf, nightsBetween } from '@samplass/domain/nights'
import { hiddenGrades } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { stockToday } from './dwelling-state.ts'

type Empty = {
  id: string
  street: string
  unitNumber: string | null
  area: string
  kind: DwellingKind
  bedrooms: number
  areaM2: number | null
  state: Exclude<DwellingState, 'archived' | 'let' | 'not_yet'>
  closedReason: ClosureReason | null
  emptySince: LocalDate
}
type By = 'size' | 'area' | 'kind'
type Mismatch = { by: By; what: string; empty: number; all: number; needs: number }

const ROWS_MAX = 500

/**
 * What is empty, since when and why, and what can be moved into held against the open needs. Of needs there are counts, never whose: a
 * count of one is somebody on the list of needs, whom the reader may open there. Whom they may not is in the sum, and in no place.
 */
export async function listVacancies({ tx, actor, now }: Verb) {
  const { sql } = tx
  const today = localDateOf(now)
  if (isEmptyScope(actor.scope)) return { today, empty: [], total: 0, closed: 0, mismatch: [], openNeeds: 0 }
  const ready = sql`s.state in ('waiting_for_lease', 'offered', 'shown', 'nobody_matched')`
  const [empty, mismatch, [open]] = await Promise.all([
    sql<(Empty & { total: number; closed: number })[]>`
      select s.id, s.street, s.unit_number as "unitNumber", s.area, s.kind, s.bedrooms, s.area_m2 as "areaM2", s.state,
        s.closed_reason as "closedReason", s.empty_since as "emptySince", count(*) over ()::int as total,
        (count(*) filter (where s.state = 'closed') over ())::int as closed
      from (${stockToday(sql, today)}) s where s.state = 'closed' or ${ready}
      order by s.empty_since, s.street, s.unit_number, s.id limit ${ROWS_MAX}`,
    // A need says size, area and kind in its wishes; without them its size is a bedroom for every two, and it has no area and no kind.
    sql<Mismatch[]>`
      with stock as (select s.* from (${stockToday(sql, today)}) s where s.state not in ('archived', 'not_yet')),
      supply as (
        select k.by, k.what, (count(*) filter (where ${ready}))::int as empty,
          count(*)::int as all
        from stock s cross join lateral (values ('size', least(s.bedrooms, 4)::text), ('area', s.area), ('kind', s.kind)) as k (by, what)
        where k.what <> '' group by 1, 2),
      need as (
        select n.id, w.areas, w.kinds,
          least(4, greatest(1, coalesce(w.bedrooms_least, (n.adults + 1) / 2 + (n.children + 1) / 2))) as bedrooms
        from housing_need n join person p on p.id = n.person_id
        left join lateral (select * from housing_wish w where w.person_id = n.person_id order by w.wish_version desc limit 1) w on true
        where n.closed_on is null and p.address_protection <> all (${hiddenGrades(actor)}::text[])),
      wanted as (
        select 'size' as by, bedrooms::text as what, count(*)::int as needs from need group by 2
        union all select 'area', a, count(*)::int from need cross join lateral unnest(areas) a group by 2
        union all select 'kind', k, count(*)::int from need cross join lateral unnest(kinds) k group by 2)
      select by, what, coalesce(empty, 0) as empty, coalesce("all", 0) as all, coalesce(needs, 0) as needs
      from supply full join wanted using (by, what) order by by, what`,
    sql<{ needs: number }[]>`select count(*)::int as needs from housing_need where closed_on is null`,
  ])
  return {
    today,
    total: empty[0]?.total ?? 0,
    closed: empty[0]?.closed ?? 0,
    empty: empty.map(({ total: _, closed: __, ...row }) => ({ ...row, days: nightsBetween(row.emptySince, today) })),
    mismatch: [...mismatch],
    openNeeds: open?.needs ?? 0,
  }
}
