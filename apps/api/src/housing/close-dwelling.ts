import type { closeDwellingInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { tellHistory } from './events.ts'
import { ownDwelling, refuseOfferedMeanwhile, refuseUnlessWhole } from './load.ts'

/** Nobody is to live there for a time. One closure at a time: the table holds it. */
export async function closeDwelling(verb: Verb, input: Infer<typeof closeDwellingInput>) {
  const { tx, actor, newId } = verb
  refuseUnlessWhole(verb)
  const { dwellingId, fromOn, untilOn, reason, words } = input
  const dwelling = await ownDwelling(verb, dwellingId)
  refuse(dwelling.archivedOn ? 'DWELLING_ARCHIVED' : null)
  await refuseOfferedMeanwhile(verb, dwellingId, fromOn, untilOn)
  const id = newId()
  const [closed] = await tx.sql`
    insert into dwelling_closure (id, dwelling_id, from_on, until_on, reason, words, by_account, by_name)
    values (${id}, ${dwellingId}, ${fromOn}, ${untilOn}, ${reason}, ${words}, ${actor.accountId}, ${actor.name})
    on conflict on constraint dwelling_closed_once do nothing returning id`
  if (!closed) refuse('DWELLING_CLOSED')
  tellHistory(verb, dwellingId, 'closed', { reason, fromOn, untilOn })
  audit(verb, 'housing.dwelling_closed', dwellingId, { reason, fromOn, untilOn })
  return { closureId: id }
}
