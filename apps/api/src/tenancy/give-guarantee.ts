import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { claimGuaranteeInput, giveGuaranteeInput, settleClaimInput } from '@samplass/domain/tenancy/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { partToChange, tenancyToChange } from './load.ts'
import { loadWarnings } from './load-warnings.ts'
import { appendEvent, changePart, changeTenancy } from './write.ts'

/** What secures the lease beside a deposit: how much, for how long, and until when a claim can be made. */
export async function giveGuarantee(verb: Verb, input: Infer<typeof giveGuaranteeInput>) {
  const { tx, newId } = verb
  const row = await tenancyToChange(verb, input, null)
  const guaranteeId = newId()
  await tx.sql`
    insert into guarantee (id, tenancy_id, kind, amount_kr, months, from_on, expires_on, claim_by)
    values (${guaranteeId}, ${row.tenancyId}, ${input.kind}, ${input.amountKr}, ${input.months}, ${input.fromOn}, ${input.expiresOn},
      ${input.claimBy})`
  const security = row.depositKr === null || row.depositKr === 0 ? 'guarantee' : 'both'
  const version = await changeTenancy(verb, row, { security })
  appendEvent(verb, row.tenancyId, 'guarantee_given', '', { guaranteeId, amountKr: input.amountKr })
  audit(verb, 'tenancy.guarantee_given', row.personId, { tenancyId: row.tenancyId, guaranteeId })
  return { tenancyId: row.tenancyId, version, guaranteeId, warnings: await loadWarnings(verb, row.tenancyId) }
}

type Guarantee = { amount_kr: number; from_on: string; claim_by: string | null }

/** The landlord asks the guarantor to pay. Not more than what is left of it. */
export async function claimGuarantee(verb: Verb, input: Infer<typeof claimGuaranteeInput>) {
  const { tx, actor, now, newId } = verb
  const { guaranteeId, version, claimedOn, amountKr } = input
  const { part, tenancy } = await partToChange<Guarantee>(verb, 'guarantee', { id: guaranteeId, version }, null)
  if (claimedOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'claimedOn' })
  if (claimedOn < part.from_on) refuse('TENANCY_DATES_WRONG')
  const [claimed] = await tx.sql<{ kr: number }[]>`
    select coalesce(sum(coalesce(paid_kr, amount_kr)), 0)::int as kr from guarantee_claim where guarantee_id = ${guaranteeId}`
  const left = part.amount_kr - (claimed?.kr ?? 0)
  if (amountKr > left) refuse('GUARANTEE_SMALLER', { left })
  const claimId = newId()
  await tx.sql`
    insert into guarantee_claim (id, guarantee_id, claimed_on, amount_kr, reason, by_name)
    values (${claimId}, ${guaranteeId}, ${claimedOn}, ${amountKr}, ${input.reason}, ${actor.name})`
  const next = await changePart(verb, 'guarantee', { id: guaranteeId, version }, { from_on: part.from_on })
  appendEvent(verb, tenancy.tenancyId, 'guarantee_claimed', input.reason, { guaranteeId, amountKr })
  audit(verb, 'tenancy.guarantee_claimed', tenancy.personId, { tenancyId: tenancy.tenancyId, guaranteeId })
  return { guaranteeId, version: next, claimId }
}

export async function settleClaim(verb: Verb, { claimId, version, paidKr, settledOn }: Infer<typeof settleClaimInput>) {
  const { tx } = verb
  const [claim] = await tx.sql<
    { guaranteeId: string; amountKr: number; claimedOn: string; guaranteeVersion: number }[]
  >`
    select c.guarantee_id as "guaranteeId", c.amount_kr as "amountKr", c.claimed_on as "claimedOn", g.version as "guaranteeVersion"
    from guarantee_claim c join guarantee g on g.id = c.guarantee_id where c.id = ${claimId} and c.settled_on is null`
  if (!claim) refuse('NOT_FOUND')
  const of = { id: claim.guaranteeId, version: claim.guaranteeVersion }
  const { tenancy } = await partToChange(verb, 'guarantee', of, null)
  if (settledOn > localDateOf(verb.now)) refuse('IN_THE_FUTURE', { field: 'settledOn' })
  if (settledOn < claim.claimedOn) refuse('TENANCY_DATES_WRONG')
  if (paidKr > claim.amountKr) refuse('GUARANTEE_SMALLER', { left: claim.amountKr })
  const next = await changePart(
    verb,
    'guarantee_claim',
    { id: claimId, version },
    { paid_kr: paidKr, settled_on: settledOn },
  )
  audit(verb, 'tenancy.claim_settled', tenancy.personId, { tenancyId: tenancy.tenancyId, paidKr })
  return { claimId, version: next }
}
