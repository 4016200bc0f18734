import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import {
  type BedNights,
  byBed,
  countStatuses,
  freeBeds,
  nextFreeOn,
  statusOfBed,
} from '@samplass/domain/bed-pool/availability'
import { addNights, tonight } from '@samplass/domain/nights'
import { type BedRow, loadBeds, loadOccupancies, loadTurnarounds } from '../bed-pool/load.ts'
import type { Verb } from '../trpc.ts'
import type { StayRecord } from './load.ts'
import type { NightHouse } from './night-shapes.ts'

/** How far ahead an estimate of the next free bed looks. */
const nightsAhead = 92

export type TonightBed = BedRow & BedNights

/** Every bed the reader may see, with what takes its nights from tonight on. */
export async function loadTonight(verb: Verb, stays: readonly StayRecord[] = []): Promise<TonightBed[]> {
  const { actor, now } = verb
  if (isEmptyScope(actor.scope)) return []
  const night = tonight(now)
  const [beds, occupancies, turnarounds] = await Promise.all([
    loadBeds(verb, night, null),
    loadOccupancies(verb, night, addNights(night, nightsAhead), null),
    loadTurnarounds(verb, null),
  ])
  const homes = new Map(stays.map(({ id, facts }) => [id, facts]))
  const atHome = (id: string) => ({
    homeFrom: homes.get(id)?.homeFrom ?? null,
    homeUntil: homes.get(id)?.homeUntil ?? null,
  })
  const nightsOf = byBed(occupancies.map((row) => ({ ...row, ...atHome(row.id) })))
  const turning = byBed(turnarounds)
  return beds
    .filter((bed) => bed.houseRole !== actor.organisation.role || inScope(actor.scope, bed.houseId))
    .map((bed) => ({ ...bed, occupancies: nightsOf.get(bed.bedId) ?? [], turnarounds: turning.get(bed.bedId) ?? [] }))
}

/** What is free tonight, house by house and kind by kind, in the order of the beds. `waiting` by kind of unit. */
export async function housesTonight(
  verb: Verb,
  beds: readonly TonightBed[],
  waiting: ReadonlyMap<string, number>,
): Promise<NightHouse[]> {
  const { actor, now, directory } = verb
  const night = tonight(now)
  const houses = new Map<string, NightHouse>()
  const byKind = Map.groupBy(beds, (bed) => bed.unitKindId)
  for (const [unitKindId, kindBeds] of byKind) {
    const [first] = kindBeds as [TonightBed]
    const house: NightHouse = houses.get(first.houseId) ?? {
      id: first.houseId,
      name: first.houseName,
      place: first.place,
      phone: first.phone,
      municipality: (await directory.byRole(first.houseRole))?.name ?? null,
      own: first.houseRole === actor.organisation.role,
      mayUse: first.mayUse,
      beds: 0,
      free: 0,
      kinds: [],
    }
    houses.set(first.houseId, house)
    const free = freeBeds(kindBeds, night, now)
    const { reservationAllowed, agreementRequired, meetingRequired } = first.policy
    house.beds += kindBeds.length
    house.free += free.length
    house.kinds.push({
      id: unitKindId,
      kind: first.unitKind,
      name: first.unitKindName,
      beds: kindBeds.length,
      counts: countStatuses(kindBeds, night, now),
      freeBeds: free.map((bed) => ({
        id: bed.bedId,
        name: bed.bedName,
        attributes: bed.attributes,
        status: statusOfBed(bed, night, now),
      })),
      nextFreeOn: free.length > 0 ? null : nextFreeOn(kindBeds, night, now),
      waiting: waiting.get(unitKindId) ?? 0,
      reservationAllowed,
      agreementRequired,
      meetingRequired,
    })
  }
  return [...houses.values()]
}
