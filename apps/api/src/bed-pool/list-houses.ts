import { inScope } from '@samplass/domain/access/roles'
import type { UnitKind } from '@samplass/domain/bed-pool/kinds'
import { localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

type HouseRow = {
  id: string
  name: string
  place: string
  ownerRole: string
  archivedAt: Date | null
  sharedWith: number
  mayUse: boolean
}
type KindRow = { id: string; houseId: string; name: string; kind: UnitKind; beds: number }

/** Every house that may be seen and is in scope: one's own first, then by name. Archived ones only of one's own. */
export async function listHouses({ tx, actor, now, directory }: Verb) {
  const { role } = actor.organisation
  const today = localDateOf(now)
  const [houses, kinds] = await Promise.all([
    tx.sql<HouseRow[]>`
      select h.id, h.name, h.place, h.owner_role as "ownerRole", h.archived_at as "archivedAt",
        (select count(*)::int from pool.house_access a where a.house_id = h.id and a.organisation_role <> h.owner_role
          and (a.to_on is null or a.to_on > ${today})) as "sharedWith",
        exists (select 1 from pool.house_access a where a.house_id = h.id and a.organisation_role = ${role}
          and a.from_on <= ${today} and (a.to_on is null or a.to_on > ${today})) as "mayUse"
      from pool.house h
      where h.archived_at is null or h.owner_role = ${role}
      order by (h.owner_role = ${role}) desc, h.archived_at is not null, h.name, h.id limit 500`,
    tx.sql<KindRow[]>`
      select k.id, k.house_id as "houseId", k.name, k.kind, count(b.id)::int as beds
      from pool.unit_kind k left join pool.bed b on b.unit_kind_id = k.id and b.opened_on <= ${today} and (b.archived_on is null or b.archived_on > ${today})
      where k.archived_at is null group by k.id order by k.sort, k.name`,
  ])
  const seen = houses.filter((house) => inScope(actor.scope, house.id))
  return {
    asOf: now,
    mayConfigure: actor.can.has('bed_pool.configure'),
    /** Adding a house and importing need the whole organisation. */
    mayAdd: actor.can.has('bed_pool.configure') && actor.scope.whole,
    houses: await Promise.all(
      seen.map(async ({ ownerRole, ...house }) => ({
        ...house,
        mine: ownerRole === role,
        owner: (await directory.byRole(ownerRole))?.name ?? '',
        kinds: kinds.filter((kind) => kind.houseId === house.id).map(({ houseId: _, ...kind }) => kind),
      })),
    ),
  }
}
