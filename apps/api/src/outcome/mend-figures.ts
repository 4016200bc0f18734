import { loadCircles } from '../housing/load-circles.ts'
import type { Verb } from '../trpc.ts'

type Row = { cooperationId: string; readableBy: string[]; readableUntil: Date | null }

/** Who reads what the municipality has told, after somebody has come into a cooperation, left it, or it has been prolonged or ended. */
export async function mendFigures(verb: Verb): Promise<number> {
  const { tx, actor } = verb
  const { role } = actor.organisation
  const rows = await tx.sql<Row[]>`
    select distinct cooperation_id as "cooperationId", readable_by as "readableBy", nullif(readable_until, 'infinity') as "readableUntil"
    from pool.outcome_figure where owner_role = ${role} and withdrawn_at is null`
  if (rows.length === 0) return 0
  const circles = await loadCircles(verb)
  let mended = 0
  for (const { cooperationId, readableBy, readableUntil } of rows) {
    const circle = circles.find(({ id }) => id === cooperationId)
    const readers = [...new Set([role, ...(circle?.members ?? [])])].sort()
    const until = circle?.endsAt ?? null
    const stands = readableUntil?.getTime() === until?.getTime()
    if (readableBy.join() === readers.join() && stands) continue
    const { count } = await tx.sql`
      update pool.outcome_figure set readable_by = ${readers}, readable_until = ${until ?? 'infinity'}
      where owner_role = ${role} and cooperation_id = ${cooperationId} and withdrawn_at is null`
    mended += count
  }
  return mended
}
