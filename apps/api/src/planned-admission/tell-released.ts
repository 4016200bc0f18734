import type { Verb } from '../trpc.ts'
import { loadThread } from './load.ts'
import { changeThread } from './write.ts'

/**
 * Says in a thread that a bed held for it was let go on the board: both sides have it open and count on it. For the sides of the
 * thread: the house of another municipality reads no thread, and its release shows as a bed that is not held any more.
 */
export async function tellReleased(verb: Verb, offerId: string): Promise<void> {
  const [offer] = await verb.tx.sql<{ admissionId: string; place: string }[]>`
    select f.admission_id as "admissionId", f.place from pool.proposal_offer f
    join pool.admission a on a.id = f.admission_id where f.id = ${offerId}`
  if (!offer) return
  const thread = await loadThread(verb, offer.admissionId)
  await changeThread(verb, thread, {}, { kind: 'offer_released', facts: { place: offer.place } })
}
