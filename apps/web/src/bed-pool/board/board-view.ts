import { type BedAttribute, bedAttributes } from '@samplass/domain/bed-pool/kinds'
import { type BedStatus, isClaimable } from '@samplass/domain/bed-pool/status'
import type { BoardAnswer, BoardBed, BoardHouse, BoardKind } from './board-bars.ts'

/** How the board is looked at. All of it stands in the address. */
export type BoardView = {
  fra?: string | undefined
  hus?: string | undefined
  ledig?: true | undefined
  vare?: true | undefined
  behov?: string | undefined
  initialer?: true | undefined
  vis?: 'liste' | undefined
  opphold?: string | undefined
  plass?: string | undefined
}

export const needsOf = (view: BoardView): BedAttribute[] =>
  (view.behov?.split('.') ?? []).filter((name): name is BedAttribute => bedAttributes.includes(name as BedAttribute))

/** Houses and beds that the filters leave, kinds without a bed left out. */
export function filterHouses(houses: readonly BoardHouse[], view: BoardView): BoardHouse[] {
  const needs = needsOf(view)
  return houses
    .filter((house) => !view.hus || (view.hus === 'egne' ? house.own : house.id === view.hus))
    .map((house) => ({
      ...house,
      kinds: house.kinds
        .map((kind) => ({
          ...kind,
          beds: kind.beds.filter(
            (bed) =>
              (!view.ledig || (house.mayUse && isClaimable(bed.status))) &&
              (!view.vare || bed.bars.some((bar) => bar.kind === 'stay')) &&
              needs.every((need) => bed.attributes.includes(need)),
          ),
        }))
        .filter((kind) => kind.beds.length > 0),
    }))
    .filter((house) => house.kinds.length > 0)
}

/** A bed with where it is. */
export type OneBed = { house: BoardHouse; kind: BoardKind; bed: BoardBed }

export function bedIn(houses: readonly BoardHouse[], bedId: string): OneBed | null {
  for (const house of houses)
    for (const kind of house.kinds) {
      const bed = kind.beds.find(({ id }) => id === bedId)
      if (bed) return { house, kind, bed }
    }
  return null
}

export type Counted = Exclude<BedStatus, 'archived'> | 'beds'

/** Beds by what they are tonight, over what is shown. */
export function countTonight(houses: readonly BoardHouse[]): Record<Counted, number> {
  const counts: Record<Counted, number> = {
    available: 0,
    occupied: 0,
    home_trial: 0,
    reserved: 0,
    held: 0,
    turnaround: 0,
    out_of_service: 0,
    beds: 0,
  }
  for (const { status } of houses.flatMap((house) => house.kinds.flatMap(({ beds }) => beds))) {
    if (status === 'archived') continue
    // A bed that is made ready for tonight can be given tonight.
    if (isClaimable(status)) counts.available += 1
    if (status !== 'available') counts[status] += 1
    counts.beds += 1
  }
  return counts
}

/** Bars that are not as they were at the last look, to be tinted once. */
export function changesBetween(before: BoardAnswer | undefined, after: BoardAnswer): ReadonlySet<string> {
  if (!before || before === after || before.fromOn !== after.fromOn || before.toOn !== after.toOn) return new Set()
  const known = signatures(before)
  const changed = [...signatures(after)].filter(([id, text]) => known.get(id) !== text)
  return new Set(changed.map(([id]) => id))
}

function signatures(answer: BoardAnswer): Map<string, string> {
  const bars = answer.houses.flatMap((house) => house.kinds.flatMap((kind) => kind.beds.flatMap((bed) => bed.bars)))
  return new Map(bars.map((bar) => [bar.id, JSON.stringify(bar)]))
}
