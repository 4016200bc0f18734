import { narrowing } from '@samplass/domain/consent/given'
import { type SharingCategory, whyNotShare } from '@samplass/domain/consent/sharing'
import { addNights, instantAt, type LocalDate } from '@samplass/domain/nights'
import type { PersonRow } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { announceOpen } from './announce-open.ts'
import { closeShared } from './close-shared.ts'
import { endTold } from './end-told.ts'
import { loadGrounds } from './load-grounds.ts'
import { renewThreads } from './renew-threads.ts'
import { retellPlan } from './share-parts.ts'
import type { Standing } from './standing.ts'
import { type Given, writeVersion } from './write-version.ts'

type Next = Given & {
  consentId: string
  version: number
  toRole: string
  categories: SharingCategory[]
  purpose: string
  untilOn: LocalDate
}

/**
 * Lets a version take the place of the one that stood, in one transaction: what it does not name is closed on every row, what it
 * names sooner is cut short, and what it names for longer, or besides, is told as it says. Answers what was closed and renewed.
 */
export async function applyVersion(verb: Verb, person: PersonRow, before: Standing | null, next: Next) {
  const { dropped, sooner } = before ? narrowing(before, next) : { dropped: [], sooner: false }
  await writeVersion(verb, { ...next, personId: person.id }, next)
  const { toRole, consentId } = next
  let closed = 0
  if (dropped.length > 0) {
    closed += await endTold(verb, person.id, { toRole, categories: dropped })
    closed += await closeShared(verb, person.id, { toRole, categories: dropped, consentId })
  }
  if (sooner) await cutShort(verb, person.id, next)
  const { consents, objections } = await loadGrounds(verb, person.id)
  const consent = consents.find(({ id }) => id === consentId)
  const wish = { toRole, category: 'admission', basis: 'consent' } as const
  const holds = consent && whyNotShare(wish, [consent], objections, verb.now) === null
  const renewed = holds ? await renewThreads(verb, person, consent) : 0
  // A word to the crisis plan alone, beside the one on which the thread is read.
  if (!holds && next.categories.includes('crisis_plan')) await retellPlan(verb, person)
  if (before) await announceOpen(verb, person.id, toRole)
  return { closed, renewed }
}

/** The last day came nearer: of what stands on this consent, each row learns it. */
async function cutShort({ tx, actor }: Verb, personId: string, { consentId, toRole, untilOn }: Next): Promise<void> {
  const until = instantAt(addNights(untilOn, 1), '00:00')
  const [threads, stays] = await Promise.all([
    tx.sql<{ id: string }[]>`select admission_id as id from person_admission where consent_id = ${consentId}`,
    tx.sql<{ id: string }[]>`select stay_id as id from person_stay where person_id = ${personId}`,
  ])
  await tx.sql`select pool.cut_threads_until(${threads.map(({ id }) => id)}::uuid[], ${until})`
  await tx.sql`select pool.cut_disclosures_until(${stays.map(({ id }) => id)}::uuid[], ${toRole}, ${until})`
  await tx.sql`
    update pool.shared_part set readable_until = ${until}
    where owner_role = ${actor.organisation.role} and consent_id = ${consentId} and ended_at is null and readable_until > ${until}`
}
