import type { changeClosureInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { tellHistory } from './events.ts'
import { ownDwelling, refuseOfferedMeanwhile, refuseUnlessWhole } from './load.ts'

export async function changeClosure(verb: Verb, input: Infer<typeof changeClosureInput>) {
  const { tx } = verb
  refuseUnlessWhole(verb)
  const { closureId, version, fromOn, untilOn, reason, words } = input
  const [closure] = await tx.sql<{ dwellingId: string; version: number }[]>`
    select dwelling_id as "dwellingId", version from dwelling_closure where id = ${closureId}`
  if (!closure) refuse('NOT_FOUND')
  const { dwellingId } = closure
  // The dwelling is locked first: two closures of it are changed one after the other.
  await ownDwelling(verb, dwellingId)
  refuse(closure.version === version ? null : 'VERSION_STALE')
  const [other] = await tx.sql`
    select from dwelling_closure where dwelling_id = ${dwellingId} and id <> ${closureId}
      and daterange(from_on, until_on, '[)') && daterange(${fromOn}::date, ${untilOn}::date, '[)')`
  refuse(other ? 'DWELLING_CLOSED' : null)
  await refuseOfferedMeanwhile(verb, dwellingId, fromOn, untilOn)
  const [changed] = await tx.sql`
    update dwelling_closure set from_on = ${fromOn}, until_on = ${untilOn}, reason = ${reason}, words = ${words}, version = version + 1
    where id = ${closureId} and version = ${version} returning id`
  if (!changed) refuse('VERSION_STALE')
  tellHistory(verb, dwellingId, 'closure_changed', { reason, fromOn, untilOn })
  audit(verb, 'housing.closure_changed', dwellingId, { reason, fromOn, untilOn })
  return { closureId, version: version + 1 }
}
