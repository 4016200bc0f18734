import { type SecrecyBasis, type SharingCategory, whyNotShare } from '@samplass/domain/consent/sharing'
import { hiddenByProtection } from '@samplass/domain/person/view'
import { logAccess } from '../audit/write.ts'
import { announceThread } from '../live/announce.ts'
import { lockPerson } from '../person/load.ts'
import { loadToldPlan } from '../plan/load-told-plan.ts'
import type { Verb } from '../trpc.ts'
import { announceOpen } from './announce-open.ts'
import { closeShared } from './close-shared.ts'
import { isShared, loadContent, type SharedCategory, type SharedPerson, sharedCategories } from './load-contents.ts'
import { loadGrounds } from './load-grounds.ts'

type Consent = Awaited<ReturnType<typeof loadGrounds>>['consents'][number]
type Telling = {
  toRole: string
  basis: SecrecyBasis
  note: string
  consentId: string | null
  until: Date
  purpose: string
  /** What else is told with it: a plan leaves out whom it would name. */
  allowed: readonly SharingCategory[]
}

/**
 * Tells another organisation the parts that the consent names and no objection stops, one row a category, each with who may read it
 * and until when. What was told before of the same is over. Logged on the owner's own side.
 */
export async function shareParts(
  verb: Verb,
  person: SharedPerson,
  subjectId: string,
  consent: Consent,
  only: readonly SharedCategory[] = sharedCategories,
): Promise<void> {
  // Whoever hears which municipality asks hears where somebody is: of a person whose whereabouts are secret, not also who it is.
  if (hiddenByProtection[person.protection] === 'person') return
  const { toRole } = consent
  const { objections } = await loadGrounds(verb, person.id)
  const allowed = consent.categories.filter(
    (category) => whyNotShare({ toRole, category, basis: 'consent' }, [consent], objections, verb.now) === null,
  )
  const { purpose: note, id: consentId, until } = consent
  await tell(
    verb,
    person,
    subjectId,
    only.filter((one) => allowed.includes(one)),
    {
      ...{ toRole, basis: 'consent', note, consentId, until, purpose: 'planned_admission', allowed },
    },
  )
}

type Emergency = { toRole: string; categories: readonly string[]; reason: string; until: Date }

/** Danger to life or health: told without a consent, for a day. What the other side can read already it keeps as it is. */
export async function shareInEmergency(
  verb: Verb,
  person: SharedPerson,
  subjectId: string,
  { toRole, categories, reason, until }: Emergency,
) {
  const { tx, actor, now } = verb
  const read = await tx.sql<{ category: string }[]>`
    select category from pool.shared_part
    where owner_role = ${actor.organisation.role} and to_role = ${toRole} and subject_id = ${subjectId} and ended_at is null
      and readable_until > ${now}`
  const wanted = categories.filter(isShared).filter((one) => !read.some(({ category }) => category === one))
  await tell(verb, person, subjectId, wanted, {
    ...{ toRole, basis: 'emergency', note: reason, consentId: null, until, purpose: 'emergency', allowed: wanted },
  })
  return wanted
}

async function tell(
  verb: Verb,
  person: SharedPerson,
  subjectId: string,
  categories: readonly SharedCategory[],
  telling: Telling,
) {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const { toRole, basis, note, consentId, until, purpose, allowed } = telling
  await tx.sql`
    update pool.shared_part set ended_at = ${now}, readable_by = '{}'
    where owner_role = ${role} and to_role = ${toRole} and subject_id = ${subjectId} and ended_at is null
      and category = any (${categories as string[]})`
  for (const category of categories) {
    const stays =
      category === 'stay_dates'
        ? tx.sql`array(select stay_id from person_stay where person_id = ${person.id})`
        : tx.sql`array[]::uuid[]`
    const loaded = await loadContent(verb, person, toRole, category, allowed)
    if (loaded === null) continue
    const content = JSON.stringify(loaded)
    tx.last(tx.sql`
      insert into pool.shared_part (id, owner_role, to_role, subject_id, category, content, stay_ids, basis, basis_note, consent_id, made_at, made_by,
        made_by_name, readable_by, readable_until)
      values (${newId()}, ${role}, ${toRole}, ${subjectId}, ${category}, ${content}::jsonb, ${stays}, ${basis}, ${note}, ${consentId}, ${now},
        ${actor.accountId}, ${actor.name}, ${[toRole]}, ${until})`)
    const facts = { category, basis, to: toRole, ...(basis === 'emergency' ? { words: note } : {}) }
    logAccess(verb, { act: 'disclose', personId: person.id, purpose, facts })
  }
}

/** What is told of somebody whose record has changed is what stands there now; of one whose whereabouts are secret now, nothing. */
export async function retellParts(
  verb: Verb,
  person: SharedPerson,
  categories: readonly SharedCategory[] = ['identity', 'contact'],
): Promise<void> {
  if (hiddenByProtection[person.protection] === 'person') {
    await closeShared(verb, person.id, { toRole: null, categories: sharedCategories })
    return
  }
  const { tx, actor } = verb
  const [, parts] = await Promise.all([
    lockPerson(verb, person.id),
    tx.sql<{ id: string; toRole: string; category: SharedCategory }[]>`
      select p.id, p.to_role as "toRole", p.category from pool.shared_part p join subject s on s.id = p.subject_id
      where p.owner_role = ${actor.organisation.role} and s.person_id = ${person.id} and p.ended_at is null
        and p.category = any (${categories as string[]})`,
  ])
  for (const { id, toRole, category } of parts) {
    const content = JSON.stringify(await loadContent(verb, person, toRole, category, []))
    await tx.sql`update pool.shared_part set content = ${content}::jsonb where id = ${id}`
  }
  for (const toRole of new Set(parts.map((part) => part.toRole))) await announceOpen(verb, person.id, toRole)
}

/**
 * A new version holds, or none does any more: everybody whom a consent names is told what stands there now, and whoever has the
 * thread open looks again.
 */
export async function retellPlan(verb: Verb, person: SharedPerson): Promise<void> {
  // To whom nothing is left to tell, what was told is over.
  const [, told] = await Promise.all([
    lockPerson(verb, person.id),
    verb.tx.sql<{ toRole: string }[]>`
      select p.to_role as "toRole" from pool.shared_part p join subject s on s.id = p.subject_id
      where s.person_id = ${person.id} and p.category = 'crisis_plan' and p.ended_at is null`,
  ])
  for (const { toRole } of told)
    if ((await loadToldPlan(verb, person, toRole, [])) === null)
      await closeShared(verb, person.id, { toRole, categories: ['crisis_plan'] })
  await tellAgain(verb, person, ['crisis_plan'])
}

/**
 * These categories, to everybody (or the one named) whom a consent names for them: what stands there now. What is read beside a thread only
 * where one is open to them; whoever has it open looks again.
 */
export async function tellAgain(
  verb: Verb,
  person: SharedPerson,
  categories: readonly SharedCategory[],
  only: string | null = null,
): Promise<void> {
  const { tx, actor, now } = verb
  const [[as], { consents, objections }, subjects, threads] = await Promise.all([
    lockPerson(verb, person.id),
    loadGrounds(verb, person.id),
    tx.sql<{ id: string; toRole: string }[]>`
      select id, to_role as "toRole" from subject where person_id = ${person.id} and (${only}::text is null or to_role = ${only})`,
    tx.sql<{ id: string }[]>`select admission_id as id from person_admission where person_id = ${person.id}`,
  ])
  const open = await tx.sql<{ id: string; specialistRole: string }[]>`
    select id, specialist_role as "specialistRole" from pool.admission
    where id = any (${threads.map(({ id }) => id)}::uuid[]) and specialist_role = any (readable_by)`
  const told = new Set<string>()
  for (const { id, toRole } of subjects)
    for (const category of categories) {
      if (category !== 'crisis_plan' && !open.some(({ specialistRole }) => specialistRole === toRole)) continue
      const wish = { toRole, category, basis: 'consent' } as const
      const consent = consents.find((one) => whyNotShare(wish, [one], objections, now) === null)
      if (!consent) continue
      await shareParts(verb, { ...person, ...as }, id, consent, [category])
      told.add(toRole)
    }
  for (const thread of open)
    if (told.has(thread.specialistRole)) announceThread(verb, { ...thread, municipalityRole: actor.organisation.role })
}
