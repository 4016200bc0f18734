import { inScope } from '@samplass/domain/access/roles'
import type { BedAttribute, OutOfServiceReason, UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { Criteria, Policy } from '@samplass/domain/bed-pool/policy'
import type { getHouseInput } from '@samplass/domain/bed-pool/schema'
import { addNights, type LocalDate, localDateOf, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { standingOn } from './nights.ts'

type HouseRow = {
  id: string
  ownerRole: string
  name: string
  place: string
  address: string | null
  phone: string | null
  onCallPhone: string | null
  latitude: number | null
  longitude: number | null
  practical: string
  archivedAt: Date | null
  version: number
}
type KindRow = {
  id: string
  kind: UnitKind
  name: string
  sort: number
  archivedAt: Date | null
  policyVersion: number
  criteriaVersion: number
}
type BedRow = {
  id: string
  unitKindId: string
  name: string
  sort: number
  attributes: BedAttribute[]
  description: string
  openedOn: LocalDate
  archivedOn: LocalDate | null
  version: number
}
type PolicyRow = { unitKindId: string; version: number; policy: Policy; madeAt: Date; madeByName: string }
type CriteriaRow = { unitKindId: string; version: number; criteria: Criteria; madeAt: Date; madeByName: string }
type RevisionRow = {
  occupancyId: string
  revision: number
  reason: OutOfServiceReason
  fromOn: LocalDate
  toOn: LocalDate | null
  costCentre: string | null
  cancelled: boolean
  madeAt: Date
  madeByName: string
}
type OutRow = { id: string; bedId: string; fromOn: LocalDate; toOn: LocalDate | null; live: boolean; version: number }
type AccessRow = { organisationRole: string; fromOn: LocalDate; toOn: LocalDate | null }

/**
 * One house with kinds, beds, rules and their history. Others see rules in force and practical information; why a bed is
 * out of service, who changed what and what is coming are the owner's.
 */
export async function getHouse(verb: Verb, { houseId }: Infer<typeof getHouseInput>) {
  const { tx, actor, now, directory } = verb
  if (!inScope(actor.scope, houseId)) refuse('NOT_FOUND')
  const since = addNights(localDateOf(now), -90)
  const [[house], kinds, beds, policies, criteria, out, revisions, access] = await Promise.all([
    tx.sql<HouseRow[]>`
      select id, owner_role as "ownerRole", name, place, address, phone, on_call_phone as "onCallPhone", latitude, longitude, practical, archived_at as "archivedAt", version
      from pool.house where id = ${houseId}`,
    tx.sql<KindRow[]>`
      select id, kind, name, sort, archived_at as "archivedAt", policy_version as "policyVersion", criteria_version as "criteriaVersion"
      from pool.unit_kind where house_id = ${houseId} order by sort, name`,
    tx.sql<BedRow[]>`
      select id, unit_kind_id as "unitKindId", name, sort, attributes, description, opened_on as "openedOn", archived_on as "archivedOn", version
      from pool.bed where house_id = ${houseId} order by sort, name`,
    tx.sql<PolicyRow[]>`
      select p.unit_kind_id as "unitKindId", p.version, p.policy, p.made_at as "madeAt", p.made_by_name as "madeByName"
      from pool.policy_version p join pool.unit_kind k on k.id = p.unit_kind_id where k.house_id = ${houseId} order by p.version desc`,
    tx.sql<CriteriaRow[]>`
      select c.unit_kind_id as "unitKindId", c.version, c.criteria, c.made_at as "madeAt", c.made_by_name as "madeByName"
      from pool.criteria_version c join pool.unit_kind k on k.id = c.unit_kind_id where k.house_id = ${houseId} order by c.version desc`,
    tx.sql<OutRow[]>`
      select id, bed_id as "bedId", from_on as "fromOn", nullif(to_on, 'infinity') as "toOn", live, version from pool.occupancy
      where house_id = ${houseId} and kind = 'out_of_service' and to_on > ${since} order by from_on desc`,
    tx.sql<RevisionRow[]>`
      select r.occupancy_id as "occupancyId", r.revision, r.reason, r.from_on as "fromOn", nullif(r.to_on, 'infinity') as "toOn", r.cost_centre as "costCentre",
        r.cancelled, r.made_at as "madeAt", r.made_by_name as "madeByName"
      from pool.out_of_service_revision r join pool.occupancy o on o.id = r.occupancy_id
      where o.house_id = ${houseId} and o.to_on > ${since} order by r.revision desc`,
    tx.sql<AccessRow[]>`
      select organisation_role as "organisationRole", from_on as "fromOn", to_on as "toOn" from pool.house_access where house_id = ${houseId}`,
  ])
  if (!house) refuse('NOT_FOUND')
  const { ownerRole, ...shown } = house
  const mine = ownerRole === actor.organisation.role
  const standing = mine
    ? await standingOn(
        verb,
        beds.map((bed) => bed.id),
        tonight(now),
      )
    : []
  const usedBy = await Promise.all(
    access
      .filter((row) => row.toOn === null || row.toOn > localDateOf(now))
      .map(async ({ organisationRole, fromOn }) => ({
        name: (await directory.byRole(organisationRole))?.name ?? '',
        owner: organisationRole === ownerRole,
        fromOn,
      })),
  )
  const inForce = <Row extends { unitKindId: string; version: number }>(rows: Row[], kindId: string, version: number) =>
    rows.find((row) => row.unitKindId === kindId && row.version === version)
  const historyOf = <Row extends { unitKindId: string }>(rows: Row[], kindId: string) =>
    mine ? rows.filter((row) => row.unitKindId === kindId).map(({ unitKindId: _, ...row }) => row) : []
  return {
    ...shown,
    asOf: now,
    mine,
    owner: (await directory.byRole(ownerRole))?.name ?? '',
    mayConfigure: mine && actor.can.has('bed_pool.configure'),
    mayTakeOut: mine && actor.can.has('bed_pool.out_of_service'),
    usedBy: usedBy.sort((a, b) => Number(b.owner) - Number(a.owner) || a.name.localeCompare(b.name, 'nb')),
    kinds: kinds.map((kind) => ({
      ...kind,
      policy: inForce(policies, kind.id, kind.policyVersion)?.policy ?? null,
      criteria: inForce(criteria, kind.id, kind.criteriaVersion)?.criteria ?? null,
      policyHistory: historyOf(policies, kind.id),
      criteriaHistory: historyOf(criteria, kind.id),
      beds: beds.filter((bed) => bed.unitKindId === kind.id),
    })),
    outOfService: out.map((row) => ({ ...row, revisions: revisions.filter((one) => one.occupancyId === row.id) })),
    /** Who is there and who is expected, without saying who: what stops the house or a bed from being archived. */
    coming: standing.filter((row) => row.kind !== 'out_of_service'),
  }
}
