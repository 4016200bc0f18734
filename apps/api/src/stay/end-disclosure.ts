import { refuse } from '@samplass/domain/refusal'
import type { endDisclosureInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadStay } from './load.ts'
import { announceStay, appendEvent } from './write.ts'

/** The house may not read it any more, from now on. What it has read stays in the log. */
export async function endDisclosure(verb: Verb, { disclosureId }: Infer<typeof endDisclosureInput>) {
  const { tx, actor, now } = verb
  const [ended] = await tx.sql<{ stayId: string; category: string }[]>`
    update pool.disclosure set ended_at = ${now}
    where id = ${disclosureId} and owner_role = ${actor.organisation.role} and ended_at is null
    returning stay_id as "stayId", category`
  if (!ended) refuse('NOT_FOUND')
  const stay = await loadStay(verb, ended.stayId)
  appendEvent(verb, stay, 'disclosure_ended', now, { categories: ended.category })
  audit(verb, 'stay.disclosure_ended', stay.id, { category: ended.category })
  announceStay(verb, stay)
  return { stayId: stay.id }
}
