import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { endTenancyInput } from '@samplass/domain/tenancy/schema'
import { makesRehousingNeed } from '@samplass/domain/tenancy/tenancy'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { makeRehousingNeed } from '../placement/make-rehousing-need.ts'
import { noteLeaseOver } from '../placement/note-lease.ts'
import type { Verb } from '../trpc.ts'
import { tenancyToChange } from './load.ts'
import { appendEvent, changeTenancy } from './write.ts'

/** The home is given up or lost, with its cause. The need for another is there in the same transaction, and nothing else ends. */
export async function endTenancy(verb: Verb, input: Infer<typeof endTenancyInput>) {
  const { endedOn, because, words } = input
  const row = await tenancyToChange(verb, input, 'end')
  if (endedOn > localDateOf(verb.now)) refuse('IN_THE_FUTURE', { field: 'endedOn' })
  if (endedOn < row.fromOn) refuse('TENANCY_DATES_WRONG')
  const { tenancyId, personId, allocationId } = row
  if (allocationId !== null) await noteLeaseOver(verb, allocationId, endedOn)
  const need = makesRehousingNeed(because)
    ? await makeRehousingNeed(verb, { personId, tenancyId, on: localDateOf(verb.now) })
    : null
  const version = await changeTenancy(verb, row, {
    ended_on: endedOn,
    ended_because: because,
    ended_words: words,
    rehousing_need_id: need?.needId ?? null,
  })
  appendEvent(verb, tenancyId, 'ended', words, { because, needId: need?.needId ?? null })
  audit(verb, 'tenancy.ended', personId, {
    tenancyId,
    because,
    needId: need?.needId ?? null,
    needMade: need?.made ?? false,
  })
  return { tenancyId, version, needId: need?.needId ?? null, needMade: need?.made ?? false }
}
