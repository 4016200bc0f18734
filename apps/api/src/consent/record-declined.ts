import { isEmptyScope } from '@samplass/domain/access/roles'
import type { recordDeclinedInput } from '@samplass/domain/consent/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** The person was asked and said no. It blocks nothing that has another ground; it is there so that nobody nags. */
export async function recordDeclined(verb: Verb, input: Infer<typeof recordDeclinedInput>) {
  const { tx, actor, now, newId, directory } = verb
  if (isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [, to] = await Promise.all([loadKnowable(verb, input.personId, 'consent'), directory.byRole(input.toRole)])
  if (!to || to.role === actor.organisation.role) refuse('NOT_FOUND')
  const id = newId()
  const categories = [...new Set(input.categories)]
  await tx.sql`
    insert into consent_declined (id, person_id, to_role, categories, asked_at, asked_by_name, note)
    values (${id}, ${input.personId}, ${to.role}, ${categories}, ${now}, ${actor.name}, ${input.note})`
  audit(verb, 'consent.declined', input.personId, { declinedId: id, to: to.role, categories })
  return { declinedId: id }
}
