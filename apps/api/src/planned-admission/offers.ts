// Beds that a side offers in a thread: held while the other answers, let go when the thread says so.
import { addNights } from '@samplass/domain/nights'
import type { OfferedBed } from '@samplass/domain/planned-admission/offers'
import { refuse } from '@samplass/domain/refusal'
import { bedToHold, placeHold } from '../bed-pool/place-hold.ts'
import type { Verb } from '../trpc.ts'
import type { Offer, Thread } from './load.ts'

type Answered = { version: number; lapsesAt: Date }

/** Its beds that a side offers in a version, held; in the order of the beds, so that two who offer the same do not wait for each other. */
export async function offerBeds(
  verb: Verb,
  thread: Thread,
  proposal: Answered,
  beds: readonly OfferedBed[],
): Promise<void> {
  const numbered = beds.map((bed, index) => ({ bed, sort: index + 1 }))
  for (const { bed, sort } of numbered.sort((a, b) => (a.bed.bedId < b.bed.bedId ? -1 : 1)))
    await offerBed(verb, thread, proposal, bed, sort)
}

/** The one bed that a side names with its yes, held. */
export const nameBed = (verb: Verb, thread: Thread, proposal: Answered, bed: OfferedBed): Promise<Offer> =>
  offerBed(verb, thread, proposal, bed, null)

async function offerBed(
  verb: Verb,
  thread: Thread,
  { version, lapsesAt }: Answered,
  { bedId, arriveOn, nights }: OfferedBed,
  sort: number | null,
): Promise<Offer> {
  const { tx, actor, now, newId } = verb
  const id = newId()
  const bed = await bedToHold(verb, bedId, arriveOn)
  const toOn = addNights(arriveOn, nights)
  const place = `${bed.unitKindName} · ${bed.bedName}`
  await tx.sql`
    insert into pool.proposal_offer (id, admission_id, municipality_role, specialist_role, owner_role, proposal_version, sort, place, arrive_on,
      depart_on, made_at, readable_by, readable_until)
    values (${id}, ${thread.id}, ${thread.municipalityRole}, ${thread.specialistRole}, ${actor.organisation.role}, ${version}, ${sort}, ${place},
      ${arriveOn}, ${toOn}, ${now}, ${thread.readers}, ${thread.readableUntil})`
  await placeHold(verb, bed, { id, fromOn: arriveOn, toOn, lapsesAt, reason: 'negotiation' })
  return { id, by: thread.side, place, arriveOn, departOn: toOn, heldUntil: lapsesAt }
}

/** One of the thread’s offers by the side whose bed it is, still held; OFFER_GONE where it is not any more. */
export function standingOffer(thread: Thread, offerId: string): Offer {
  const offer = thread.proposals.flatMap(({ offers }) => offers).find(({ id }) => id === offerId)
  if (!offer) refuse('NOT_FOUND')
  if (offer.heldUntil === null) refuse('OFFER_GONE')
  return offer
}

/** One’s own hold ends, also when its time has run out and nobody has noticed. */
export async function letGo({ tx, now }: Verb, offerId: string): Promise<void> {
  await tx.sql`
    update pool.occupancy set live = false, lapses_at = least(lapses_at, ${now}), version = version + 1
    where id = ${offerId} and kind = 'hold' and live`
}
