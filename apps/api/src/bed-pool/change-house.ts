import type { changeHouseInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownOpenHouse } from './load-house.ts'

export async function changeHouse(verb: Verb, input: Infer<typeof changeHouseInput>) {
  const { tx, actor } = verb
  const house = await ownOpenHouse(verb, input.houseId)
  refuse(house.version === input.version ? null : 'VERSION_STALE')
  const { name, place, address, phone, latitude, longitude, practical } = input
  const [other] = await tx.sql`
    select 1 from pool.house where owner_role = ${actor.organisation.role} and name = ${name} and id <> ${house.id}`
  if (other) refuse('NAME_TAKEN', { field: 'name' })
  const [changed] = await tx.sql<{ version: number }[]>`
    update pool.house set name = ${name}, place = ${place}, address = ${address}, phone = ${phone}, latitude = ${latitude},
      longitude = ${longitude}, practical = ${practical}, version = version + 1
    where id = ${house.id} and version = ${input.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  audit(verb, 'bed-pool.house_changed', house.id, { renamed: name !== house.name })
  announce(verb, house, 'house')
  return { houseId: house.id, version: changed.version }
}
