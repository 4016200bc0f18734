import { isEmptyScope } from '@samplass/domain/access/roles'
import { narrowing } from '@samplass/domain/consent/given'
import type { recordConsentInput } from '@samplass/domain/consent/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable, lockPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { applyVersion } from './apply-version.ts'
import { refuseUnfit } from './refuse-unfit.ts'
import { type Standing, standing } from './standing.ts'

/**
 * The person has said that an organisation may be told. Written down before anything is told; twelve months at most. One consent
 * stands for each organisation and purpose: said again with at least as much, it is the next version of it. What takes something
 * away is a change, where it is shown what is closed.
 */
export async function recordConsent(verb: Verb, input: Infer<typeof recordConsentInput>) {
  const { actor, now, newId, directory } = verb
  if (isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [, person, to, [before]] = await Promise.all([
    lockPerson(verb, input.personId),
    loadKnowable(verb, input.personId, 'follow_up'),
    directory.byRole(input.toRole),
    standing(
      verb,
      verb.tx.sql`
      person_id = ${input.personId} and to_role = ${input.toRole} and lower(purpose) = lower(${input.purpose}) and not to_self`,
    ),
  ])
  if (!to || to.role === actor.organisation.role) refuse('NOT_FOUND')
  refuseUnfit(verb, person, input)
  if (before && before.untilOn >= localDateOf(now)) refuseTaking(before, input)
  const consentId = before?.consentId ?? newId()
  const version = (before?.version ?? 0) + 1
  const { renewed } = await applyVersion(verb, person, before ?? null, {
    ...input,
    consentId,
    version,
    toRole: to.role,
  })
  audit(verb, 'consent.given', input.personId, {
    consentId,
    version,
    to: to.role,
    categories: input.categories,
    renewed,
  })
  return { consentId, version }
}

function refuseTaking(before: Standing, input: Infer<typeof recordConsentInput>) {
  const { dropped, sooner } = narrowing(before, input)
  if (dropped.length > 0 || sooner)
    refuse('CONSENT_ALREADY_THERE', { consentId: before.consentId, version: before.version })
}
