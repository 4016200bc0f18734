import { localDateOf } from '@samplass/domain/nights'
import { whyNotFree } from '@samplass/domain/placement/allocation'
import type { offerDwellingInput } from '@samplass/domain/placement/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { allocationToChange, openNeed } from './load.ts'
import { loadHomes } from './load-homes.ts'
import { changeAllocation } from './write.ts'

/** The person can say yes to it now. A dwelling is offered to one at a time, and never while nobody knows when it is free. */
export async function offerDwelling(verb: Verb, input: Infer<typeof offerDwellingInput>) {
  const on = localDateOf(verb.now)
  const row = await allocationToChange(verb, input, 'offer')
  await openNeed(verb, { needId: row.needId })
  if (input.answerBy !== null && input.answerBy < on) refuse('PERIOD_OVER', { field: 'answerBy' })
  // Two who offer it, or who let it, come one after the other from here.
  await verb.tx.sql`select from dwelling where id = ${row.dwellingId} for no key update`
  const [home] = await loadHomes(verb, row.personId, row.dwellingId)
  if (!home) refuse('NOT_FOUND')
  const why = whyNotFree(home, on)
  if (why !== null) refuse('DWELLING_NOT_FREE', { why })
  const changed = await changeAllocation(verb, row, { offered_on: on, answer_by: input.answerBy })
  audit(verb, 'placement.dwelling_offered', row.personId, { allocationId: row.allocationId })
  return changed
}
