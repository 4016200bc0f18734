import type { changeUnitKindInput } from '@samplass/domain/bed-pool/schema'
import { localDateOf, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownKind, ownOpenHouse } from './load-house.ts'
import { standingOn } from './nights.ts'
import { refuseNameTaken } from './refuse-name.ts'

/** Renames or reorders a kind, archives it with its beds when nobody is there or expected, or takes it back. */
export async function changeUnitKind(
  verb: Verb,
  { unitKindId, name, sort, archived }: Infer<typeof changeUnitKindInput>,
) {
  const { tx, now } = verb
  const kind = await ownKind(verb, unitKindId)
  const house = await ownOpenHouse(verb, kind.houseId)
  const archives = archived === true && !kind.archivedAt
  if (archives) {
    const beds = await tx.sql<{ id: string }[]>`
      select id from pool.bed where unit_kind_id = ${unitKindId} order by id for update`
    const standing = await standingOn(
      verb,
      beds.map((bed) => bed.id),
      tonight(now),
    )
    const stays = standing.filter((row) => row.kind !== 'out_of_service').length
    refuse(stays > 0 ? 'BED_HAS_COMING_STAYS' : null, { stays })
    const today = localDateOf(now)
    tx.last(tx.sql`
      update pool.bed set archived_on = greatest(opened_on, ${today}::date), version = version + 1
      where unit_kind_id = ${unitKindId} and (archived_on is null or archived_on > ${today})`)
  }
  const archivedAt = archived === undefined ? kind.archivedAt : archived ? (kind.archivedAt ?? now) : null
  await tx.sql`
    update pool.unit_kind set name = ${name}, sort = ${sort ?? kind.sort}, archived_at = ${archivedAt}
    where id = ${unitKindId}`.catch(refuseNameTaken)
  audit(verb, archives ? 'bed-pool.unit_kind_archived' : 'bed-pool.unit_kind_changed', unitKindId, {
    renamed: name !== kind.name,
  })
  announce(verb, house, 'house')
  return { unitKindId }
}
