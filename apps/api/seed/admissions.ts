import { invariant } from '@samplass/domain/invariant'
import { addNights, instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { Terms } from '@samplass/domain/planned-admission/schema'
import { Refusal } from '@samplass/domain/refusal'
import { type ActParts, act, systemActor } from '../src/act.ts'
import { recordConsent } from '../src/consent/record-consent.ts'
import { accept, answerForPerson, decline, requestInfo, withdraw } from '../src/planned-admission/answers.ts'
import { listFreeBeds } from '../src/planned-admission/list-free-beds.ts'
import { loadThread } from '../src/planned-admission/load.ts'
import { openAdmission } from '../src/planned-admission/open.ts'
import { propose } from '../src/planned-admission/propose.ts'
import { admit, close, confirmBed, convertToAcute, discharge, planDischarge } from '../src/planned-admission/stay.ts'
import type { Verb } from '../src/trpc.ts'
import { type Step, type Story, stories } from './admission-stories.ts'
import { randomFrom } from './random.ts'
import type { Town } from './town.ts'

const termsFrom = (date: LocalDate, unit: string): Terms => ({
  windowFrom: addNights(date, 2),
  windowTo: addNights(date, 4),
  nights: 5,
  goal: 'Sove, trappe ned uroen og komme hjem til egen leilighet.',
  unit,
  transport: 'Boteamet følger',
  medication: 'Tar med egne, enheten overtar ansvaret ved innkomst',
  keptReady: 'Husleia går som vanlig. Boteamet henter posten.',
  visits: 'Boteamet midt i oppholdet',
  ifWorse: 'Ring døgnposten, hele døgnet',
  afterwards: 'Time hos enheten innen en uke',
})

/** Nobody who has had a bed here since the first of them began: one person has one bed. */
const quietDays = 200
const day = 86_400_000

/** Negotiations between two municipalities and two specialist services, each as far as its story goes, by the verbs. */
export async function addAdmissions(parts: ActParts, towns: Town[], now: Date): Promise<void> {
  const random = randomFrom(404)
  const people = towns.map((town) => {
    const quiet = town.people.filter(({ busyUntil }) => busyUntil.getTime() < now.getTime() - quietDays * day)
    const drawn = quiet.map((person) => ({ person, at: random.next() }))
    return drawn.sort((a, b) => a.at - b.at).map(({ person }) => person)
  })
  // By the clock it is made at, a town has more people to tell of or fewer: rather a story less than no demo.
  const told = stories.flatMap((story, index) => {
    const town = towns[index % towns.length]
    const person = people[index % towns.length]?.pop()
    return town && person ? [{ story, town, personId: person.id }] : []
  })
  // Two services at once, each through its own threads.
  await Promise.all(
    [...liaisons].map(async ([slug, name]) => {
      const service = await parts.directory.find(slug)
      invariant(service, 'the specialist service is set up')
      const liaison = <T>(at: Date, work: (verb: Verb) => Promise<T>) =>
        act(parts, systemActor(service, name), at, work)
      const theirs = told.filter(({ story }) => story.service === slug)
      // As they came: who is still in a bed came last.
      for (const { story, town, personId } of theirs.sort((one, next) => next.story.daysAgo - one.story.daysAgo))
        await tell({ town, liaison, specialistRole: service.role, personId, story, now })
    }),
  )
}

const liaisons = new Map<Story['service'], string>([
  ['dps-fjordbyen', 'Vegard Strand'],
  ['tsb-havna', 'Nora Lindvik'],
])

type Liaison = <T>(at: Date, work: (verb: Verb) => Promise<T>) => Promise<T>
type Telling = { town: Town; liaison: Liaison; specialistRole: string; personId: string; story: Story; now: Date }

const ofService: ReadonlySet<Step> = new Set([
  'counter',
  'ask',
  'confirm',
  'admit',
  'plan',
  'home',
  'decline',
  'theyAccept',
])
const nextDays: ReadonlySet<Step> = new Set(['admit', 'admitOwn', 'home', 'close'])

async function tell({ town, liaison, specialistRole, personId, story, now }: Telling) {
  const date = addNights(localDateOf(now), -story.daysAgo)
  // In the morning of the day that it began, an hour between the steps; from admission on, a day.
  let at = instantAt(date, '09:10')
  await town.must(at, (verb) =>
    recordConsent(verb, {
      personId,
      toRole: specialistRole,
      categories: story.named ? ['admission', 'identity', 'contact'] : ['admission'],
      purpose: 'Planlagt innleggelse',
      givenHow: 'oral',
      untilOn: addNights(date, 350),
    }),
  )
  const opened = await town.must(at, (verb) => openAdmission(verb, { personId, specialistRole }))
  let thread = { admissionId: opened.admissionId, version: opened.version, seen: 0 }
  for (const step of story.steps) {
    at = new Date(at.getTime() + (nextDays.has(step) ? 48 : 1) * 3_600_000)
    const run = ofService.has(step) ? liaison : town.must
    const done = await run(at, (verb) => doStep(verb, step, thread, story)).catch(stopAtBed)
    // Somebody who has got a bed since: it ends at what was agreed.
    if (!done) return
    thread = { ...thread, ...done }
  }
}

function stopAtBed(error: unknown): null {
  if (error instanceof Refusal && error.code === 'PERSON_HAS_BED') return null
  throw error
}

/** Beds of one’s own that are free from the window’s first day; the third is offered from a later one. */
async function freeBeds(verb: Verb, admissionId: string, { windowFrom, windowTo, nights }: Terms, count: number) {
  const beds = await listFreeBeds(verb, { admissionId, windowFrom, windowTo, nights })
  const first = beds.filter(({ freeOn }) => freeOn[0] === windowFrom).slice(0, count)
  return first.map(({ bedId, freeOn }, at) => ({
    bedId,
    arriveOn: (at < 2 ? null : freeOn.at(-1)) ?? windowFrom,
    nights,
  }))
}

/** The bed that is said yes to: the first that is still held. */
async function heldOffer(verb: Verb, admissionId: string, from = 0): Promise<string | null> {
  const { proposals } = await loadThread(verb, admissionId)
  const named = proposals.at(-1)?.offerId
  const held = proposals.flatMap(({ offers }) => offers).filter(({ heldUntil }) => heldUntil !== null)
  return named ?? (held[from] ?? held[0])?.id ?? null
}

async function doStep(
  verb: Verb,
  step: Step,
  thread: { admissionId: string; version: number; seen: number },
  { service, home: hasHome = 'yes' }: Story,
) {
  const date = localDateOf(verb.now)
  const after = (hours: number) => new Date(verb.now.getTime() + hours * 3_600_000).toISOString()
  const offer = { ...thread, bedOf: 'specialist' as const, respondBy: after(24), lapsesAt: after(48) }
  const { admissionId } = thread
  const terms = termsFrom(date, service === 'tsb-havna' ? 'Avrusning, enerom' : 'Døgnpost 2, enerom')
  const seen = thread.seen + 1
  switch (step) {
    case 'propose':
      return { ...(await propose(verb, { ...offer, terms })), seen }
    case 'counter': {
      const changed = { ...terms, nights: 4, transport: 'Boteamet følger til døra, enheten møter i resepsjonen' }
      const offers = await freeBeds(verb, admissionId, changed, 3)
      return { ...(await propose(verb, { ...offer, terms: changed, offers })), seen }
    }
    case 'swap': {
      const changed = { ...terms, nights: 4, transport: 'Boteamet følger, drosje tilbake' }
      const offerId = await heldOffer(verb, admissionId, 1)
      return { ...(await propose(verb, { ...offer, terms: changed, offerId })), seen }
    }
    case 'proposeOwn': {
      const ours = { ...terms, unit: 'Overgangsbolig hos oss til enheten har plass' }
      const offers = await freeBeds(verb, admissionId, ours, 1)
      return { ...(await propose(verb, { ...offer, bedOf: 'municipality', terms: ours, offers })), seen }
    }
    case 'ask':
      return requestInfo(verb, { ...thread, question: 'Hvem følger opp medisinene hjemme?', respondBy: after(20) })
    case 'accept':
    case 'theyAccept':
      return accept(verb, { ...thread, offerId: await heldOffer(verb, admissionId) })
    case 'no':
      return answerForPerson(verb, { ...thread, answer: 'no', reason: '' })
    case 'yes':
      return answerForPerson(verb, { ...thread, answer: 'yes', reason: '' })
    case 'confirm':
    case 'confirmOwn':
      return confirmBed(verb, thread)
    case 'admit':
    case 'admitOwn':
      return admit(verb, { ...thread, admittedAt: null, hasHome })
    case 'plan':
      return planDischarge(verb, { ...thread, dischargeOn: addNights(date, 5) })
    case 'home': {
      const ready = { hasHome: true, firstFollowUpAt: after(24), crisisPlanUpdatedAt: verb.now.toISOString() }
      return discharge(verb, { ...thread, ...ready, dischargedAt: null, gapReason: '' })
    }
    case 'close':
      return close(verb, thread)
    case 'decline':
      return decline(verb, { ...thread, reason: 'no_capacity', alternative: 'Time hos ambulant team i morgen' })
    case 'withdraw':
      return withdraw(verb, { ...thread, reason: 'Det har roet seg hjemme' })
    case 'acute':
      return convertToAcute(verb, { ...thread, whatFailed: 'Uroen kom før plassen var klar' })
  }
}
