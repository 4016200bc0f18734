import { isEmptyScope } from '@samplass/domain/access/roles'
import type { recordConsentInput } from '@samplass/domain/consent/schema'
import { consentDaysMax, whyNotShare } from '@samplass/domain/consent/sharing'
import { addNights, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadGrounds } from './load-grounds.ts'
import { renewThreads } from './renew-threads.ts'

/** The person has said that an organisation may be told. Written down before anything is told; twelve months at most. */
export async function recordConsent(verb: Verb, input: Infer<typeof recordConsentInput>) {
  const { tx, actor, now, newId, directory } = verb
  if (isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [person, to] = await Promise.all([
    loadKnowable(verb, input.personId, 'follow_up'),
    directory.byRole(input.toRole),
  ])
  if (!to || to.role === actor.organisation.role) refuse('NOT_FOUND')
  const today = localDateOf(now)
  if (input.untilOn < today) refuse('PERIOD_OVER')
  if (input.untilOn > addNights(today, consentDaysMax))
    refuse('IN_THE_FUTURE', { latest: addNights(today, consentDaysMax) })
  const id = newId()
  await tx.sql`
    insert into consent (id, person_id, to_role, categories, purpose, given_how, given_at, until_on, made_by_name)
    values (${id}, ${input.personId}, ${to.role}, ${[...new Set(input.categories)]}, ${input.purpose}, ${input.givenHow}, ${now},
      ${input.untilOn}, ${actor.name})`
  const { consents, objections } = await loadGrounds(verb, input.personId)
  const given = consents.find((consent) => consent.id === id)
  const wish = { toRole: to.role, category: 'admission', basis: 'consent' } as const
  const renewed =
    given && whyNotShare(wish, [given], objections, now) === null ? await renewThreads(verb, person, given) : 0
  audit(verb, 'consent.given', input.personId, { consentId: id, to: to.role, categories: input.categories, renewed })
  return { consentId: id }
}
