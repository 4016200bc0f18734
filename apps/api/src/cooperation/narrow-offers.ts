import { instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

type Row = { role: string; toOn: LocalDate | null; overOn: LocalDate | null; isOver: boolean; isIn: boolean }

/** Dwellings that members offer and figures that they tell are read by nobody who has left, from the host's own transaction on: the database narrows, and only that. */
export async function narrowOffers({ tx, now }: Verb, cooperationId: string): Promise<void> {
  const today = localDateOf(now)
  const rows = await tx.sql<Row[]>`
    select m.organisation_role as role, m.to_on as "toOn", c.to_on as "overOn", coalesce(c.to_on <= ${today}, false) as "isOver",
      m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today}) as "isIn"
    from platform.cooperation c join platform.cooperation_member m on m.cooperation_id = c.id where c.id = ${cooperationId}`
  const members = rows.filter(({ isIn, isOver }) => isIn && !isOver)
  const days = members.flatMap(({ toOn, overOn }) => [toOn, overOn].filter((day) => day !== null)).sort()
  const until = members.length === 0 ? now : days[0] ? instantAt(days[0], '00:00') : null
  const roles = members.map(({ role }) => role)
  await tx.sql`
    select pool.narrow_dwelling_offers(${cooperationId}, ${roles}::text[], coalesce(${until}::timestamptz, 'infinity')),
      pool.narrow_outcome_figures(${cooperationId}, ${roles}::text[], coalesce(${until}::timestamptz, 'infinity'))`
}
