import { isEmptyScope } from '@samplass/domain/access/roles'
import type { withdrawConsentInput } from '@samplass/domain/consent/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable, lockPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { closeShared } from './close-shared.ts'
import { endTold } from './end-told.ts'

type ConsentRow = { personId: string; toRole: string; categories: string[] }

/** Acts at once and forward: what was told on it can no longer be read, and the boards that showed it are told to look again. */
export async function withdrawConsent(verb: Verb, { consentId }: Infer<typeof withdrawConsentInput>) {
  const { tx, actor, now } = verb
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  // Whoever tells something on it comes before, and it is closed with the rest, or after, and finds no consent.
  const [, [consent]] = await Promise.all([
    lockPerson(verb, tx.sql`select person_id from consent where id = ${consentId}`),
    tx.sql<ConsentRow[]>`
      update consent set withdrawn_at = ${now} where id = ${consentId} and withdrawn_at is null
      returning person_id as "personId", to_role as "toRole", categories`,
  ])
  if (!consent) refuse('NOT_FOUND')
  await loadKnowable(verb, consent.personId, 'follow_up')
  // A talk that stood under the person's name on this consent is without a name again.
  const unlinked = await tx.sql`
    update contact set person_id = null, linked_at = null where consent_id = ${consentId} and person_id is not null returning id`
  const ended = await endTold(verb, consent.personId, consent)
  const shared = await closeShared(verb, consent.personId, { toRole: null, categories: [], consentId })
  audit(verb, 'consent.withdrawn', consent.personId, {
    consentId,
    to: consent.toRole,
    disclosuresEnded: ended,
    unlinked: unlinked.length,
    shared,
  })
  return { disclosuresEnded: ended }
}
