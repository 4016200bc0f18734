import { inScope } from '@samplass/domain/access/roles'
import type { withdrawWindowInput } from '@samplass/domain/capacity/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'

type Row = { houseId: string; withdrawnAt: Date | null; readableBy: string[] }

/** Offered no longer, from now on: no municipality reads it any more. What has been held on it stays held. */
export async function withdrawWindow(verb: Verb, { windowId }: Infer<typeof withdrawWindowInput>) {
  const { tx, actor, now } = verb
  const [found] = await tx.sql<Row[]>`
    select w.house_id as "houseId", w.withdrawn_at as "withdrawnAt", h.readable_by as "readableBy"
    from pool.admission_window w join pool.house h on h.id = w.house_id
    where w.id = ${windowId} and w.owner_role = ${actor.organisation.role}`
  if (!found || !inScope(actor.scope, found.houseId)) refuse('NOT_FOUND')
  const [withdrawn] = await tx.sql`
    update pool.admission_window set withdrawn_at = ${now} where id = ${windowId} and withdrawn_at is null returning id`
  if (!withdrawn) refuse('WINDOW_WITHDRAWN')
  audit(verb, 'capacity.window_withdrawn', windowId)
  announce(verb, { id: found.houseId, readableBy: found.readableBy }, 'window')
  return { windowId }
}
