import { invariant } from '@samplass/domain/invariant'
import { nextWorkingDay } from '@samplass/domain/joint-task/working-day'
import { addNights, instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { Terms } from '@samplass/domain/planned-admission/schema'
import { loadTasks } from '../src/joint-task/load.ts'
import { setMeeting } from '../src/joint-task/set-meeting.ts'
import { accept, answerForPerson, decline, requestInfo, withdraw } from '../src/planned-admission/answers.ts'
import { listFreeBeds } from '../src/planned-admission/list-free-beds.ts'
import { loadThread } from '../src/planned-admission/load.ts'
import { propose } from '../src/planned-admission/propose.ts'
import { answerReady, tellReady } from '../src/planned-admission/ready.ts'
import { admit, close, confirmBed, convertToAcute, discharge, planDischarge } from '../src/planned-admission/stay.ts'
import type { Verb } from '../src/trpc.ts'
import { answerHours, type Step, type Story } from './admission-stories.ts'
import { demoHouses } from './houses.ts'
import { wards } from './wards.ts'

const termsFrom = (date: LocalDate, unit: string, nights: number): Terms => ({
  windowFrom: addNights(date, 2),
  windowTo: addNights(date, 4),
  nights,
  goal: 'Sove, trappe ned uroen og komme hjem til egen leilighet.',
  unit,
  transport: 'Boteamet følger',
  medication: 'Tar med egne, enheten overtar ansvaret ved innkomst',
  keptReady: 'Husleia går som vanlig. Boteamet henter posten.',
  visits: 'Boteamet midt i oppholdet',
  ifWorse: 'Ring døgnposten, hele døgnet',
  afterwards: 'Time hos enheten innen en uke',
})

const unitOf = (service: Story['service'], nights: number) =>
  service === 'dps-fjordbyen' ? 'Døgnpost 2, enerom' : nights > 100 ? 'Behandling, enerom' : 'Avrusning, enerom'

/** Where only the demo's own stories are lived. */
const toTellOf = new Set([...wards, ...demoHouses].filter(({ storiesOnly }) => storiesOnly).map(({ name }) => name))

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

/** One side does what the story says; answers what is new of the thread. */
export async function doStep(
  verb: Verb,
  step: Step,
  thread: { admissionId: string; version: number; seen: number },
  { service, home: hasHome = 'yes', nights = 5, termsAlone }: Story,
) {
  const date = localDateOf(verb.now)
  const after = (hours: number) => new Date(verb.now.getTime() + hours * 3_600_000).toISOString()
  const offer = { ...thread, bedOf: 'specialist' as const, respondBy: after(answerHours), lapsesAt: after(48) }
  const { admissionId } = thread
  const terms = termsFrom(date, unitOf(service, nights), nights)
  const seen = thread.seen + 1
  switch (step) {
    case 'propose':
      return { ...(await propose(verb, { ...offer, terms })), seen }
    case 'counter': {
      const changed = {
        ...terms,
        nights: nights - 1,
        transport: 'Boteamet følger til døra, enheten møter i resepsjonen',
      }
      const offers = termsAlone ? [] : await freeBeds(verb, admissionId, changed, 3)
      return { ...(await propose(verb, { ...offer, terms: changed, offers })), seen }
    }
    case 'swap': {
      const changed = { ...terms, nights: nights - 1, transport: 'Boteamet følger, drosje tilbake' }
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
    case 'ready':
      return tellReady(verb, {
        ...thread,
        readyAt: null,
        needs: 'Time i ambulant team, og noen som møter ved hjemkomst.',
      })
    case 'takesOver':
      return answerReady(verb, { ...thread, answer: 'takes_over', takesOverOn: addNights(date, 3), reason: '' })
    case 'notYet':
      return answerReady(verb, {
        ...thread,
        answer: 'not_yet',
        takesOverOn: null,
        reason: 'Boligen er ikke klar. Vi ser på det sammen.',
      })
    case 'meet': {
      const [task] = await loadTasks(verb, [admissionId])
      invariant(task, 'after three rounds there is a meeting to set')
      const meetAt = instantAt(nextWorkingDay(addNights(date, 1)), '10:00').toISOString()
      await setMeeting(verb, { ...task, meetAt })
      return {}
    }
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
