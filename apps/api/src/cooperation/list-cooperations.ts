import { inScope } from '@samplass/domain/access/roles'
import { quotaPeriodOf } from '@samplass/domain/cooperation/rules'
import { localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'
import { type CooperationRow, loadMembers, loadUsedNights } from './load.ts'

type HouseRow = { id: string; name: string; place: string; ownerRole: string; archived: boolean }
type AccessRow = { houseId: string; cooperationId: string | null; organisationRole: string }

/** The cooperations one is in: members with quota and nights used, houses and who may give beds in them. */
export async function list(verb: Verb) {
  const { tx, actor, now, directory } = verb
  const { role } = actor.organisation
  const today = localDateOf(now)
  const [month, year] = [quotaPeriodOf(today, 'month'), quotaPeriodOf(today, 'year')]
  const [cooperations, houses, access, usedNights] = await Promise.all([
    tx.sql<CooperationRow[]>`
      select id, name, form, host_role as "hostRole", from_on as "fromOn", to_on as "toOn", version
      from platform.cooperation order by (to_on is not null and to_on <= ${today}), name`,
    tx.sql<HouseRow[]>`
      select id, name, place, owner_role as "ownerRole", archived_at is not null as archived from pool.house order by name`,
    tx.sql<AccessRow[]>`
      select house_id as "houseId", cooperation_id as "cooperationId", organisation_role as "organisationRole"
      from pool.house_access where to_on is null or to_on > ${today}`,
    loadUsedNights(verb, today),
  ])
  const members = await loadMembers(
    verb,
    cooperations.map(({ id }) => id),
  )
  const named = async (organisationRole: string) => ({
    role: organisationRole,
    name: (await directory.byRole(organisationRole))?.name ?? organisationRole,
    mine: organisationRole === role,
  })
  const organisations = actor.can.has('cooperation.manage') && actor.scope.whole ? await directory.all() : []
  return {
    asOf: now,
    mayAdd: actor.can.has('cooperation.manage') && actor.scope.whole,
    month,
    year,
    /** Whom a host can add. */
    organisations: organisations.map(({ role: organisationRole, name }) => ({ role: organisationRole, name })),
    /** Houses of one's own that may be opened. */
    ownHouses: houses
      .filter((house) => house.ownerRole === role && !house.archived && inScope(actor.scope, house.id))
      .map(({ id, name }) => ({ id, name })),
    cooperations: await Promise.all(
      cooperations.map(async ({ hostRole, ...cooperation }) => ({
        ...cooperation,
        over: cooperation.toOn !== null && cooperation.toOn <= today,
        host: await named(hostRole),
        mayManage: hostRole === role && actor.can.has('cooperation.manage') && actor.scope.whole,
        mayShare: actor.can.has('cooperation.share'),
        members: await Promise.all(
          members
            .filter((member) => member.cooperationId === cooperation.id)
            .map(async ({ cooperationId, organisationRole, ...member }) => ({
              ...member,
              ...(await named(organisationRole)),
              left: member.toOn !== null && member.toOn <= today,
              // A neighbour's figure that grows just after a bed was taken would tell where the guest is from.
              usedNights:
                organisationRole === role || hostRole === role
                  ? usedNights({ cooperationId, organisationRole, ...member })
                  : null,
            })),
        ),
        houses: await Promise.all(
          houses
            .filter(
              (house) =>
                !house.archived &&
                access.some((row) => row.houseId === house.id && row.cooperationId === cooperation.id),
            )
            .map(async ({ ownerRole, archived: _, ...house }) => ({
              ...house,
              owner: await named(ownerRole),
              users: await Promise.all(
                access
                  .filter((row) => row.houseId === house.id && row.cooperationId === cooperation.id)
                  .map((row) => named(row.organisationRole)),
              ),
            })),
        ),
      })),
    ),
  }
}
