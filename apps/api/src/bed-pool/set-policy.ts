import type { setPolicyInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownKind } from './load-house.ts'
import { changedFields } from './preview-policy.ts'

/** Appends a version of the rules; stays keep the version they were claimed under, and history keeps them all. */
export async function setPolicy(verb: Verb, { unitKindId, policyVersion, policy }: Infer<typeof setPolicyInput>) {
  const { tx, actor, now } = verb
  const kind = await ownKind(verb, unitKindId)
  refuse(kind.archivedAt ? 'UNIT_KIND_ARCHIVED' : null)
  refuse(kind.policyVersion === policyVersion ? null : 'VERSION_STALE', { version: kind.policyVersion })
  const changed = changedFields(kind.policy, policy)
  if (changed.length === 0) return { unitKindId, policyVersion }
  const next = policyVersion + 1
  await tx.sql`
    insert into pool.policy_version (unit_kind_id, version, owner_role, policy, made_at, made_by, made_by_name, readable_by)
    values (${unitKindId}, ${next}, ${actor.organisation.role}, ${JSON.stringify(policy)}::jsonb, ${now}, ${actor.accountId}, ${actor.name},
      ${kind.readableBy})`
  tx.last(tx.sql`update pool.unit_kind set policy_version = ${next} where id = ${unitKindId}`)
  audit(verb, 'bed-pool.policy_set', unitKindId, { version: next, fields: changed.map((one) => one.field) })
  announce(verb, { id: kind.houseId, readableBy: kind.readableBy }, 'house')
  return { unitKindId, policyVersion: next }
}
