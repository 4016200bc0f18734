import { inScope } from '@samplass/domain/access/roles'
import type { endBedInput } from '@samplass/domain/planned-admission/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { admissionBed, leaveBed } from './bed.ts'

/**
 * The person has left the ward, and the thread cannot say so: the consent it was read on has been taken back or has run out. The bed
 * is free and nothing is learned of the person. Where the thread can be read, the discharge is said there.
 */
export async function endBed(verb: Verb, { occupancyId }: Infer<typeof endBedInput>) {
  const { tx, actor, now } = verb
  const bed = await admissionBed(verb, occupancyId)
  if (!bed || bed.houseRole !== actor.organisation.role || !inScope(actor.scope, bed.houseId)) refuse('NOT_FOUND')
  refuse(bed.present ? null : 'NOT_ARRIVED')
  const [offer] = await tx.sql`select 1 from pool.proposal_offer where id = ${occupancyId}`
  refuse(offer ? 'ADMISSION_SAYS_IT' : null)
  await leaveBed(verb, bed, now)
  audit(verb, 'planned-admission.bed_left', bed.bedId, { occupancyId })
  return { occupancyId }
}
