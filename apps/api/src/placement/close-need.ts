import { localDateOf } from '@samplass/domain/nights'
import type { closeNeedInput } from '@samplass/domain/placement/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { openNeed } from './load.ts'
import { changeNeed } from './write.ts'

/** The need is over by something else than a move in. Homes that were shown are withdrawn; a signed lease is a tenancy's to end. */
export async function closeNeed(verb: Verb, { because, ...change }: Infer<typeof closeNeedInput>) {
  const { tx, now } = verb
  const on = localDateOf(now)
  const need = await openNeed(verb, change)
  const open = await tx.sql<{ signed: boolean }[]>`
    select lease_signed_on is not null as signed from allocation where need_id = ${need.needId} and ended_on is null for no key update`
  if (open.some(({ signed }) => signed)) refuse('LEASE_SIGNED')
  await tx.sql`
    update allocation set ended_on = ${on}, ended_because = 'withdrawn', version = version + 1
    where need_id = ${need.needId} and ended_on is null`
  const changed = await changeNeed(verb, need, { closed_on: on, closed_because: because })
  audit(verb, 'placement.need_closed', need.personId, { needId: need.needId, because })
  return changed
}
