import { localDateOf } from '@samplass/domain/nights'
import type { endAllocationInput } from '@samplass/domain/placement/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { allocationToChange } from './load.ts'
import { changeAllocation } from './write.ts'

const actions = { declined_by_landlord: 'decline_by_landlord', unit_lost: 'lose_unit', withdrawn: 'withdraw' } as const

/** What others than the person ended: the landlord's no with its reason, a dwelling that was lost, what was withdrawn. */
export async function endAllocation(verb: Verb, { because, reason, ...change }: Infer<typeof endAllocationInput>) {
  const row = await allocationToChange(verb, change, actions[because])
  const changed = await changeAllocation(verb, row, {
    ended_on: localDateOf(verb.now),
    ended_because: because,
    ended_reason: reason,
  })
  audit(verb, `placement.${because}`, row.personId, { allocationId: row.allocationId })
  return changed
}
