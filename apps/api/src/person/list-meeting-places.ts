import type { Verb } from '../trpc.ts'
import { loadMeetingPlaces } from './load-meeting-place.ts'

/** Where a meeting can be about, and what is asked there. */
export async function listMeetingPlaces(verb: Verb) {
  const places = await loadMeetingPlaces(verb)
  return places.map(({ policy, ...place }) => ({ ...place, reviewMonths: policy.reviewMonths }))
}
