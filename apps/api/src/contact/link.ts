import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import type { linkInput } from '@samplass/domain/contact/schema'
import { addNights, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit, logAccess } from '../audit/write.ts'
import { writeVersion } from '../consent/write-version.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** How long the consent to keep a talk under one's name holds, unless it is asked for again. */
const consentDays = 365

/** The person has said that the talk may stand under their name (A2). The consent is written down with the link, or there is none. */
export async function link(verb: Verb, { contactId, personId, givenHow, keptAt, purpose }: Infer<typeof linkInput>) {
  const { tx, actor, now, newId } = verb
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [contact] = await tx.sql<{ houseId: string | null; byAccount: string | null; personId: string | null }[]>`
    select house_id as "houseId", by_account as "byAccount", person_id as "personId" from contact where id = ${contactId}`
  if (!contact) refuse('NOT_FOUND')
  const { houseId, byAccount } = contact
  const mine = houseId === null ? actor.scope.whole || byAccount === actor.accountId : inScope(actor.scope, houseId)
  if (!mine) refuse('NOT_FOUND')
  await loadKnowable(verb, personId, 'follow_up')
  if (contact.personId !== null) refuse('CONTACT_ALREADY_LINKED')
  const consentId = newId()
  const { role } = actor.organisation
  const said = { consentId, version: 1, personId, toRole: role, categories: ['contact'], purpose, toSelf: true }
  await writeVersion(verb, { ...said, untilOn: addNights(localDateOf(now), consentDays) }, { givenHow, keptAt })
  const linked = await tx.sql`
    update contact set person_id = ${personId}, linked_at = ${now}, consent_id = ${consentId}
    where id = ${contactId} and person_id is null returning id`
  if (linked.length === 0) refuse('CONTACT_ALREADY_LINKED')
  logAccess(verb, { act: 'open', personId, purpose: 'follow_up', facts: { contactId } })
  audit(verb, 'contact.linked', contactId, { personId, consentId })
  return { contactId, consentId }
}
