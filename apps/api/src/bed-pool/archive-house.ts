import type { archiveHouseInput } from '@samplass/domain/bed-pool/schema'
import { localDateOf, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownOpenHouse } from './load-house.ts'
import { refuseForComing, standingOn } from './nights.ts'

/**
 * The house takes nobody from today. Refused while somebody is there or expected; getHouse lists them (`coming`). Beds get
 * their last night yesterday, out-of-service periods that lie ahead fall away with them, history stays.
 */
export async function archiveHouse(verb: Verb, { houseId, version }: Infer<typeof archiveHouseInput>) {
  const { tx, now } = verb
  const house = await ownOpenHouse(verb, houseId)
  refuse(house.version === version ? null : 'VERSION_STALE')
  // Sorted, as every lock on several beds: two who lock the same beds never wait for each other in a ring.
  const beds = await tx.sql<
    { id: string }[]
  >`select id from pool.bed where house_id = ${houseId} order by id for update`
  const standing = await standingOn(
    verb,
    beds.map((bed) => bed.id),
    tonight(now),
  )
  const coming = standing.filter((row) => row.kind !== 'out_of_service')
  refuseForComing(coming)
  const today = localDateOf(now)
  const [archived] = await tx.sql<{ version: number }[]>`
    update pool.house set archived_at = ${now}, version = version + 1 where id = ${houseId} and version = ${version} returning version`
  if (!archived) refuse('VERSION_STALE')
  tx.last(tx.sql`
    update pool.bed set archived_on = greatest(opened_on, ${today}::date), version = version + 1
    where house_id = ${houseId} and (archived_on is null or archived_on > ${today})`)
  audit(verb, 'bed-pool.house_archived', houseId, { house: house.name, beds: beds.length })
  announce(verb, house, 'house')
  return { houseId, version: archived.version }
}
