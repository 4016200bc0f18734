import type { RefusalCode } from '@samplass/domain/refusal'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import { loadSettings } from './load.ts'

/** What the municipality has settled for everybody's plans, and why the reader does not change it, where that is so. */
export async function getPlanSettings(verb: Verb) {
  if (verb.actor.organisation.schema === null) refuse('NOT_FOUND')
  return { ...(await loadSettings(verb)), whyNot: whyNotSet(verb) }
}

/** They are the whole municipality's: whoever answers for a house alone does not set them. */
export const whyNotSet = ({ actor }: Verb): RefusalCode | null =>
  actor.can.has('plan.configure') && actor.scope.whole ? null : 'NOT_PERMITTED'
