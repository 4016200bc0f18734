import { house } from '@samplass/db/pool/bed-pool'
import type { addHouseInput } from '@samplass/domain/bed-pool/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'

/** A new house, seen and used by its own municipality until it is shared. Needs the whole organisation in scope. */
export async function addHouse(verb: Verb, input: Infer<typeof addHouseInput>) {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  refuse(actor.scope.whole ? null : 'NOT_PERMITTED')
  const id = newId()
  const { name, place, address, phone, onCallPhone, latitude, longitude, practical } = input
  const [added] = await tx.db
    .insert(house)
    .values({
      id,
      ownerRole: role,
      name,
      place,
      address,
      phone,
      onCallPhone,
      latitude,
      longitude,
      practical,
      readableBy: [role],
      createdAt: now,
    })
    .onConflictDoNothing({ target: [house.ownerRole, house.name] })
    .returning({ id: house.id })
  if (!added) refuse('NAME_TAKEN', { field: 'name' })
  tx.last(tx.sql`
    insert into pool.house_access (house_id, owner_role, organisation_role, from_on, readable_by)
    values (${id}, ${role}, ${role}, ${localDateOf(now)}, ${[role]})`)
  audit(verb, 'bed-pool.house_added', id, { house: name })
  announce(verb, { id, readableBy: [role] }, 'house')
  return { houseId: id }
}
