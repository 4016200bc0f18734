import { inScope } from '@samplass/domain/access/roles'
import type { releaseHoldInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'

type HoldRow = {
  bedId: string
  houseId: string
  houseRole: string
  ownerRole: string
  live: boolean
  lapsesAt: Date
  version: number
  readableBy: string[]
}

/** The hold is let go before its time, by who holds or by the house. Its end is kept: history knows until when it was held. */
export async function releaseHold(verb: Verb, { occupancyId, version }: Infer<typeof releaseHoldInput>) {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  const [hold] = await tx.sql<HoldRow[]>`
    select bed_id as "bedId", house_id as "houseId", house_role as "houseRole", owner_role as "ownerRole", live, lapses_at as "lapsesAt", version,
      readable_by as "readableBy"
    from pool.occupancy where id = ${occupancyId} and kind = 'hold'`
  if (!hold || ![hold.houseRole, hold.ownerRole].includes(role) || !inScope(actor.scope, hold.houseId))
    refuse('NOT_FOUND')
  refuse(!hold.live || hold.lapsesAt <= now ? 'HOLD_EXPIRED' : null)
  const [released] = await tx.sql`
    update pool.occupancy set live = false, lapses_at = ${now}, version = version + 1
    where id = ${occupancyId} and version = ${version} and live returning id`
  if (!released) refuse('VERSION_STALE')
  audit(verb, 'bed-pool.hold_released', hold.bedId, { occupancyId })
  announce(verb, { id: hold.houseId, readableBy: hold.readableBy }, 'hold')
  return { occupancyId }
}
