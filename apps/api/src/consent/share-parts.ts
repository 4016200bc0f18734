import { type SharingCategory, whyNotShare } from '@samplass/domain/consent/sharing'
import { type AddressProtection, hiddenByProtection } from '@samplass/domain/person/view'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { closeShared } from './close-shared.ts'
import { loadGrounds } from './load-grounds.ts'

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

const contentsOf = ({ givenName, familyName, birthYear, protection, phone }: Person): SharedContent => ({
  identity: { givenName, familyName, birthYear, protection },
  contact: { phone },
})

/**
 * Tells another organisation the parts that the consent names, one row a category, each with who may read it and until when.
 * What was told before of the same is over. Logged on the owner's own side.
 */
export async function shareParts(verb: Verb, person: Person, subjectId: string, consent: Consent): Promise<void> {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const contents = contentsOf(person)
  // Whoever hears which municipality asks hears where somebody is: of a person whose whereabouts are secret, not also who it is.
  if (hiddenByProtection[person.protection] === 'person') return
  const { objections } = await loadGrounds(verb, person.id)
  const categories = (Object.keys(contents) as SharedCategory[]).filter((category) => {
    const wish = { toRole: consent.toRole, category, basis: 'consent' } as const
    return whyNotShare(wish, [consent], objections, now) === null
  })
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

/** What is told of somebody whose record has changed is what stands there now; of one whose whereabouts are secret now, nothing. */
export async function retellParts(verb: Verb, person: Person): Promise<void> {
  if (hiddenByProtection[person.protection] === 'person') {
    await closeShared(verb, person.id, { toRole: null, categories: ['identity', 'contact'] })
    return
  }
  const { tx, actor } = verb
  for (const [category, content] of Object.entries(contentsOf(person)))
    await tx.sql`
      update pool.shared_part set content = ${JSON.stringify(content)}::jsonb
      where owner_role = ${actor.organisation.role} and category = ${category} and ended_at is null
        and subject_id in (select id from subject where person_id = ${person.id})`
}
