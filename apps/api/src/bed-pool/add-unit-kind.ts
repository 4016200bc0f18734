import { defaultCriteria, defaultPolicies } from '@samplass/domain/bed-pool/policies'
import type { addUnitKindInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownOpenHouse } from './load-house.ts'

/** A kind of unit in a house, starting with the published rules of its kind as version 1. */
export async function addUnitKind(verb: Verb, { houseId, kind, name, sort }: Infer<typeof addUnitKindInput>) {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const house = await ownOpenHouse(verb, houseId)
  const { readableBy } = house
  const id = newId()
  const [added] = await tx.sql`
    insert into pool.unit_kind (id, house_id, owner_role, kind, name, sort, readable_by)
    values (${id}, ${houseId}, ${role}, ${kind}, ${name},
      coalesce(${sort ?? null}::int, (select coalesce(max(sort), 0) + 1 from pool.unit_kind where house_id = ${houseId})), ${readableBy})
    on conflict (house_id, name) do nothing returning id`
  if (!added) refuse('NAME_TAKEN', { field: 'name' })
  const policy = JSON.stringify(defaultPolicies[kind])
  const criteria = JSON.stringify(defaultCriteria[kind])
  tx.last(tx.sql`
    insert into pool.policy_version (unit_kind_id, version, owner_role, policy, made_at, made_by, made_by_name, readable_by)
    values (${id}, 1, ${role}, ${policy}::jsonb, ${now}, ${actor.accountId}, ${actor.name}, ${readableBy})`)
  tx.last(tx.sql`
    insert into pool.criteria_version (unit_kind_id, version, owner_role, criteria, made_at, made_by, made_by_name, readable_by)
    values (${id}, 1, ${role}, ${criteria}::jsonb, ${now}, ${actor.accountId}, ${actor.name}, ${readableBy})`)
  audit(verb, 'bed-pool.unit_kind_added', id, { houseId, kind })
  announce(verb, house, 'house')
  return { unitKindId: id }
}
