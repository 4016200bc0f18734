import { type SharingCategory, whyNotShare } from '@samplass/domain/consent/sharing'
import { type AddressProtection, hiddenByProtection } from '@samplass/domain/person/view'
import { logAccess } from '../audit/write.ts'
import { announceThread } from '../live/announce.ts'
import { loadToldPlan, type ToldPlan } from '../plan/load-told-plan.ts'
import type { Verb } from '../trpc.ts'
import { closeShared } from './close-shared.ts'
import { loadGrounds } from './load-grounds.ts'

/** What a part of each category holds. The grade travels with the name, so that the other side masks what the home masks. */
export type SharedContent = {
  identity: { givenName: string; familyName: string; birthYear: number | null; protection: AddressProtection }
  contact: { phone: string | null }
  crisis_plan: ToldPlan
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

const sharedCategories = ['identity', 'contact', 'crisis_plan'] as const satisfies readonly SharedCategory[]

const contentsOf = ({ givenName, familyName, birthYear, protection, phone }: Person) => ({
  identity: { givenName, familyName, birthYear, protection },
  contact: { phone },
})

/**
 * Tells another organisation the parts that the consent names, one row a category, each with who may read it and until when.
 * What was told before of the same is over. Logged on the owner's own side.
 */
export async function shareParts(
  verb: Verb,
  person: Person,
  subjectId: string,
  consent: Consent,
  only: readonly SharedCategory[] = sharedCategories,
): Promise<void> {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  // Whoever hears which municipality asks hears where somebody is: of a person whose whereabouts are secret, not also who it is.
  if (hiddenByProtection[person.protection] === 'person') return
  const { objections } = await loadGrounds(verb, person.id)
  const allowed = consent.categories.filter((category) => {
    const wish = { toRole: consent.toRole, category, basis: 'consent' } as const
    return whyNotShare(wish, [consent], objections, now) === null
  })
  const plan = allowed.includes('crisis_plan') ? await loadToldPlan(verb, person, allowed) : null
  const contents: Partial<SharedContent> = { ...contentsOf(person), ...(plan && { crisis_plan: plan }) }
  const categories = only.filter((one) => one in contents && allowed.includes(one))
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
    await closeShared(verb, person.id, { toRole: null, categories: sharedCategories })
    return
  }
  const { tx, actor } = verb
  for (const [category, content] of Object.entries(contentsOf(person)))
    await tx.sql`
      update pool.shared_part set content = ${JSON.stringify(content)}::jsonb
      where owner_role = ${actor.organisation.role} and category = ${category} and ended_at is null
        and subject_id in (select id from subject where person_id = ${person.id})`
}

/**
 * A new version holds, or none does any more: everybody whom a consent names is told what stands there now, and whoever has the
 * thread open looks again.
 */
export async function retellPlan(verb: Verb, person: Person): Promise<void> {
  const { tx, actor, now } = verb
  if ((await loadToldPlan(verb, person, [])) === null) {
    await closeShared(verb, person.id, { toRole: null, categories: ['crisis_plan'] })
    return
  }
  const [{ consents, objections }, subjects, threads] = await Promise.all([
    loadGrounds(verb, person.id),
    tx.sql<
      { id: string; toRole: string }[]
    >`select id, to_role as "toRole" from subject where person_id = ${person.id}`,
    tx.sql<{ id: string }[]>`select admission_id as id from person_admission where person_id = ${person.id}`,
  ])
  const told: string[] = []
  for (const { id, toRole } of subjects) {
    const wish = { toRole, category: 'crisis_plan', basis: 'consent' } as const
    const consent = consents.find((one) => whyNotShare(wish, [one], objections, now) === null)
    if (!consent) continue
    await shareParts(verb, person, id, consent, ['crisis_plan'])
    told.push(toRole)
  }
  const open = await tx.sql<{ id: string; specialistRole: string }[]>`
    select id, specialist_role as "specialistRole" from pool.admission
    where id = any (${threads.map(({ id }) => id)}::uuid[]) and specialist_role = any (${told}::text[]) and specialist_role = any (readable_by)`
  for (const thread of open) announceThread(verb, { ...thread, municipalityRole: actor.organisation.role })
}
