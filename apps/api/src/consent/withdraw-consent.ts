import { isEmptyScope } from '@samplass/domain/access/roles'
import type { withdrawConsentInput } from '@samplass/domain/consent/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { closeShared } from './close-shared.ts'

type ConsentRow = { personId: string; toRole: string; categories: string[] }

/** Acts at once and forward: what was told on it can no longer be read, and the boards that showed it are told to look again. */
export async function withdrawConsent(verb: Verb, { consentId }: Infer<typeof withdrawConsentInput>) {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [consent] = await tx.sql<ConsentRow[]>`
    update consent set withdrawn_at = ${now} where id = ${consentId} and withdrawn_at is null
    returning person_id as "personId", to_role as "toRole", categories`
  if (!consent) refuse('NOT_FOUND')
  const [, stays] = await Promise.all([
    loadKnowable(verb, consent.personId, 'follow_up'),
    tx.sql<{ id: string }[]>`select stay_id as id from person_stay where person_id = ${consent.personId}`,
  ])
  const stayIds = stays.map(({ id }) => id)
  // A talk that stood under the person's name on this consent is without a name again.
  const unlinked = await tx.sql`
    update contact set person_id = null, linked_at = null where consent_id = ${consentId} and person_id is not null returning id`
  const ended = await tx.sql<{ stayId: string }[]>`
    update pool.disclosure set ended_at = ${now}
    where owner_role = ${role} and stay_id = any (${stayIds}::uuid[]) and ended_at is null and basis = 'consent'
      and category = any (${consent.categories}) and house_role = ${consent.toRole}
    returning stay_id as "stayId"`
  const shared = await closeShared(verb, consent.personId, { toRole: null, categories: [], consentId })
  const houses = await tx.sql<{ id: string; readableBy: string[] }[]>`
    select distinct h.id, h.readable_by as "readableBy" from pool.stay s join pool.house h on h.id = s.house_id
    where s.id = any (${ended.map(({ stayId }) => stayId)}::uuid[])`
  for (const house of houses) announce(verb, house, 'changed')
  audit(verb, 'consent.withdrawn', consent.personId, {
    consentId,
    to: consent.toRole,
    disclosuresEnded: ended.length,
    unlinked: unlinked.length,
    shared,
  })
  return { disclosuresEnded: ended.length }
}
