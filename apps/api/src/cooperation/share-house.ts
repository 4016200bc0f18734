import type { shareHouseInput } from '@samplass/domain/cooperation/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { ownOpenHouse } from '../bed-pool/load-house.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { loadCooperation, loadMembers } from './load.ts'
import { lockHouse, readersOf, writeReaders } from './readers.ts'

/**
 * The owner opens a house: the named members may give beds in it, and every member sees when they are free. Whoever could
 * use it through this cooperation and is not named any more, cannot from today.
 */
export async function shareHouse(
  verb: Verb,
  { cooperationId, houseId, organisationRoles, fromOn, toOn }: Infer<typeof shareHouseInput>,
) {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  const [cooperation, house] = [await loadCooperation(verb, cooperationId), await ownOpenHouse(verb, houseId)]
  const today = localDateOf(now)
  refuse(cooperation.toOn !== null && cooperation.toOn <= fromOn ? 'COOPERATION_OVER' : null)
  const members = (await loadMembers(verb, [cooperationId]))
    .filter((member) => member.toOn === null || member.toOn > today)
    .map((member) => member.organisationRole)
  refuse(members.includes(role) ? null : 'NOT_A_MEMBER')
  const users = (organisationRoles.length > 0 ? organisationRoles : members).filter((user) => user !== role)
  const stranger = users.find((user) => !members.includes(user))
  refuse(stranger ? 'NOT_A_MEMBER' : null, { organisationRole: stranger ?? null })
  // No longer than the cooperation itself.
  const until = cooperation.toOn !== null && (toOn === null || toOn > cooperation.toOn) ? cooperation.toOn : toOn
  await lockHouse(verb, houseId)
  await endAccess(verb, houseId, cooperationId, users, today)
  for (const user of [...new Set(users)].sort()) {
    await tx.sql`
      insert into pool.house_access (house_id, owner_role, organisation_role, cooperation_id, from_on, to_on, readable_by)
      values (${houseId}, ${role}, ${user}, ${cooperationId}, ${fromOn}, ${until}, ${house.readableBy})
      on conflict (house_id, organisation_role) do update set cooperation_id = excluded.cooperation_id, from_on = excluded.from_on, to_on = excluded.to_on`
  }
  const readers = (await readersOf(verb, [houseId], today)).get(houseId) ?? [role]
  await writeReaders(verb, houseId, readers)
  audit(verb, 'cooperation.house_shared', houseId, { cooperationId, with: users, fromOn, toOn: until })
  announce(verb, { id: houseId, readableBy: readers }, 'house')
  return { houseId, readableBy: readers }
}

/** Ends the access that this cooperation gave, except for `kept`. A share that has not begun ends before it does. */
export async function endAccess(
  { tx }: Verb,
  houseId: string,
  cooperationId: string,
  kept: string[],
  on: string,
): Promise<void> {
  await tx.sql`
    update pool.house_access set from_on = least(from_on, ${on}::date - 1), to_on = ${on}
    where house_id = ${houseId} and cooperation_id = ${cooperationId} and organisation_role <> owner_role
      and organisation_role <> all (${kept}) and (to_on is null or to_on > ${on})`
}
