import { needsNow } from '@samplass/domain/stay/needs'
import type { Verb } from '../trpc.ts'
import { loadExpected } from './load-expected.ts'
import { loadOpenRequests, type RequestRecord } from './load-requests.ts'
import { loadMeetings, loadOpenStays, loadOpenTurnarounds, loadOwnOccupancies } from './load-sources.ts'
import { loadTonight } from './load-tonight.ts'
import { orderWaiting } from './order-waiting.ts'
import type { WaitingRow } from './waiting-shapes.ts'

/** A day ahead, and the hours around the same time tomorrow: the cut-off of a claim just made is among them. */
const hoursAhead = 26

/** What needs somebody now, by the domain's rule, with everything it was found in. `houseIds`: of these houses alone. */
export async function loadNeeds(verb: Verb, houseIds?: readonly string[]) {
  const { now } = verb
  const [stays, requests, turnarounds, occupancies, meetings] = await Promise.all([
    loadOpenStays(verb),
    loadOpenRequests(verb),
    loadOpenTurnarounds(verb),
    loadOwnOccupancies(verb),
    loadMeetings(verb),
  ])
  const coming = stays.filter(({ facts }) => facts.arrivedAt === null).map(({ id }) => id)
  const [beds, expected] = await Promise.all([loadTonight(verb, stays), loadExpected(verb, coming)])
  const places = new Map(
    orderWaiting(verb, requests, beds).flatMap(({ rows }) => rows.map((row) => [row.requestId, row])),
  )
  const wanted = ({ houseId }: { houseId: string }) => houseIds?.includes(houseId) ?? true
  // A house that has been archived or is no longer shared is nobody's task.
  const inUse = new Set(beds.map(({ houseId }) => houseId))
  const stands = (row: { houseId: string }) => wanted(row) && inUse.has(row.houseId)
  const needs = needsNow(
    {
      stays: stays
        .filter(wanted)
        .map((stay) => ({ ...stay, stayId: stay.id, expectAt: expected.get(stay.id) ?? null })),
      requests: requests
        .filter((request) => request.own && wanted(request))
        .map((request) => ({
          ...request,
          requestId: request.id,
          callBackAt: callBackAt(request, places.get(request.id), now),
        })),
      turnarounds: turnarounds.filter(stands),
      holds: occupancies.hold.filter(stands),
      outOfService: occupancies.out_of_service.filter(stands),
      meetings: meetings.filter(stands),
    },
    now,
    hoursAhead,
  )
  return { needs, stays, requests, turnarounds, occupancies, meetings, beds, places }
}

/** A promise stands at its hour. A bed that is free for the next in turn makes it now, until somebody has rung. */
function callBackAt(request: RequestRecord, place: WaitingRow | undefined, now: Date): Date | null {
  const promised = request.callBackAt
  if (!place?.freeBed || (request.calls.length > 0 && promised !== null)) return promised
  return promised !== null && promised < now ? promised : now
}
