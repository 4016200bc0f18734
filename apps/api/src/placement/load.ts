import type { LocalDate } from '@samplass/domain/nights'
import {
  type AllocationAction,
  type AllocationEnd,
  type AllocationFacts,
  whyNotOnAllocation,
} from '@samplass/domain/placement/allocation'
import type { NeedArising, NeedEnd } from '@samplass/domain/placement/kinds'
import type { HousingWish, MatchLine } from '@samplass/domain/placement/match'
import { refuse } from '@samplass/domain/refusal'
import { hiddenGrades, loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

export type NeedRow = {
  needId: string
  personId: string
  registeredOn: LocalDate
  arisesFrom: NeedArising
  adults: number
  children: number
  words: string
  eligibleOn: LocalDate | null
  parkedUntil: LocalDate | null
  parkedByName: string | null
  parkedReason: string | null
  closedOn: LocalDate | null
  closedBecause: NeedEnd | null
  byName: string
  version: number
}

const needs = ({ tx }: Verb, where: ReturnType<Verb['tx']['sql']>) => tx.sql<NeedRow[]>`
  select id as "needId", person_id as "personId", registered_on as "registeredOn", arises_from as "arisesFrom", adults, children, words,
    eligible_on as "eligibleOn", parked_until as "parkedUntil", parked_by_name as "parkedByName", parked_reason as "parkedReason",
    closed_on as "closedOn", closed_because as "closedBecause", by_name as "byName", version
  from housing_need where ${where} order by closed_on desc nulls first, registered_on desc, id desc`

/** The open need first, then those that were. */
export const loadNeeds = (verb: Verb, personId: string) => needs(verb, verb.tx.sql`person_id = ${personId}`)

/** A need that is open, of somebody whom the actor may know; `version` where it is about to be changed. */
export async function openNeed(
  verb: Verb,
  { needId, version }: { needId: string; version?: number },
): Promise<NeedRow> {
  if (verb.actor.organisation.schema === null) refuse('NOT_FOUND')
  const [need] = await needs(verb, verb.tx.sql`id = ${needId}`)
  if (!need) refuse('NOT_FOUND')
  await loadKnowable(verb, need.personId, 'follow_up')
  if (need.closedOn !== null) refuse('NEED_CLOSED')
  if (version !== undefined && need.version !== version) refuse('VERSION_STALE')
  return need
}

export type WishRow = HousingWish & {
  wishVersion: number
  words: string
  resources: string
  mappedOn: LocalDate
  byName: string
}

/** What the person wishes now; null where nobody has asked. */
export async function loadWish({ tx }: Verb, personId: string): Promise<WishRow | null> {
  const [wish] = await tx.sql<WishRow[]>`
    select wish_version as "wishVersion", areas, kinds, alone, bedrooms_least as "bedroomsLeast", pets,
      ground_floor_or_lift as "groundFloorOrLift", wheelchair, own_entrance as "ownEntrance", calm, away_from as "awayFrom",
      income_kr_month as "incomeKrMonth", allowance_kr_month as "allowanceKrMonth", words, resources, mapped_on as "mappedOn",
      by_name as "byName"
    from housing_wish where person_id = ${personId} order by wish_version desc limit 1`
  return wish ?? null
}

export type AllocationRow = AllocationFacts & {
  allocationId: string
  needId: string
  personId: string
  dwellingId: string
  address: string
  unitNumber: string | null
  proposedOn: LocalDate
  match: MatchLine[]
  viewingAt: string | null
  answerBy: LocalDate | null
  endedOn: LocalDate | null
  endedBecause: AllocationEnd | null
  endedReason: string
  byName: string
  version: number
}

/** The match as it was kept, perhaps by somebody who may know whom the reader may not: of neighbours it says what every match says to the reader. */
const keptMatch = ({ tx: { sql }, actor }: Verb) =>
  hiddenGrades(actor).length === 0
    ? sql`a.match`
    : sql`
  (select coalesce(jsonb_agg(case when line ->> 'rule' = 'neighbours' then line || '{"verdict":"check"}' else line end order by place), '[]')
    from jsonb_array_elements(a.match) with ordinality as l (line, place))`

const allocations = (verb: Verb, where: ReturnType<Verb['tx']['sql']>) => verb.tx.sql<AllocationRow[]>`
  select a.id as "allocationId", a.need_id as "needId", a.person_id as "personId", a.dwelling_id as "dwellingId", b.street as address,
    d.unit_number as "unitNumber", a.proposed_on as "proposedOn", ${keptMatch(verb)} as match,
    to_char(a.viewing_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "viewingAt", a.offered_on as "offeredOn",
    a.answer_by as "answerBy", a.accepted_on as "acceptedOn", a.lease_signed_on as "leaseSignedOn", a.ended_on as "endedOn",
    a.ended_because as "endedBecause", a.ended_reason as "endedReason", a.by_name as "byName", a.version
  from allocation a join dwelling d on d.id = a.dwelling_id join building b on b.id = d.building_id
  where ${where} order by a.ended_on desc nulls first, a.proposed_on desc, a.id desc`

/** Everything that the person has been shown, the open first. */
export const loadAllocations = (verb: Verb, personId: string) =>
  allocations(verb, verb.tx.sql`a.person_id = ${personId}`)

/** An allocation that is about to take a step, before anybody else has changed it. */
export async function allocationToChange(
  verb: Verb,
  { allocationId, version }: { allocationId: string; version: number },
  action: AllocationAction,
): Promise<AllocationRow> {
  if (verb.actor.organisation.schema === null) refuse('NOT_FOUND')
  const [row] = await allocations(verb, verb.tx.sql`a.id = ${allocationId}`)
  if (!row) refuse('NOT_FOUND')
  await loadKnowable(verb, row.personId, 'follow_up')
  if (row.version !== version) refuse('VERSION_STALE')
  refuse(whyNotOnAllocation(action, row))
  return row
}
