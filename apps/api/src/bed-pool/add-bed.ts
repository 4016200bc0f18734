import type { addBedInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownKind, ownOpenHouse } from './load-house.ts'

export async function addBed(
  verb: Verb,
  { unitKindId, openedOn, name, attributes, description, sort }: Infer<typeof addBedInput>,
) {
  const { tx, actor, newId } = verb
  const kind = await ownKind(verb, unitKindId)
  refuse(kind.archivedAt ? 'UNIT_KIND_ARCHIVED' : null)
  const house = await ownOpenHouse(verb, kind.houseId)
  const id = newId()
  const [added] = await tx.sql`
    insert into pool.bed (id, house_id, unit_kind_id, owner_role, name, sort, attributes, description, opened_on, readable_by)
    values (${id}, ${house.id}, ${unitKindId}, ${actor.organisation.role}, ${name},
      coalesce(${sort ?? null}::int, (select coalesce(max(sort), 0) + 1 from pool.bed where unit_kind_id = ${unitKindId})),
      ${[...new Set(attributes)]}, ${description}, ${openedOn}, ${house.readableBy})
    on conflict (unit_kind_id, name) do nothing returning id`
  if (!added) refuse('NAME_TAKEN', { field: 'name' })
  audit(verb, 'bed-pool.bed_added', id, { houseId: house.id, openedOn })
  announce(verb, house, 'house')
  return { bedId: id }
}
