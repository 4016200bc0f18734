import { inScope } from '@samplass/domain/access/roles'
import type { UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { Criteria, Policy } from '@samplass/domain/bed-pool/policy'
import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

export type OwnHouse = { id: string; name: string; version: number; readableBy: string[]; archivedAt: Date | null }

/**
 * A house of the actor's own organisation, within the actor's scope; anybody else's is refused as missing. The row is
 * share-locked, so that who may read the house cannot change while something is added to it.
 */
export async function ownHouse({ tx, actor }: Verb, houseId: string): Promise<OwnHouse> {
  if (!inScope(actor.scope, houseId)) refuse('NOT_FOUND')
  const [house] = await tx.sql<OwnHouse[]>`
    select id, name, version, readable_by as "readableBy", archived_at as "archivedAt"
    from pool.house where id = ${houseId} and owner_role = ${actor.organisation.role} for share`
  if (!house) refuse('NOT_FOUND')
  return house
}

/** The same, refused when the house is archived. */
export async function ownOpenHouse(verb: Verb, houseId: string): Promise<OwnHouse> {
  const house = await ownHouse(verb, houseId)
  refuse(house.archivedAt ? 'HOUSE_ARCHIVED' : null)
  return house
}

export type OwnKind = {
  id: string
  houseId: string
  kind: UnitKind
  name: string
  sort: number
  archivedAt: Date | null
  readableBy: string[]
  policyVersion: number
  policy: Policy
  criteriaVersion: number
  criteria: Criteria
}

/** A unit kind of one's own with the rules in force. Locked: two who change rules at once come one after the other. */
export async function ownKind({ tx, actor }: Verb, unitKindId: string): Promise<OwnKind> {
  const [kind] = await tx.sql<OwnKind[]>`
    select k.id, k.house_id as "houseId", k.kind, k.name, k.sort, k.archived_at as "archivedAt", k.readable_by as "readableBy",
      k.policy_version as "policyVersion", p.policy, k.criteria_version as "criteriaVersion", c.criteria
    from pool.unit_kind k
    join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
    join pool.criteria_version c on c.unit_kind_id = k.id and c.version = k.criteria_version
    where k.id = ${unitKindId} and k.owner_role = ${actor.organisation.role} for no key update of k`
  if (!kind || !inScope(actor.scope, kind.houseId)) refuse('NOT_FOUND')
  return kind
}

export type OwnBed = {
  id: string
  houseId: string
  unitKindId: string
  name: string
  openedOn: LocalDate
  archivedOn: LocalDate | null
  readableBy: string[]
  version: number
}

/**
 * A bed of one's own, locked: what is about to be written about its nights comes one after the other. `alone`: with nobody about to take it
 * either, whose keys hold the row.
 */
export async function ownBed({ tx, actor }: Verb, bedId: string, { alone = false } = {}): Promise<OwnBed> {
  const [bed] = await tx.sql<OwnBed[]>`
    select id, house_id as "houseId", unit_kind_id as "unitKindId", name, opened_on as "openedOn", archived_on as "archivedOn",
      readable_by as "readableBy", version
    from pool.bed where id = ${bedId} and owner_role = ${actor.organisation.role} ${alone ? tx.sql`for update` : tx.sql`for no key update`}`
  if (!bed || !inScope(actor.scope, bed.houseId)) refuse('NOT_FOUND')
  return bed
}
