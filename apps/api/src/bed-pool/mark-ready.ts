import { inScope } from '@samplass/domain/access/roles'
import type { markReadyInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'

/** The bed has been made ready before its turnaround was over: it is free again from now. */
export async function markReady(verb: Verb, { turnaroundId }: Infer<typeof markReadyInput>) {
  const { tx, actor, now } = verb
  const [done] = await tx.sql<{ bedId: string; houseId: string; readableBy: string[] }[]>`
    update pool.turnaround set ready_at = ${now}, ready_by_name = ${actor.name}
    where id = ${turnaroundId} and ready_at is null and house_role = ${actor.organisation.role}
    returning bed_id as "bedId", house_id as "houseId", readable_by as "readableBy"`
  if (!done || !inScope(actor.scope, done.houseId)) refuse('NOT_FOUND')
  audit(verb, 'bed-pool.marked_ready', done.bedId)
  announce(verb, { id: done.houseId, readableBy: done.readableBy }, 'ready')
  return { bedId: done.bedId }
}
