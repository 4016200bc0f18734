import type { printDecisionInput } from '@samplass/domain/placement/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { decisionOf } from './load-decisions.ts'

/** The letter as it goes to the person. Logged as a print. Without an address: it is handed over, or put in a marked envelope. */
export async function printDecision(verb: Verb, input: Infer<typeof printDecisionInput>) {
  const decision = await decisionOf(verb, input)
  logAccess(verb, { act: 'print', personId: decision.personId, purpose: 'follow_up', facts: { placement: 'decision' } })
  return { decision, municipality: verb.actor.organisation.name }
}
