import { invariant } from '@samplass/domain/invariant'
import type { HomeAnswer } from '@samplass/domain/joint-task/rules'
import { addNights, instantAt, localDateOf } from '@samplass/domain/nights'
import type { Terms } from '@samplass/domain/planned-admission/schema'
import type { Side } from '@samplass/domain/planned-admission/thread'
import { type ActParts, act, systemActor } from '../src/act.ts'
import { recordConsent } from '../src/consent/record-consent.ts'
import { accept, answerForPerson, decline, requestInfo, withdraw } from '../src/planned-admission/answers.ts'
import { openAdmission } from '../src/planned-admission/open.ts'
import { propose } from '../src/planned-admission/propose.ts'
import { admit, close, confirmBed, convertToAcute, discharge, planDischarge } from '../src/planned-admission/stay.ts'
import type { Verb } from '../src/trpc.ts'
import { randomFrom } from './random.ts'
import type { Town } from './town.ts'

type Step =
  | 'propose'
  | 'counter'
  | 'ask'
  | 'accept'
  | 'yes'
  | 'confirm'
  | 'admit'
  | 'plan'
  | 'home'
  | 'close'
  | 'decline'
  | 'withdraw'
  | 'acute'

/** How far each negotiation of the demo has come; the first days count back from today. */
const stories: { daysAgo: number; named: boolean; home?: HomeAnswer; steps: readonly Step[] }[] = [
  { daysAgo: 0, named: true, steps: ['propose', 'counter'] },
  { daysAgo: 0, named: true, steps: ['propose'] },
  { daysAgo: 0, named: false, steps: ['propose', 'ask'] },
  { daysAgo: 0, named: true, steps: ['propose', 'counter', 'accept'] },
  { daysAgo: 2, named: true, steps: ['propose', 'counter', 'accept', 'yes', 'confirm'] },
  {
    daysAgo: 6,
    named: true,
    home: 'no',
    steps: ['propose', 'counter', 'accept', 'yes', 'confirm', 'admit', 'plan'],
  },
  {
    daysAgo: 30,
    named: true,
    steps: ['propose', 'counter', 'accept', 'yes', 'confirm', 'admit', 'plan', 'home', 'close'],
  },
  { daysAgo: 18, named: false, steps: ['propose', 'decline'] },
  { daysAgo: 11, named: true, steps: ['propose', 'counter', 'withdraw'] },
  { daysAgo: 24, named: true, steps: ['propose', 'counter', 'accept', 'yes', 'confirm', 'acute'] },
  { daysAgo: 4, named: true, home: 'unknown', steps: ['propose', 'counter', 'accept', 'yes', 'confirm', 'admit'] },
  { daysAgo: 0, named: true, steps: ['propose', 'counter', 'propose', 'counter'] },
]

const termsFrom = (date: ReturnType<typeof localDateOf>): Terms => ({
  windowFrom: addNights(date, 2),
  windowTo: addNights(date, 4),
  nights: 5,
  goal: 'Sove, trappe ned uroen og komme hjem til egen leilighet.',
  unit: 'Døgnpost 2, enerom',
  transport: 'Boteamet følger',
  medication: 'Tar med egne, DPS overtar ansvaret ved innkomst',
  keptReady: 'Husleia går som vanlig. Boteamet henter posten.',
  visits: 'Boteamet midt i oppholdet',
  ifWorse: 'Ring døgnposten, hele døgnet',
  afterwards: 'Time hos DPS innen en uke',
})

/** Negotiations between two municipalities and the specialist service, each as far as its story goes, by the verbs. */
export async function addAdmissions(parts: ActParts, towns: Town[], now: Date): Promise<void> {
  const service = await parts.directory.find('dps-fjordbyen')
  invariant(service, 'the specialist service is set up')
  const liaison = <T>(at: Date, work: (verb: Verb) => Promise<T>) =>
    act(parts, systemActor(service, 'Vegard Strand'), at, work)
  const random = randomFrom(404)
  for (const [index, story] of stories.entries()) {
    const town = towns[index % towns.length]
    invariant(town, 'there are towns')
    const personId = random.pick(town.people.filter(({ busyUntil }) => busyUntil < now)).id
    await tell(town, liaison, service.role, personId, story, now)
  }
}

type Liaison = <T>(at: Date, work: (verb: Verb) => Promise<T>) => Promise<T>
type Story = (typeof stories)[number]

async function tell(town: Town, liaison: Liaison, specialistRole: string, personId: string, story: Story, now: Date) {
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
      untilOn: addNights(date, 180),
    }),
  )
  const opened = await town.must(at, (verb) => openAdmission(verb, { personId, specialistRole }))
  let thread = { admissionId: opened.admissionId, version: opened.version, seen: 0 }
  for (const step of story.steps) {
    at = new Date(at.getTime() + (['admit', 'home', 'close'].includes(step) ? 48 : 1) * 3_600_000)
    const of: Side = ['counter', 'ask', 'confirm', 'admit', 'plan', 'home', 'decline'].includes(step)
      ? 'specialist'
      : 'municipality'
    const run = of === 'specialist' ? liaison : town.must
    const done = await run(at, (verb) => doStep(verb, step, thread, story.home))
    thread = { ...thread, ...done }
  }
}

async function doStep(
  verb: Verb,
  step: Step,
  thread: { admissionId: string; version: number; seen: number },
  hasHome: HomeAnswer = 'yes',
) {
  const date = localDateOf(verb.now)
  const after = (hours: number) => new Date(verb.now.getTime() + hours * 3_600_000).toISOString()
  const offer = { ...thread, bedOf: 'specialist' as const, respondBy: after(24), lapsesAt: after(48) }
  const terms = termsFrom(date)
  switch (step) {
    case 'propose':
      return { ...(await propose(verb, { ...offer, terms })), seen: thread.seen + 1 }
    case 'counter': {
      const changed = { nights: 4, transport: 'Boteamet følger til døra, DPS møter i resepsjonen' }
      return { ...(await propose(verb, { ...offer, terms: { ...terms, ...changed } })), seen: thread.seen + 1 }
    }
    case 'ask':
      return requestInfo(verb, { ...thread, question: 'Hvem følger opp medisinene hjemme?', respondBy: after(20) })
    case 'accept':
      return accept(verb, thread)
    case 'yes':
      return answerForPerson(verb, { ...thread, answer: 'yes', reason: '' })
    case 'confirm':
      return confirmBed(verb, thread)
    case 'admit':
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
