import { isEmptyScope } from '@samplass/domain/access/roles'
import { localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'
import { loadWindows } from './load.ts'

/** When the specialist services can receive somebody, as they have published it to the reader's organisation. Nobody is in it. */
export async function listWindows(verb: Verb) {
  const { actor, now, directory } = verb
  if (isEmptyScope(actor.scope)) return []
  const [windows, organisations] = await Promise.all([loadWindows(verb, localDateOf(now), null), directory.all()])
  const names = new Map(organisations.map(({ role, name }) => [role, name]))
  return windows.map(({ id, ownerRole, bedId, unitKindName, fromOn, toOn, nightsMax, offeredTo, note, state }) => ({
    id,
    /** One's own bed; which bed it is, nobody else is told. */
    bedId: ownerRole === actor.organisation.role ? bedId : null,
    service: { role: ownerRole, name: names.get(ownerRole) ?? ownerRole },
    unitKindName,
    fromOn,
    toOn,
    nightsMax,
    offeredTo,
    note,
    state,
  }))
}
