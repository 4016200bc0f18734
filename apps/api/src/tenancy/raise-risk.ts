import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { changeRiskInput, raiseRiskInput, resolveRiskInput } from '@samplass/domain/tenancy/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { partToChange, tenancyToChange } from './load.ts'
import { appendEvent, changePart, refuseWall, touchTenancy } from './write.ts'

/** Something threatens the home: what it is, what is done about it, by when and by whom. One of a kind is open at a time. */
export async function raiseRisk(verb: Verb, input: Infer<typeof raiseRiskInput>) {
  const { tx, actor, now, newId } = verb
  const row = await tenancyToChange(verb, input, 'raise_risk')
  if (input.sinceOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'sinceOn' })
  const riskId = newId()
  await tx.sql`
    insert into tenancy_risk (id, tenancy_id, kind, level, since_on, amount_kr, words, action, action_by, action_owner, by_account, by_name)
    values (${riskId}, ${row.tenancyId}, ${input.kind}, ${input.level}, ${input.sinceOn}, ${input.amountKr}, ${input.words}, ${input.action},
      ${input.actionBy}, ${input.actionOwner}, ${actor.accountId}, ${actor.name})`.catch(refuseWall)
  const version = await touchTenancy(verb, row)
  appendEvent(verb, row.tenancyId, 'risk_raised', input.words, { riskId, risk: input.kind, level: input.level })
  audit(verb, 'tenancy.risk_raised', row.personId, { tenancyId: row.tenancyId, risk: input.kind, level: input.level })
  return { tenancyId: row.tenancyId, version, riskId }
}

export async function changeRisk(verb: Verb, { riskId, version, ...input }: Infer<typeof changeRiskInput>) {
  const { part, tenancy } = await openRisk(verb, riskId, version)
  const next = await changePart(
    verb,
    'tenancy_risk',
    { id: riskId, version },
    {
      level: input.level,
      amount_kr: input.amountKr,
      words: input.words,
      action: input.action,
      action_by: input.actionBy,
      action_owner: input.actionOwner,
    },
  )
  const facts = { riskId, risk: part.kind, level: input.level, before: { level: part.level, words: part.words } }
  appendEvent(verb, tenancy.tenancyId, 'risk_changed', input.words, facts)
  audit(verb, 'tenancy.risk_changed', tenancy.personId, { tenancyId: tenancy.tenancyId, risk: part.kind })
  return { riskId, version: next }
}

export async function resolveRisk(verb: Verb, { riskId, version, resolvedOn, words }: Infer<typeof resolveRiskInput>) {
  const { part, tenancy } = await openRisk(verb, riskId, version)
  if (resolvedOn > localDateOf(verb.now)) refuse('IN_THE_FUTURE', { field: 'resolvedOn' })
  if (resolvedOn < part.since_on) refuse('TENANCY_DATES_WRONG')
  const next = await changePart(
    verb,
    'tenancy_risk',
    { id: riskId, version },
    {
      resolved_on: resolvedOn,
      resolved_words: words,
    },
  )
  appendEvent(verb, tenancy.tenancyId, 'risk_resolved', words, { riskId, risk: part.kind })
  audit(verb, 'tenancy.risk_resolved', tenancy.personId, { tenancyId: tenancy.tenancyId, risk: part.kind })
  return { riskId, version: next }
}

type Risk = { kind: string; level: string; words: string; since_on: string; resolved_on: string | null }

async function openRisk(verb: Verb, id: string, version: number) {
  const found = await partToChange<Risk>(verb, 'tenancy_risk', { id, version }, null)
  if (found.part.resolved_on !== null) refuse('VERSION_STALE')
  return found
}
