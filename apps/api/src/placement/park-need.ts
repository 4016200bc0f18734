import { localDateOf } from '@samplass/domain/nights'
import type { parkNeedInput, resumeNeedInput } from '@samplass/domain/placement/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { openNeed } from './load.ts'
import { changeNeed } from './write.ts'

/** Set aside until a day, by somebody with a name and a reason; it comes back by itself, and nobody loses a place. */
export async function parkNeed(verb: Verb, { parkedUntil, reason, ...change }: Infer<typeof parkNeedInput>) {
  const need = await openNeed(verb, change)
  if (parkedUntil <= localDateOf(verb.now)) refuse('PERIOD_OVER', { field: 'parkedUntil' })
  const columns = { parked_until: parkedUntil, parked_by_name: verb.actor.name, parked_reason: reason }
  const changed = await changeNeed(verb, need, columns)
  audit(verb, 'placement.need_parked', need.personId, { needId: need.needId, parkedUntil })
  return changed
}

/** Taken up again before its day. */
export async function resumeNeed(verb: Verb, change: Infer<typeof resumeNeedInput>) {
  const need = await openNeed(verb, change)
  const changed = await changeNeed(verb, need, { parked_until: null, parked_by_name: null, parked_reason: null })
  audit(verb, 'placement.need_resumed', need.personId, { needId: need.needId })
  return changed
}
