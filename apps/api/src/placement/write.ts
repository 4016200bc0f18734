import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import type { AllocationRow, NeedRow } from './load.ts'

type AllocationColumns = Partial<{
  viewing_at: Date
  offered_on: string
  answer_by: string | null
  accepted_on: string
  lease_signed_on: string
  ended_on: string
  ended_because: string
  ended_reason: string
}>

/** Takes the step if nobody has changed the allocation since it was read. Answers its new version. */
export async function changeAllocation({ tx }: Verb, row: AllocationRow, columns: AllocationColumns) {
  const { allocationId } = row
  const [changed] = await tx.sql<{ version: number }[]>`
    update allocation set ${tx.sql(columns)}, version = version + 1
    where id = ${allocationId} and version = ${row.version} returning version`.catch(refuseWall)
  if (!changed) refuse('VERSION_STALE')
  return { allocationId, version: changed.version }
}

type NeedColumns = Partial<{
  eligible_on: string
  parked_until: string | null
  parked_by_name: string | null
  parked_reason: string | null
  closed_on: string
  closed_because: string
}>

export async function changeNeed({ tx }: Verb, { needId, version }: NeedRow, columns: NeedColumns) {
  const [changed] = await tx.sql<{ version: number }[]>`
    update housing_need set ${tx.sql(columns)}, version = version + 1
    where id = ${needId} and version = ${version} returning version`
  if (!changed) refuse('VERSION_STALE')
  return { needId, version: changed.version }
}

/** Two did the same at once: the wall stopped the second. */
export function refuseWall(error: unknown): never {
  const { constraint_name: wall } = error as { constraint_name?: string }
  if (wall === 'one_open_need') refuse('NEED_ALREADY_OPEN')
  if (wall === 'one_offer_a_dwelling') refuse('DWELLING_NOT_FREE', { why: 'offered' })
  if (wall === 'allocation_dwelling_in_stock') refuse('DWELLING_NOT_FREE', { why: 'archived' })
  if (wall === 'allocation_not_offered_out') refuse('DWELLING_OFFERED_OUT')
  if (wall === 'allocation_need_open') refuse('NEED_CLOSED')
  if (wall === 'one_proposal_of_a_dwelling') refuse('ALREADY_SHOWN')
  if (wall === 'avoid_neighbour_once') refuse('ALREADY_AVOIDED')
  if (wall === 'housing_wish_person_id_wish_version_key') refuse('VERSION_STALE')
  throw error
}
