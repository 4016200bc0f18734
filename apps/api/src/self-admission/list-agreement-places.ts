import { loadMeetingPlaces } from '../person/load-meeting-place.ts'
import type { Verb } from '../trpc.ts'

/** Kinds of bed that go by agreements, with what the house starts from. */
export async function listAgreementPlaces(verb: Verb) {
  const places = (await loadMeetingPlaces(verb)).filter(({ policy }) => policy.agreementRequired)
  const phones = await verb.tx.sql<{ id: string; phone: string | null }[]>`
    select id, phone from pool.house where id = any (${places.map(({ houseId }) => houseId)}::uuid[])`
  return places.map(({ unitKindId, kindName, houseId, houseName, policy }) => ({
    unitKindId,
    kindName,
    houseName,
    phone: phones.find(({ id }) => id === houseId)?.phone ?? null,
    nightsMax: policy.normalNights,
    longestNights: policy.longestNights,
    restDays: policy.restDays,
    staysPerYear: policy.staysPerYear,
  }))
}
