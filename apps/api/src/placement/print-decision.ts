import type { printDecisionInput } from '@samplass/domain/placement/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { letterOf } from './letter.ts'
import { letterPdf } from './letter-pdf.ts'
import { decisionOf } from './load-decisions.ts'

type Input = Infer<typeof printDecisionInput>

/** The letter as it goes to the person. Logged as a print. Without an address: it is handed over, or put in a marked envelope. */
export async function printDecision(verb: Verb, { decisionId, locale = 'nb' }: Input) {
  const decision = await decisionOf(verb, { decisionId })
  const { personId } = decision
  logAccess(verb, { act: 'print', personId, purpose: 'follow_up', facts: { placement: 'decision' } })
  const municipality = verb.actor.organisation.name
  return { decision, municipality, letter: letterOf(decision, municipality, locale) }
}

/** The same letter as a file to keep or send. Neither its name nor what it says of itself says whose it is. */
export async function printDecisionPdf(verb: Verb, input: Input) {
  const { letter } = await printDecision(verb, input)
  const bytes = await letterPdf(letter, verb.now)
  return { fileName: 'vedtak.pdf', mimeType: 'application/pdf', base64: bytes.toString('base64') }
}
