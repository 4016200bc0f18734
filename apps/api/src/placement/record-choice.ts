import { localDateOf } from '@samplass/domain/nights'
import type { recordChoiceInput } from '@samplass/domain/placement/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { endOfferOf } from '../housing/take-back-offer.ts'
import type { Verb } from '../trpc.ts'
import { allocationToChange } from './load.ts'
import { changeAllocation } from './write.ts'

/** The person's yes to an offer, or a no at any time. A no ends this proposal and changes nothing of the need: no wait, no mark. */
export async function recordChoice(verb: Verb, input: Infer<typeof recordChoiceInput>) {
  const on = localDateOf(verb.now)
  const yes = input.choice === 'yes'
  const row = await allocationToChange(verb, input, yes ? 'accept' : 'decline_by_person')
  if (yes) await endOfferOf(verb, row.dwellingId)
  const changed = await changeAllocation(
    verb,
    row,
    yes ? { accepted_on: on } : { ended_on: on, ended_because: 'declined_by_person', ended_reason: input.words },
  )
  audit(verb, yes ? 'placement.accepted' : 'placement.declined_by_person', row.personId, {
    allocationId: row.allocationId,
  })
  return changed
}
