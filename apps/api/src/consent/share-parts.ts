import type { SharingCategory } from '@samplass/domain/consent/sharing'
import type { AddressProtection } from '@samplass/domain/person/view'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import type { loadGrounds } from './load-grounds.ts'

/** What a part of each category holds. The grade travels with the name, so that the other side masks what the home masks. */
export type SharedContent = {
  identity: { givenName: string; familyName: string; birthYear: number | null; protection: AddressProtection }
  contact: { phone: string | null }
}
export type SharedCategory = keyof SharedContent & SharingCategory

type Consent = Awaited<ReturnType<typeof loadGrounds>>['consents'][number]
type Person = {
  id: string
  givenName: string
  familyName: string
  birthYear: number | null
  phone: string | null
  protection: AddressProtection
}

/**
 * Tells another organisation the parts that the consent names, one row a category, each with who may read it and until when.
 * What was told before of the same is over. Logged on the owner's own side.
 */
export async function shareParts(verb: Verb, person: Person, subjectId: string, consent: Consent): Promise<void> {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const contents: SharedContent = {
    identity: {
      givenName: person.givenName,
      familyName: person.familyName,
      birthYear: person.birthYear,
      protection: person.protection,
    },
    contact: { phone: person.phone },
  }
  const categories = (Object.keys(contents) as SharedCategory[]).filter((one) => consent.categories.includes(one))
  await tx.sql`
    update pool.shared_part set ended_at = ${now}, readable_by = '{}'
    where owner_role = ${role} and to_role = ${consent.toRole} and subject_id = ${subjectId} and ended_at is null
      and category = any (${categories})`
  for (const category of categories) {
    tx.last(tx.sql`
      insert into pool.shared_part (id, owner_role, to_role, subject_id, category, content, basis, basis_note, consent_id, made_at, made_by,
        made_by_name, readable_by, readable_until)
      values (${newId()}, ${role}, ${consent.toRole}, ${subjectId}, ${category}, ${JSON.stringify(contents[category])}::jsonb, 'consent',
        ${consent.purpose}, ${consent.id}, ${now}, ${actor.accountId}, ${actor.name}, ${[consent.toRole]}, ${consent.until})`)
    logAccess(verb, {
      act: 'disclose',
      personId: person.id,
      purpose: 'planned_admission',
      facts: { category, basis: 'consent', to: consent.toRole },
    })
  }
}
