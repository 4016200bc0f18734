import { isEmptyScope } from '@samplass/domain/access/roles'
import { narrowing } from '@samplass/domain/consent/given'
import type { changeConsentInput } from '@samplass/domain/consent/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable, lockPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { applyVersion } from './apply-version.ts'
import { refuseUnfit } from './refuse-unfit.ts'
import { standing } from './standing.ts'

/**
 * The person says something else than before: less, more, for a shorter time, for another purpose. The next version supersedes the
 * one that the form showed; whoever saw an older one is told so.
 */
export async function changeConsent(verb: Verb, input: Infer<typeof changeConsentInput>) {
  const { actor, now } = verb
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [, [before]] = await Promise.all([
    lockPerson(verb, verb.tx.sql`select person_id from consent where id = ${input.consentId}`),
    standing(verb, verb.tx.sql`id = ${input.consentId} and not to_self`),
  ])
  if (!before) refuse('NOT_FOUND')
  const person = await loadKnowable(verb, before.personId, 'consent')
  if (before.version !== input.version) refuse('VERSION_STALE', { version: before.version })
  if (before.untilOn < localDateOf(now)) refuse('PERIOD_OVER')
  refuseUnfit(verb, person, input)
  const version = before.version + 1
  const { dropped, sooner } = narrowing(before, input)
  const { closed, renewed } = await applyVersion(verb, person, before, { ...input, version, toRole: before.toRole })
  audit(verb, dropped.length > 0 || sooner ? 'consent.narrowed' : 'consent.changed', person.id, {
    consentId: before.consentId,
    version,
    to: before.toRole,
    dropped,
    closed,
    renewed,
  })
  return { consentId: before.consentId, version, closed }
}
