import type { planViewingInput } from '@samplass/domain/placement/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { allocationToChange } from './load.ts'
import { changeAllocation } from './write.ts'

/** When the person sees the home; a new time takes the place of the one before. */
export async function planViewing(verb: Verb, input: Infer<typeof planViewingInput>) {
  const row = await allocationToChange(verb, input, 'plan_viewing')
  const viewingAt = new Date(input.viewingAt)
  if (viewingAt.getTime() < verb.now.getTime() - 86_400_000) refuse('TOO_LONG_AGO', { field: 'viewingAt' })
  const changed = await changeAllocation(verb, row, { viewing_at: viewingAt })
  audit(verb, 'placement.viewing_planned', row.personId, { allocationId: row.allocationId, viewingAt: input.viewingAt })
  return changed
}
