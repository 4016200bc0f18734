import type { setCriteriaInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownKind } from './load-house.ts'

/** Appends a version of the exclusion criteria; meetings and stays name the version they were judged by. */
export async function setCriteria(
  verb: Verb,
  { unitKindId, criteriaVersion, criteria }: Infer<typeof setCriteriaInput>,
) {
  const { tx, actor, now } = verb
  const kind = await ownKind(verb, unitKindId)
  refuse(kind.archivedAt ? 'UNIT_KIND_ARCHIVED' : null)
  refuse(kind.criteriaVersion === criteriaVersion ? null : 'VERSION_STALE', { version: kind.criteriaVersion })
  const next = criteriaVersion + 1
  await tx.sql`
    insert into pool.criteria_version (unit_kind_id, version, owner_role, criteria, made_at, made_by, made_by_name, readable_by)
    values (${unitKindId}, ${next}, ${actor.organisation.role}, ${JSON.stringify(criteria)}::jsonb, ${now}, ${actor.accountId}, ${actor.name},
      ${kind.readableBy})`
  tx.last(tx.sql`update pool.unit_kind set criteria_version = ${next} where id = ${unitKindId}`)
  audit(verb, 'bed-pool.criteria_set', unitKindId, { version: next, criteria: criteria.length })
  announce(verb, { id: kind.houseId, readableBy: kind.readableBy }, 'house')
  return { unitKindId, criteriaVersion: next }
}
