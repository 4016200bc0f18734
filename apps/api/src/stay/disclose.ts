import { addNights, instantAt, type LocalDate } from '@samplass/domain/nights'
import type { DisclosureBasis, DisclosureCategory } from '@samplass/domain/stay/schema'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'

export type Disclosed = { category: DisclosureCategory; basis: DisclosureBasis; basisNote: string }
type Subject = { id: string; givenName: string; familyName: string; birthYear: number | null; phone: string | null }
type ForStay = { stayId: string; houseRole: string; departOn: LocalDate; message: string; expectAt: string | null }

/** How long after the agreed departure the house may still read what it was told. */
const readableNightsAfter = 30

/**
 * The only place where one municipality's house learns who a person is from another. Category by category, on a stated basis,
 * each on its own row with who may read it and until when; logged on the owner's own side.
 */
export function disclose(verb: Verb, person: Subject, stay: ForStay, disclosures: readonly Disclosed[]): void {
  const { tx, actor, now, newId } = verb
  const contents: Record<DisclosureCategory, object> = {
    identity: { givenName: person.givenName, familyName: person.familyName, birthYear: person.birthYear },
    contact: { phone: person.phone },
    arrival_needs: { message: stay.message, expectAt: stay.expectAt },
  }
  const until = instantAt(addNights(stay.departOn, readableNightsAfter), '12:00')
  for (const { category, basis, basisNote } of disclosures) {
    tx.last(tx.sql`
      insert into pool.disclosure (id, stay_id, owner_role, category, content, basis, basis_note, made_at, made_by, made_by_name,
        readable_by, readable_until)
      values (${newId()}, ${stay.stayId}, ${actor.organisation.role}, ${category}, ${JSON.stringify(contents[category])}::jsonb, ${basis},
        ${basisNote}, ${now}, ${actor.accountId}, ${actor.name}, ${[actor.organisation.role, stay.houseRole]}, ${until})`)
    logAccess(verb, {
      act: 'disclose',
      personId: person.id,
      purpose: basisNote,
      facts: { category, basis, to: stay.houseRole, stayId: stay.stayId },
    })
  }
}
