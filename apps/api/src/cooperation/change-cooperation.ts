import type { changeCooperationInput } from '@samplass/domain/cooperation/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { endSharesOfEnded } from './end-shares.ts'
import { loadCooperation } from './load.ts'
import { narrowOffers } from './narrow-offers.ts'

type Input = Infer<typeof changeCooperationInput>

/**
 * The host gives it another name or period. From the day that it ends no house is shared through it: the host's own at once, each
 * other owner's by its own job within a minute. Stays that are under way go on.
 */
export async function changeCooperation(verb: Verb, { cooperationId, version, name, fromOn, toOn }: Input) {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  const cooperation = await loadCooperation(verb, cooperationId)
  refuse(cooperation.hostRole === role ? null : 'NOT_HOST')
  refuse(actor.scope.whole ? null : 'NOT_PERMITTED')
  const today = localDateOf(now)
  refuse(cooperation.toOn !== null && cooperation.toOn <= today ? 'COOPERATION_OVER' : null)
  // What was shared until today was shared: it ends today at the earliest.
  refuse(toOn !== null && toOn < today ? 'PERIOD_OVER' : null, { field: 'toOn' })
  const [same] = await tx.sql`
    select 1 from platform.cooperation
    where host_role = ${role} and name = ${name} and id <> ${cooperationId} and (to_on is null or to_on > ${fromOn})`
  if (same) refuse('NAME_TAKEN', { field: 'name' })
  const [changed] = await tx.sql<{ version: number }[]>`
    update platform.cooperation set name = ${name}, from_on = ${fromOn}, to_on = ${toOn}, version = version + 1
    where id = ${cooperationId} and version = ${version} returning version`
  if (!changed) refuse('VERSION_STALE')
  await endSharesOfEnded(verb)
  await narrowOffers(verb, cooperationId)
  audit(verb, 'cooperation.changed', cooperationId, { name, fromOn, toOn })
  return { cooperationId, version: changed.version }
}
