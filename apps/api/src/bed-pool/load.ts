import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { Criteria, Policy } from '@samplass/domain/bed-pool/policy'
import type { Occupancy, Turnaround } from '@samplass/domain/bed-pool/status'
import type { LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

/** A bed with its house, kind and the rules in force, as far as the organisation may see them. */
export type BedRow = {
  bedId: string
  bedName: string
  attributes: BedAttribute[]
  description: string
  sort: number
  openedOn: LocalDate
  archivedOn: LocalDate | null
  unitKindId: string
  unitKind: UnitKind
  unitKindName: string
  houseId: string
  houseName: string
  place: string
  phone: string | null
  latitude: number | null
  longitude: number | null
  houseRole: string
  houseReaders: string[]
  policyVersion: number
  policy: Policy
  criteriaVersion: number
  criteria: Criteria
  /** The organisation has access to the house on `onDate`: from when until when, and through which cooperation. */
  mayUse: boolean
  access: string | null
  cooperationId: string | null
}

/**
 * One bed is asked for by equality: the planner then knows that it is one row, keeps a single plan and begins with it. With a
 * list it plans a join of six tables again for every claim, or begins with every house there is.
 */
function amongst({ sql }: Verb['tx'], column: 'b.id' | 'bed_id', bedIds: string[] | null) {
  if (bedIds === null) return sql``
  return bedIds.length === 1
    ? sql`and ${sql(column)} = ${bedIds[0] as string}`
    : sql`and ${sql(column)} = any (${bedIds}::uuid[])`
}

/**
 * Beds in the houses' own order, own houses first; those that were closed before `openSince` are left out. `mayUse` is asked for
 * `onDate`. `bedIds` null: all that may be seen.
 */
export function loadBeds(
  { tx, actor }: Verb,
  onDate: LocalDate,
  bedIds: string[] | null,
  openSince: LocalDate = onDate,
): Promise<BedRow[]> {
  const { role } = actor.organisation
  return tx.sql<BedRow[]>`
    select b.id as "bedId", b.name as "bedName", b.attributes, b.description, b.sort, b.opened_on as "openedOn", b.archived_on as "archivedOn",
      k.id as "unitKindId", k.kind as "unitKind", k.name as "unitKindName", h.id as "houseId", h.name as "houseName", h.place, h.phone,
      h.latitude, h.longitude, h.owner_role as "houseRole", h.readable_by as "houseReaders",
      p.version as "policyVersion", p.policy, c.version as "criteriaVersion", c.criteria,
      a.house_id is not null as "mayUse", a.during as access, a.cooperation_id as "cooperationId"
    from pool.bed b
    join pool.unit_kind k on k.id = b.unit_kind_id
    join pool.house h on h.id = b.house_id
    join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
    join pool.criteria_version c on c.unit_kind_id = k.id and c.version = k.criteria_version
    left join pool.house_access a on a.house_id = h.id and a.organisation_role = ${role} and a.during @> ${onDate}::date
    where h.archived_at is null and k.archived_at is null and (b.archived_on is null or b.archived_on > ${openSince})
      ${amongst(tx, 'b.id', bedIds)}
    order by (h.owner_role = ${role}) desc, h.name, h.id, k.sort, k.name, b.sort, b.name`.execute() as unknown as Promise<
    BedRow[]
  >
}

/** `stayId` is the row's own id, or the stay that went on in another bed. */
export type OccupancyRow = Occupancy & {
  stayId: string
  movedOn: boolean
  houseId: string
  houseRole: string
  /** Of a hold or a bed out of service, to whom it concerns. */
  reason: string | null
  version: number
}

/** What takes beds on nights [fromOn, toOn), and whoever is in a house past the agreed day. Lapsed rows come too. */
export function loadOccupancies(
  { tx }: Verb,
  fromOn: LocalDate,
  toOn: LocalDate,
  bedIds: string[] | null,
): Promise<OccupancyRow[]> {
  return tx.sql<OccupancyRow[]>`
    select id, bed_id as "bedId", house_id as "houseId", house_role as "houseRole", kind, from_on as "fromOn", to_on as "toOn", live, present,
      lapses_at as "lapsesAt", version, coalesce(part_of, id) as "stayId", part_of is not null as "movedOn",
      case kind when 'hold' then (select h.reason from pool.hold h where h.id = o.id)
        when 'out_of_service' then (select r.reason from pool.out_of_service_revision r where r.occupancy_id = o.id order by r.revision desc limit 1)
        end as reason
    from pool.occupancy o
    where live and (during && daterange(${fromOn}, ${toOn}, '[)') or present)
      ${amongst(tx, 'bed_id', bedIds)}
    order by from_on`.execute() as unknown as Promise<OccupancyRow[]>
}

export type TurnaroundRow = Turnaround & { houseId: string }

export function loadTurnarounds({ tx, now }: Verb, bedIds: string[] | null): Promise<TurnaroundRow[]> {
  return tx.sql<TurnaroundRow[]>`
    select id, bed_id as "bedId", house_id as "houseId", started_at as "startedAt", due_at as "dueAt", ready_at as "readyAt"
    from pool.turnaround where ready_at is null and due_at > ${now}
      ${amongst(tx, 'bed_id', bedIds)}`.execute() as unknown as Promise<TurnaroundRow[]>
}
