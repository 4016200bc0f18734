import type { Connection } from '@samplass/db/connection'
import { whyNotShare } from '@samplass/domain/consent/sharing'
import { addNights, instantAt, type LocalDate } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import type { DisclosureBasis, DisclosureCategory } from '@samplass/domain/stay/schema'
import { logAccess } from '../audit/write.ts'
import { loadGrounds } from '../consent/load-grounds.ts'
import { emergencyEnds, openEmergency } from '../emergency/open-emergency.ts'
import type { Verb } from '../trpc.ts'

export type Disclosed = { category: DisclosureCategory; basis: DisclosureBasis; basisNote: string }
type Subject = {
  id: string
  givenName: string
  familyName: string
  birthYear: number | null
  phone: string | null
  addressProtection: string
}
type ForStay = { stayId: string; houseRole: string; departOn: LocalDate; message: string; expectAt: string | null }

/** What a row of each category holds. The grade travels with the name, so that the house masks what the home masks. */
export type DisclosureContent = {
  identity: { givenName: string; familyName: string; birthYear: number | null; protection: AddressProtection }
  contact: { phone: string | null }
  arrival_needs: { message: string; expectAt: string | null }
}

/** The last day of the consent that covers a category. */
export type ConsentEnds = Map<string, LocalDate>

/**
 * Of `pool.disclosure d`: what the house may read now. Asked when it is read: nothing of whoever did not come, from the moment the
 * claim lapsed, was cancelled or was marked, whether or not a job has ended the row.
 */
export const stillTold = (sql: Connection, now: Date) => sql`
  d.ended_at is null and d.readable_until > ${now} and not exists (
    select from pool.stay s join pool.occupancy o on o.id = s.id
    where s.id = d.stay_id and s.arrived_at is null and (not o.live or o.lapses_at <= ${now}))`

/** How long after the agreed departure the house may still read what it was told. */
const readableNightsAfter = 30

/**
 * The only place where one municipality's house learns who a person is from another. Category by category, on a stated basis,
 * each on its own row with who may read it and until when; logged on the owner's own side.
 */
export function disclose(
  verb: Verb,
  person: Subject,
  stay: ForStay,
  disclosures: readonly Disclosed[],
  consentEnds: ConsentEnds,
): void {
  const { tx, actor, now, newId } = verb
  const { givenName, familyName, birthYear, phone } = person
  const contents: DisclosureContent = {
    identity: { givenName, familyName, birthYear, protection: person.addressProtection as AddressProtection },
    contact: { phone },
    arrival_needs: { message: stay.message, expectAt: stay.expectAt },
  }
  const afterStay = instantAt(addNights(stay.departOn, readableNightsAfter), '12:00')
  for (const { category, basis, basisNote } of disclosures) {
    const lastOn = basis === 'consent' ? consentEnds.get(category) : undefined
    const consentOver = lastOn ? instantAt(addNights(lastOn, 1), '00:00') : afterStay
    const emergencyOver = basis === 'emergency' ? emergencyEnds(now) : afterStay
    const until = new Date(Math.min(consentOver.getTime(), emergencyOver.getTime(), afterStay.getTime()))
    tx.last(tx.sql`
      insert into pool.disclosure (id, stay_id, house_role, owner_role, category, content, basis, basis_note, made_at, made_by,
        made_by_name, readable_until)
      values (${newId()}, ${stay.stayId}, ${stay.houseRole}, ${actor.organisation.role}, ${category}, ${JSON.stringify(contents[category])}::jsonb, ${basis},
        ${basisNote}, ${now}, ${actor.accountId}, ${actor.name}, ${until})`)
    logAccess(verb, {
      act: 'disclose',
      personId: person.id,
      purpose: basisNote,
      facts: { category, basis, to: stay.houseRole, stayId: stay.stayId },
    })
  }
  const [emergency, ...rest] = disclosures.filter(({ basis }) => basis === 'emergency')
  if (emergency) {
    const categories = [emergency, ...rest].map(({ category }) => category)
    openEmergency(verb, { personId: person.id, toRole: stay.houseRole, categories, reason: emergency.basisNote })
  }
}

/**
 * What is told on consent must be within one that the person has given, for this house's municipality, and that still holds; and
 * nothing against what the person objects to (domain.md D6, F8). Answers until when each category may be told.
 */
export async function refuseWithoutGround(
  verb: Verb,
  personId: string,
  houseRole: string,
  disclosures: readonly Disclosed[],
): Promise<ConsentEnds> {
  const ends: ConsentEnds = new Map()
  if (disclosures.length === 0) return ends
  const { consents, objections } = await loadGrounds(verb, personId)
  for (const { category, basis } of disclosures) {
    const wish = { toRole: houseRole, category, basis }
    const why = whyNotShare(wish, consents, objections, verb.now)
    if (why) refuse(why === 'CONSENT_MISSING' ? 'DISCLOSURE_BASIS_MISSING' : why, { category })
    const covering = consents.filter((consent) => whyNotShare(wish, [consent], [], verb.now) === null)
    const lasts = covering.map(({ untilOn }) => untilOn).sort()
    if (basis === 'consent') ends.set(category, lasts.at(-1) as LocalDate)
  }
  return ends
}
