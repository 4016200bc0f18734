import { inScope } from '@samplass/domain/access/roles'
import { byBed } from '@samplass/domain/bed-pool/availability'
import { whyNotHold } from '@samplass/domain/bed-pool/rules'
import { freeNightsFrom } from '@samplass/domain/bed-pool/status'
import { addNights, type LocalDate, nightsBetween } from '@samplass/domain/nights'
import type { listFreeBedsInput } from '@samplass/domain/planned-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { loadBeds, loadOccupancies } from '../bed-pool/load.ts'
import type { Verb } from '../trpc.ts'
import { loadThread } from './load.ts'

/** Beds that the reader’s own side can offer in a thread, each with the days of the window that it is free from, for all the nights. */
export async function listFreeBeds(verb: Verb, input: Infer<typeof listFreeBedsInput>) {
  const { actor, now } = verb
  const { windowFrom, windowTo, nights } = input as { windowFrom: LocalDate; windowTo: LocalDate; nights: number }
  const thread = await loadThread(verb, input.admissionId)
  const [beds, occupancies] = await Promise.all([
    loadBeds(verb, windowFrom, null),
    loadOccupancies(verb, windowFrom, addNights(windowTo, nights), null),
  ])
  // What the side holds for this very thread, a new proposal gives back first.
  const own = new Set(thread.proposals.flatMap(({ offers }) => offers.map(({ id }) => id)))
  const standing = byBed(occupancies.filter(({ id, kind }) => kind !== 'hold' || !own.has(id)))
  const days = Array.from({ length: nightsBetween(windowFrom, windowTo) + 1 }, (_, day) => addNights(windowFrom, day))
  const usable = beds.filter((bed) => bed.mayUse && inScope(actor.scope, bed.houseId))
  return usable.flatMap((bed) => {
    const taken = standing.get(bed.bedId) ?? []
    const freeOn = days.filter((fromOn) => {
      const hold = { fromOn, toOn: addNights(fromOn, nights), hours: 0 }
      return (
        whyNotHold(bed, bed.policy, hold, now) === null && freeNightsFrom(bed, taken, fromOn, nights, now) === nights
      )
    })
    if (freeOn.length === 0) return []
    const { bedId, bedName, unitKindName, houseName, policy } = bed
    return [{ bedId, place: `${unitKindName} · ${bedName}`, houseName, holdHoursMax: policy.holdHoursMax, freeOn }]
  })
}
