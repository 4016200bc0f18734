import type { OutOfServiceReason } from '@samplass/domain/bed-pool/kinds'
import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import { type OwnBed, ownBed } from './load-house.ts'

type Period = {
  bedId: string
  reason: OutOfServiceReason
  fromOn: LocalDate
  toOn: LocalDate
  live: boolean
  version: number
  revisions: number
  costCentre: string | null
}

/** An out-of-service period of one's own, with its bed locked first: whoever else writes about the bed waits. */
export async function ownOutOfService(verb: Verb, occupancyId: string): Promise<{ bed: OwnBed; period: Period }> {
  const { tx } = verb
  const [found] = await tx.sql<{ bedId: string }[]>`
    select bed_id as "bedId" from pool.occupancy where id = ${occupancyId} and kind = 'out_of_service'`
  if (!found) refuse('NOT_FOUND')
  const bed = await ownBed(verb, found.bedId)
  // Read after the lock: what stood before may be another's revision by now.
  const [period] = await tx.sql<Period[]>`
    select o.bed_id as "bedId", (array_agg(r.reason order by r.revision desc))[1] as reason, o.from_on as "fromOn", o.to_on as "toOn", o.live, o.version, max(r.revision) as revisions,
      (array_agg(r.cost_centre order by r.revision desc))[1] as "costCentre"
    from pool.occupancy o join pool.out_of_service_revision r on r.occupancy_id = o.id where o.id = ${occupancyId} group by o.id`
  if (!period) refuse('NOT_FOUND')
  return { bed, period }
}
