import { isEmptyScope } from '@samplass/domain/access/roles'
import type { ClosureReason, DwellingKind, DwellingState } from '@samplass/domain/housing/kinds'
import type { listDwellingsInput } from '@samplass/domain/housing/schema'
import { type LocalDate, localDateOf, nightsBetween } from '@samplass/domain/nights'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { stockToday } from './dwelling-state.ts'

const PAGE = 100

type Row = {
  id: string
  street: string
  unitNumber: string | null
  postalPlace: string
  area: string
  kind: DwellingKind
  bedrooms: number
  areaM2: number | null
  floor: number | null
  hasLift: boolean | null
  wheelchair: boolean | null
  rentKr: number | null
  state: DwellingState
  closedReason: ClosureReason | null
  emptySince: LocalDate | null
  total: number
}

/** The stock, a page at a time, ordered where it lies: five thousand dwellings are one question. No person anywhere in it. */
export async function listDwellings({ tx, actor, now }: Verb, asked: Infer<typeof listDwellingsInput>) {
  const { sql } = tx
  const today = localDateOf(now)
  const page = asked.page ?? 1
  const mayManage = actor.can.has('housing.manage') && actor.scope.whole
  if (isEmptyScope(actor.scope))
    return { today, mayManage, total: 0, page, pageSize: PAGE, dwellings: [], states: {}, areas: [] }
  const empty = sql`s.state in ('closed', 'waiting_for_lease', 'offered', 'shown', 'nobody_matched')`
  const state =
    asked.state === 'empty' ? empty : asked.state ? sql`s.state = ${asked.state}` : sql`s.state <> 'archived'`
  const words = (asked.text ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6)
  const within = sql`lower(concat_ws(' ', s.street, s.unit_number, s.postal_code, s.postal_place, s.area, s.supplier_id, s.kobo_id))`
  const where = [
    state,
    ...words.map((word) => sql`position(${word} in ${within}) > 0`),
    ...(asked.kind ? [sql`s.kind = ${asked.kind}`] : []),
    ...(asked.area ? [sql`s.area = ${asked.area}`] : []),
    ...(asked.bedroomsLeast !== undefined ? [sql`s.bedrooms >= ${asked.bedroomsLeast}`] : []),
    ...(asked.wheelchair ? [sql`s.wheelchair`] : []),
    ...(asked.stepFree ? [sql`(s.has_lift or s.floor between 0 and 1)`] : []),
  ].reduce((all, one) => sql`${all} and ${one}`)
  const turned = asked.down ? sql`desc nulls last` : sql`asc nulls last`
  // Storgata 2 before Storgata 10.
  const byAddress = sql`regexp_replace(lower(s.street), '[0-9].*$', ''), substring(s.street from '[0-9]{1,9}')::int, s.street, s.unit_number, s.id`
  const by = {
    address: sql`regexp_replace(lower(s.street), '[0-9].*$', '') ${turned}, substring(s.street from '[0-9]{1,9}')::int ${turned}, s.street ${turned},
      s.unit_number ${turned}, s.id`,
    kind: sql`s.kind ${turned}, ${byAddress}`,
    area: sql`s.area ${turned}, ${byAddress}`,
    bedrooms: sql`s.bedrooms ${turned}, ${byAddress}`,
    size: sql`s.area_m2 ${turned}, ${byAddress}`,
    rent: sql`s.rent_kr ${turned}, ${byAddress}`,
    empty: sql`s.empty_since ${turned}, ${byAddress}`,
  }[asked.sort ?? 'address']
  const [rows, states, areas] = await Promise.all([
    sql<Row[]>`
      select s.id, s.street, s.unit_number as "unitNumber", s.postal_place as "postalPlace", s.area, s.kind, s.bedrooms, s.area_m2 as "areaM2",
        s.floor, s.has_lift as "hasLift", s.wheelchair, s.rent_kr as "rentKr", s.state, s.closed_reason as "closedReason",
        s.empty_since as "emptySince", count(*) over ()::int as total
      from (${stockToday(sql, today)}) s where ${where} order by ${by} limit ${PAGE} offset ${(page - 1) * PAGE}`,
    sql<{ state: DwellingState; count: number }[]>`
      select s.state, count(*)::int as count from (${stockToday(sql, today)}) s group by s.state`,
    sql<{ area: string }[]>`
      select distinct b.area from building b join dwelling d on d.building_id = b.id where b.area <> '' order by 1 limit 200`,
  ])
  return {
    today,
    mayManage,
    total: rows[0]?.total ?? 0,
    page,
    pageSize: PAGE,
    dwellings: rows.map(({ total: _, ...row }) => ({
      ...row,
      emptyDays: row.emptySince === null ? null : nightsBetween(row.emptySince, today),
    })),
    states: Object.fromEntries(states.map(({ state, count }) => [state, count])) as Partial<
      Record<DwellingState, number>
    >,
    areas: areas.map(({ area }) => area),
  }
}
