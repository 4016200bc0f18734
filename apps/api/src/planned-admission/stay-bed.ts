// The bed of an admission while the service has none: an ordinary stay in a bed that the municipality may use.

import { roleOfMunicipality } from '@samplass/domain/municipality/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { audit } from '../audit/write.ts'
import { insertClaim, whyNotInserted } from '../bed-pool/insert-claim.ts'
import { loadBeds } from '../bed-pool/load.ts'
import { loadApplicant } from '../bed-pool/load-applicant.ts'
import { tellOfStay } from '../consent/tell-of-stay.ts'
import { announce } from '../live/announce.ts'
import { lockPerson } from '../person/load.ts'
import { arrive } from '../stay/arrive.ts'
import { end } from '../stay/end.ts'
import { loadStay } from '../stay/load.ts'
import type { Verb } from '../trpc.ts'
import type { Offer, Thread } from './load.ts'

/** The hold gives way to a claim of the same nights, in one transaction. What the two sides agreed takes the place of the house's questions. */
export async function claimOffered(verb: Verb, thread: Thread, offer: Offer, lapsesAt: Date): Promise<string> {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const [, [held], [about]] = await Promise.all([
    lockPerson(verb, tx.sql`select person_id from person_admission where admission_id = ${thread.id}`),
    tx.sql<{ bedId: string }[]>`
      update pool.occupancy set live = false, lapses_at = ${now}, version = version + 1
      where id = ${offer.id} and kind = 'hold' and live and lapses_at > ${now} returning bed_id as "bedId"`,
    tx.sql<{ personId: string }[]>`
      select person_id as "personId" from person_admission where admission_id = ${thread.id}`,
  ])
  if (!held || !about) refuse('OFFER_GONE')
  const { arriveOn, departOn } = offer
  const [known, [bed]] = await Promise.all([
    loadApplicant(verb, about.personId),
    loadBeds(verb, arriveOn, [held.bedId]),
  ])
  if (!bed?.mayUse) refuse('OFFER_GONE')
  const own = bed.houseRole === role
  const { responsibleNumber, poolKey } = known.person
  const claim = {
    id: newId(),
    bed,
    own,
    personKey: poolKey,
    arriveOn,
    departOn,
    claimedOn: localDateOf(now),
    lapsesAt,
    restOverOn: null,
    knownStayIds: known.stayIds,
    overridden: false,
    channel: own ? 'phone' : 'on_behalf',
    responsibleRole: responsibleNumber ? roleOfMunicipality(responsibleNumber) : own ? null : role,
    responsibleSaid: false,
    readers: [...new Set([bed.houseRole, role])],
    facts: { arriveOn, departOn },
  }
  if ((await insertClaim(verb, claim)) === null) {
    const why = await whyNotInserted(verb, claim)
    refuse(why.code, why.facts)
  }
  tx.last(tx.sql`
    insert into person_stay (stay_id, person_id, capacity, initiated_by, created_at)
    values (${claim.id}, ${about.personId}, ${own ? 'guest' : 'claimed_for'}, 'professional', ${now})`)
  tellOfStay(verb, about.personId)
  audit(verb, 'bed-pool.claimed', claim.id, { bedId: bed.bedId, arriveOn, departOn, overridden: false })
  announce(verb, { id: bed.houseId, readableBy: bed.houseReaders }, 'claimed')
  return claim.id
}

/** The house's arrival: its own time where it has been written down, else written down here. */
export async function arriveInStay(verb: Verb, stayId: string, at: Date): Promise<Date> {
  const { version, facts } = await loadStay(verb, stayId)
  if (facts.arrivedAt) return facts.arrivedAt
  await arrive(verb, { stayId, version, arrivedAt: at.toISOString(), practicalGiven: false })
  return at
}

/** The end of the stay in the house: its own time where it has been written down, else written down here. */
export async function endStay(
  verb: Verb,
  stayId: string,
  at: Date,
  outcome: 'home' | 'acute_admission',
  followUpAgreed: boolean,
): Promise<Date> {
  const { version, facts } = await loadStay(verb, stayId)
  if (facts.endedAt) return facts.endedAt
  if (facts.arrivedAt === null) return at
  await end(verb, {
    ...{ stayId, version, endedAt: at.toISOString(), outcome, followUpAgreed },
    ...{ note: '', incidentId: null, reason: '', whereTo: '', complaintRightTold: false },
  })
  return at
}
