import { invariant } from '@samplass/domain/invariant'
import { addNights, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { Terms } from '@samplass/domain/planned-admission/schema'
import { type ActParts, act, systemActor } from '../src/act.ts'
import { recordConsent } from '../src/consent/record-consent.ts'
import { accept, answerForPerson, decline, requestInfo, withdraw } from '../src/planned-admission/answers.ts'
import { listFreeBeds } from '../src/planned-admission/list-free-beds.ts'
import { loadThread } from '../src/planned-admission/load.ts'
import { openAdmission } from '../src/planned-admission/open.ts'
import { propose } from '../src/planned-admission/propose.ts'
import { admit, close, confirmBed, convertToAcute, discharge, planDischarge } from '../src/planned-admission/stay.ts'
import type { Verb } from '../src/trpc.ts'
import { answerHours, type Step, type Story, stories, timesOf } from './admission-stories.ts'
import { demoHouses } from './houses.ts'
import { newcomer } from './newcomer.ts'
import type { Town } from './town.ts'
import { wards } from './wards.ts'

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

/** Negotiations between two municipalities and two specialist services, each as far as its story goes, by the verbs. */
export async function addAdmissions(parts: ActParts, towns: Town[], now: Date): Promise<void> {
  const told: (Pick<Telling, 'story' | 'town' | 'personId'> & { times: Date[] })[] = []
  for (const [index, story] of stories.entries()) {
    const town = towns[index % towns.length]
    const times = timesOf(story, now)
    const [began] = times
    invariant(town && began, 'there are towns to tell of')
    told.push({ story, town, times, personId: await newcomer(town, addNights(localDateOf(began), -20)) })
  }
  // Two services at once, each through its own threads.
  await Promise.all(
    [...liaisons].map(async ([slug, name]) => {
      const service = await parts.directory.find(slug)
      invariant(service, 'the specialist service is set up')
      const liaison = <T>(at: Date, work: (verb: Verb) => Promise<T>) =>
        act(parts, systemActor(service, name), at, work)
      const theirs = told.filter(({ story }) => story.service === slug)
      // As they came: who is still in a bed came last.
      for (const telling of theirs.sort((one, next) => next.story.daysAgo - one.story.daysAgo))
        await tell({ ...telling, liaison, specialistRole: service.role })
    }),
  )
}

const liaisons = new Map<Story['service'], string>([
  ['dps-fjordbyen', 'Vegard Strand'],
  ['tsb-havna', 'Nora Lindvik'],
])

/** Where only the demo's own stories are lived. */
const toTellOf = new Set([...wards, ...demoHouses.filter(({ storiesOnly }) => storiesOnly)].map(({ name }) => name))

type Liaison = <T>(at: Date, work: (verb: Verb) => Promise<T>) => Promise<T>
type Telling = { town: Town; liaison: Liaison; specialistRole: string; personId: string; story: Story; times: Date[] }

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
async function tell({ town, liaison, specialistRole, personId, story, times }: Telling) {
  const [began, ...at] = times
  invariant(began, 'a story begins')
  await town.must(began, (verb) =>
    recordConsent(verb, {
      personId,
      toRole: specialistRole,
      categories: story.named ? ['admission', 'identity', 'contact'] : ['admission'],
      purpose: 'Planlagt innleggelse',
      givenHow: 'oral',
      untilOn: addNights(localDateOf(began), 350),
    }),
  )
  const opened = await town.must(began, (verb) => openAdmission(verb, { personId, specialistRole }))
  let thread = { admissionId: opened.admissionId, version: opened.version, seen: 0 }
  for (const [index, step] of story.steps.entries()) {
    const run = ofService.has(step) ? liaison : town.must
    const done = await run(at[index] ?? began, (verb) => doStep(verb, step, thread, story))
    thread = { ...thread, ...done }
  }
}

/** Beds of one’s own wards, or of one’s own house for this, that are free from the window’s first day; the third is offered from a later one. */
async function freeBeds(verb: Verb, admissionId: string, { windowFrom, windowTo, nights }: Terms, count: number) {
  const beds = await listFreeBeds(verb, { admissionId, windowFrom, windowTo, nights })
  const own = beds.filter(({ houseName }) => toTellOf.has(houseName))
  const first = own.filter(({ freeOn }) => freeOn[0] === windowFrom).slice(0, count)
  invariant(first.length === count, 'there are as many free beds as are offered')
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
  const offer = { ...thread, bedOf: 'specialist' as const, respondBy: after(answerHours), lapsesAt: after(48) }
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
      return requestInfo(verb, {
        ...thread,
        question: 'Hvem følger opp medisinene hjemme?',
        respondBy: after(answerHours),
      })
    case 'accept':
    case 'theyAccept':
      return accept(verb, { ...thread, offerId: await heldOffer(verb, admissionId) })
    case 'no':
      return answerForPerson(verb, { ...thread, answer: 'no', reason: '' })
    case 'yes':
      return answerForPerson(verb, { ...thread, answer: 'yes', reason: '' })
    case 'confirm':
    case 'confirmOwn':
      return confirmBed(verb, {
        ...thread,
        elsewhere: (await heldOffer(verb, admissionId)) ? null : 'Døgnenheten, rom 4',
      })
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
