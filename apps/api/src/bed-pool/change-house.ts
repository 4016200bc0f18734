import { house as houses } from '@samplass/db/pool/bed-pool'
import type { changeHouseInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import { and, eq } from 'drizzle-orm'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownOpenHouse } from './load-house.ts'
import { refuseNameTaken } from './refuse-name.ts'

export async function changeHouse(verb: Verb, input: Infer<typeof changeHouseInput>) {
  const { tx } = verb
  const house = await ownOpenHouse(verb, input.houseId)
  refuse(house.version === input.version ? null : 'VERSION_STALE')
  const { name, place, address, phone, onCallPhone, latitude, longitude, practical } = input
  const [changed] = await tx.db
    .update(houses)
    .set({ name, place, address, phone, onCallPhone, latitude, longitude, practical, version: input.version + 1 })
    .where(and(eq(houses.id, house.id), eq(houses.version, input.version)))
    .returning({ version: houses.version })
    .catch(refuseNameTaken)
  if (!changed) refuse('VERSION_STALE')
  audit(verb, 'bed-pool.house_changed', house.id, { renamed: name !== house.name })
  announce(verb, house, 'house')
  return { houseId: house.id, version: changed.version }
}
