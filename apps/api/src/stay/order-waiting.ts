import type { BedNights } from '@samplass/domain/bed-pool/availability'
import { freeBeds, nextFreeOn } from '@samplass/domain/bed-pool/availability'
import { addNights, tonight } from '@samplass/domain/nights'
import { firstToCall, waitingOrder } from '@samplass/domain/stay/request'
import type { Verb } from '../trpc.ts'
import type { RequestRecord } from './load-requests.ts'
import type { TonightBed } from './load-tonight.ts'
import type { WaitingKind, WaitingRow } from './waiting-shapes.ts'

/** Each kind's waiting list in its own order, every place explained, and whose turn it is for each bed that is free tonight. */
export function orderWaiting(
  verb: Verb,
  requests: readonly RequestRecord[],
  beds: readonly TonightBed[],
): WaitingKind[] {
  const { actor, now } = verb
  const night = tonight(now)
  const bedsOf = Map.groupBy(beds, (bed) => bed.unitKindId)
  return [...Map.groupBy(requests, (request) => request.unitKindId)].map(([unitKindId, list]) => {
    const [first] = list as [RequestRecord]
    const places = waitingOrder(
      list.map((request) => ({
        ...request,
        requestId: request.id,
        ownMunicipality: request.ofHouse,
      })),
      first.policy.waitingOrder,
    )
    const kindBeds = bedsOf.get(unitKindId) ?? []
    const free = freeBeds(kindBeds, night, now)
    const turns = turnsOf(places, free)
    const ownHouse = first.houseRole === actor.organisation.role
    const rows = places.map(({ waiting, position, decidedBy }): WaitingRow => {
      const bed = turns.get(waiting.id)
      return {
        requestId: waiting.id,
        version: waiting.version,
        position,
        decidedBy,
        state: waiting.state,
        askedAt: waiting.askedAt,
        wantedOn: waiting.wantedOn,
        nights: waiting.nights,
        needs: waiting.own || ownHouse ? waiting.needs : [],
        lapsesOn: addNights(waiting.wantedOn, waiting.policy.waitingDays + 1),
        own: waiting.own,
        ownMunicipality: waiting.ownMunicipality,
        guest: waiting.guest,
        phone: waiting.phone,
        callBackAt: waiting.own || ownHouse ? waiting.callBackAt : null,
        // Who rings works where the person comes from: for those who asked alone.
        calls: waiting.own ? waiting.calls.map((call) => ({ ...call, at: new Date(call.at) })) : [],
        freeBed: bed ? { id: bed.bedId, name: bed.bedName } : null,
      }
    })
    return {
      house: { id: first.houseId, name: first.houseName, place: first.place, own: ownHouse },
      unitKind: { id: unitKindId, kind: first.unitKind, name: first.unitKindName },
      criteria: first.policy.waitingOrder,
      waitingDays: first.policy.waitingDays,
      free: free.length,
      nextFreeOn: free.length > 0 ? null : nextFreeOn(kindBeds, night, now),
      rows,
    }
  })
}

type Places = ReturnType<typeof waitingOrder<RequestRecord & { requestId: string; ownMunicipality: boolean }>>

/** A free bed is the turn of the first in order whom it suits; the next bed, of the next. Nobody is called past their meeting. */
function turnsOf<Bed extends BedNights>(places: Places, free: readonly Bed[]): Map<string, Bed> {
  const turns = new Map<string, Bed>()
  let left = places.filter(({ waiting }) => waiting.state === 'waiting' || waiting.state === 'called_back')
  for (const bed of free) {
    const next = firstToCall(left, bed.attributes)
    if (!next) continue
    turns.set(next.waiting.id, bed)
    left = left.filter((place) => place !== next)
  }
  return turns
}
