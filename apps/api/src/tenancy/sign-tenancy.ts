import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { signTenancyInput } from '@samplass/domain/tenancy/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { endOfferOf } from '../housing/take-back-offer.ts'
import { loadKnowable } from '../person/load.ts'
import { noteLease } from '../placement/note-lease.ts'
import type { Verb } from '../trpc.ts'
import { loadWarnings } from './load-warnings.ts'
import { appendEvent, refuseWall } from './write.ts'

/** From an accepted allocation, or of a home that was there before. What a lease is asked is answered with it, and stops nothing. */
export async function signTenancy(verb: Verb, input: Infer<typeof signTenancyInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, dwellingId, allocationId, signedOn } = input
  await loadKnowable(verb, personId, 'housing')
  if (signedOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'signedOn' })
  const [dwelling] = await tx.sql<{ landlordId: string | null }[]>`
    select landlord_id as "landlordId" from dwelling where id = ${dwellingId} and archived_on is null for no key update`
  if (!dwelling) refuse('NOT_FOUND')
  await endOfferOf(verb, dwellingId)
  if (allocationId !== null) await noteLease(verb, { allocationId, personId, dwellingId, signedOn })
  const tenancyId = newId()
  await tx.sql`
    insert into tenancy (id, person_id, dwelling_id, allocation_id, landlord_id, contract_kind, signed_on, from_on, until_on, short_term_basis,
      short_term_reason, special_terms_told_on, crisis_clause, rent_kr, allowance_kr, rent_payer, security, deposit_kr, made_at, by_account, by_name)
    values (${tenancyId}, ${personId}, ${dwellingId}, ${allocationId}, ${dwelling.landlordId}, ${input.contractKind}, ${signedOn}, ${input.fromOn},
      ${input.untilOn}, ${input.shortTermBasis}, ${input.shortTermReason}, ${input.specialTermsToldOn}, ${input.crisisClause}, ${input.rentKr},
      ${input.allowanceKr}, ${input.rentPayer}, ${input.security}, ${input.depositKr}, ${now}, ${actor.accountId}, ${actor.name})`.catch(
    refuseWall,
  )
  appendEvent(verb, tenancyId, 'signed', '', { contractKind: input.contractKind, rentKr: input.rentKr })
  audit(verb, 'tenancy.signed', personId, { tenancyId, dwellingId, allocationId })
  return { tenancyId, version: 1, warnings: await loadWarnings(verb, tenancyId) }
}
