import type { endHouseShareInput } from '@samplass/domain/cooperation/schema'
import { latest, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { ownHouse } from '../bed-pool/load-house.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { lockHouse, readersOf, writeReaders } from './readers.ts'
import { endAccess } from './share-house.ts'

/** From `toOn` the house takes nobody for the other members. Stays that are under way go on: nobody is put out by this. */
export async function endHouseShare(verb: Verb, { cooperationId, houseId, toOn }: Infer<typeof endHouseShareInput>) {
  const { tx, now } = verb
  const house = await ownHouse(verb, houseId)
  const [shared] = await tx.sql`
    select 1 from pool.house_access where house_id = ${houseId} and cooperation_id = ${cooperationId} and organisation_role <> owner_role
      and (to_on is null or to_on > ${localDateOf(now)})`
  if (!shared) refuse('HOUSE_NOT_SHARED')
  const today = localDateOf(now)
  await lockHouse(verb, houseId)
  await endAccess(verb, houseId, cooperationId, [], latest(toOn, today))
  const readers = (await readersOf(verb, [houseId], today)).get(houseId) ?? []
  await writeReaders(verb, houseId, readers)
  audit(verb, 'cooperation.house_share_ended', houseId, { cooperationId, toOn })
  // Those who just lost the house learn it too: their boards must let go of it.
  announce(verb, { id: houseId, readableBy: house.readableBy }, 'house')
  return { houseId, readableBy: readers }
}
