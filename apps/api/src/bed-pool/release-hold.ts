import { inScope } from '@samplass/domain/access/roles'
import type { HoldReason } from '@samplass/domain/bed-pool/kinds'
import type { releaseHoldInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import { tellReleased } from '../planned-admission/tell-released.ts'
import type { Verb } from '../trpc.ts'

type HoldRow = {
  bedId: string
  houseId: string
  live: boolean
  lapsesAt: Date
  version: number
  reason: HoldReason
  readableBy: string[]
}

/** The hold is let go before its time, by who holds or by the house. Its end is kept: history knows until when it was held. */
export async function releaseHold(verb: Verb, { occupancyId, version }: Infer<typeof releaseHoldInput>) {
  const { tx, actor, now } = verb
  const [hold] = await tx.sql<HoldRow[]>`
    select o.bed_id as "bedId", o.house_id as "houseId", o.live, o.lapses_at as "lapsesAt", o.version, h.reason, o.readable_by as "readableBy"
    from pool.hold h join pool.occupancy o on o.id = h.id where h.id = ${occupancyId}`
  // A hold's own row is shown to its two sides only.
  if (!hold || !inScope(actor.scope, hold.houseId)) refuse('NOT_FOUND')
  refuse(!hold.live || hold.lapsesAt <= now ? 'HOLD_EXPIRED' : null)
  const [released] = await tx.sql`
    update pool.occupancy set live = false, lapses_at = ${now}, version = version + 1
    where id = ${occupancyId} and version = ${version} and live returning id`
  if (!released) refuse('VERSION_STALE')
  audit(verb, 'bed-pool.hold_released', hold.bedId, { occupancyId })
  if (hold.reason === 'negotiation') await tellReleased(verb, occupancyId)
  announce(verb, { id: hold.houseId, readableBy: hold.readableBy }, 'hold')
  return { occupancyId }
}
