import { addNights, asLocalDate, instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'
import { stateOfThread, threadMachine, turnOf } from '@samplass/domain/planned-admission/thread'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, systemActor } from '../src/act.ts'
import { claimBed } from '../src/bed-pool/claim-bed.ts'
import { recordConsent } from '../src/consent/record-consent.ts'
import { withdrawConsent } from '../src/consent/withdraw-consent.ts'
import { releaseLapsed } from '../src/jobs/release-lapsed.ts'
import {
  accept,
  answerForPerson,
  answerInfo,
  decline,
  requestInfo,
  withdraw,
} from '../src/planned-admission/answers.ts'
import { lapseBeds } from '../src/planned-admission/lapse-beds.ts'
import { loadThread, type Thread } from '../src/planned-admission/load.ts'
import { openAdmission } from '../src/planned-admission/open.ts'
import { propose } from '../src/planned-admission/propose.ts'
import { admit, close, confirmBed, convertToAcute, discharge, planDischarge } from '../src/planned-admission/stay.ts'
import type { Verb } from '../src/trpc.ts'
import { specialistRole, terms } from './admission-builders.ts'
import { AnswerTally } from './answer-tally.ts'
import { type BuiltHouse, buildHouse } from './bed-pool-builders.ts'
import { claimOf, makeGuest } from './guest.ts'
import { setClocks } from './set-clocks.ts'
import { makeWorld, type World } from './world.ts'

const sequences = 1000
const lanes = 4
const service = 'dps-fjordbyen'
const firstDay = asLocalDate('2026-01-12')

type Lane = { slug: string; ward: BuiltHouse; flats: BuiltHouse }
let world: World
const idle: Lane[] = []
beforeAll(async () => {
  world = await makeWorld({ now: '2026-01-12T08:00:00Z', backends: 4 })
  await setClocks(world, '2026-01-12T08:00:00Z')
  for (const slug of ['3101', '3103', '3105', '3107'].slice(0, lanes)) {
    const ward = await buildHouse(world, {
      slug: service,
      name: `Post for ${slug}`,
      place: 'Fjordbyen',
      kinds: [{ kind: 'institution_place', name: 'Post', beds: ['1', '2'], policy: { turnaroundHours: 0 } }],
    })
    const flats = await buildHouse(world, {
      slug,
      name: `Hus ${slug}`,
      place: slug,
      kinds: [
        {
          kind: 'transitional_unit',
          name: 'Leilighet',
          beds: ['A'],
          policy: { referralRequired: false, turnaroundHours: 0 },
        },
      ],
    })
    idle.push({ slug, ward, flats })
  }
})
afterAll(() => world.drop())

type Step = { thread: number; natural: boolean; act: number; bed: number; stale: boolean; side: boolean }
const seen = new Set<string>()
const tally = new AnswerTally()

/** Two people of one municipality, each in a negotiation with the same service, over three beds; time goes on between the acts. */
class Lived {
  readonly lane: Lane
  now = instantAt(firstDay, '09:00')
  threads: { id: string; personId: string; consentId: string; withdrawn: boolean }[] = []
  constructor(lane: Lane) {
    this.lane = lane
  }
  async as<T>(slug: string, work: (verb: Verb) => Promise<T>): Promise<T> {
    return act(world.parts, systemActor(await world.organisation(slug)), this.now, work)
  }
  async begin() {
    for (const name of ['Ada', 'Bo']) {
      const personId = await makeGuest(world, { slug: this.lane.slug, name: [name, 'Modell'] })
      const wish = {
        ...{ personId, toRole: specialistRole, categories: ['admission', 'identity'] as ('admission' | 'identity')[] },
        ...{ purpose: 'Planlagt innleggelse', givenHow: 'oral' as const, untilOn: asLocalDate('2026-12-31') },
      }
      const { consentId } = await this.as(this.lane.slug, (verb) => recordConsent(verb, wish))
      const opened = await this.as(this.lane.slug, (verb) => openAdmission(verb, { personId, specialistRole }))
      this.threads.push({ id: opened.admissionId, personId, consentId, withdrawn: false })
    }
  }
  /** Beds left by this sequence stand in the way of no other. */
  async end() {
    const houses = [this.lane.ward.id, this.lane.flats.id]
    await world.admin`update pool.occupancy set live = false, present = false where live and house_id = any (${houses}::uuid[])`
  }
}

const bedFor = (lived: Lived, side: boolean, n: number, nights: number, arriveOn: LocalDate) => ({
  bedId: (side ? lived.lane.flats.bedIds[0] : lived.lane.ward.bedIds[n % 2]) as string,
  arriveOn,
  nights,
})

/** What would come next in a negotiation that goes well. */
const natural: Record<string, string> = {
  draft: 'propose',
  proposed: 'answer',
  info_requested: 'answerInfo',
  accepted: 'yes',
  agreed: 'confirm',
  bed_confirmed: 'admit',
  admitted: 'plan',
  discharge_planned: 'discharge',
  discharged: 'close',
}
const acts = [
  'propose',
  'swap',
  'accept',
  'ask',
  'answerInfo',
  'yes',
  'no',
  'decline',
  'withdraw',
  'confirm',
  'confirmOther',
  'admit',
].concat(['plan', 'discharge', 'close', 'acute', 'consentBack', 'claim', 'hours', 'days', 'job', 'hours', 'propose'])

async function step(lived: Lived, { thread: which, natural: goesWell, act: n, bed, stale, side }: Step): Promise<void> {
  const one = lived.threads[which] as Lived['threads'][number]
  const { slug } = lived.lane
  const before = await lived.as(slug, (verb) => loadThread(verb, one.id))
  const state = stateOf(lived, before)
  seen.add(state)
  const turn = turnOf(before.facts, lived.now)
  const planned = goesWell ? natural[state] : undefined
  const what =
    planned === 'answer' ? (n % 3 === 0 ? 'propose' : 'accept') : (planned ?? (acts[n % acts.length] as string))
  const who = goesWell ? (turn?.side ?? 'municipality') : side ? 'municipality' : 'specialist'
  const actor = what === 'claim' || what === 'consentBack' || who === 'municipality' ? slug : service
  const at = {
    admissionId: one.id,
    version: before.version - (stale ? 1 : 0),
    seen: before.facts.proposals.length - (stale ? 1 : 0),
  }
  if (at.seen < 0 || at.version < 1) return
  const later = (hours: number) => new Date(lived.now.getTime() + hours * 3_600_000)
  const today = localDateOf(lived.now)
  const current = before.proposals.at(-1)
  const held = before.proposals.flatMap(({ offers }) => offers).filter(({ heldUntil }) => heldUntil !== null)
  const window = { ...terms, windowFrom: today, windowTo: addNights(today, 2), nights: 2 }
  const offer = { ...at, terms: window, respondBy: later(12).toISOString(), lapsesAt: later(30).toISOString() }
  const ours = who === 'municipality'
  const bedOf = n % 4 === 0 ? who : (current?.bedOf ?? 'specialist')
  const run = (verb: Verb): Promise<unknown> => {
    switch (what) {
      case 'propose': {
        const offers = bedOf === who ? [bedFor(lived, ours, bed, 2, addNights(today, bed % 2))] : []
        return propose(verb, { ...offer, bedOf, offers })
      }
      case 'swap':
        return propose(verb, { ...offer, bedOf, offerId: held[bed % Math.max(1, held.length)]?.id ?? null })
      case 'accept': {
        const own = current?.bedOf === who && current.offers.length === 0 && !current.offerId
        return accept(verb, {
          ...at,
          offerId: current?.offerId ?? current?.offers[0]?.id ?? null,
          bed: own ? bedFor(lived, ours, bed, 2, addNights(today, 1)) : null,
        })
      }
      case 'ask':
        return requestInfo(verb, { ...at, question: 'Hva?', respondBy: later(10).toISOString() })
      case 'answerInfo':
        return answerInfo(verb, { ...at, answer: 'Det.' })
      case 'yes':
      case 'no':
        return answerForPerson(verb, { ...at, answer: what, reason: '' })
      case 'decline':
        return decline(verb, { ...at, reason: 'other', alternative: 'Noe annet' })
      case 'withdraw':
        return withdraw(verb, { ...at, reason: 'Roet seg' })
      case 'confirm':
        return confirmBed(verb, at)
      case 'confirmOther':
        return confirmBed(verb, { ...at, bed: bedFor(lived, ours, bed, 2, today) })
      case 'admit':
        return admit(verb, { ...at, admittedAt: null, hasHome: 'yes' })
      case 'plan':
        return planDischarge(verb, { ...at, dischargeOn: addNights(today, 1 + (bed % 3)) })
      case 'discharge': {
        const ready = { hasHome: true, firstFollowUpAt: later(20).toISOString(), crisisPlanUpdatedAt: null }
        return discharge(verb, { ...at, ...ready, dischargedAt: null, gapReason: 'Vil hjem' })
      }
      case 'close':
        return close(verb, at)
      case 'acute':
        return convertToAcute(verb, { ...at, whatFailed: 'For sent' })
      case 'consentBack':
        return withdrawConsent(verb, { consentId: one.consentId })
      default: {
        const flat = lived.lane.flats.bedIds[0] as string
        return claimBed(verb, { ...claimOf(one.personId, flat, { answers: {}, nights: 2 }), arriveOn: today })
      }
    }
  }
  if (what === 'hours') lived.now = later(1 + (bed % 3) * 14)
  else if (what === 'days') lived.now = later(60)
  else if (what === 'job') await lived.as(service, (verb) => releaseLapsed(verb).then(() => lapseBeds(verb)))
  else {
    const { said } = await tally.of(what, lived.as(actor, run))
    if (what === 'consentBack' && said === 'yes') one.withdrawn = true
    if (stale && what !== 'consentBack' && what !== 'claim')
      expect(said, `${what} on what is not on the table any more`).not.toBe('yes')
    lived.now = later(0.1)
  }
  await check(lived, one)
}

const stateOf = (lived: Lived, thread: Thread) => stateOfThread(thread.facts, lived.now)

type Broken = Record<'stale' | 'orphans' | 'twice' | 'bedless' | 'told', number>

/** What must be so after every act, whatever it was and whoever did it. */
async function check(lived: Lived, one: Lived['threads'][number]): Promise<void> {
  const { slug, ward, flats } = lived.lane
  const thread = await lived.as(slug, (verb) => loadThread(verb, one.id))
  const state = stateOf(lived, thread)
  const turn = turnOf(thread.facts, lived.now)
  expect(turn === null, `one side has the turn: ${state}`).toBe(threadMachine.isFinal(state))
  const theirs = await lived.as(service, (verb) => loadThread(verb, one.id)).catch(() => null)
  if (one.withdrawn) expect(theirs, 'nothing is read without a consent').toBeNull()
  else expect(theirs && turnOf(theirs.facts, lived.now)).toEqual(turn)
  const ids = lived.threads.map(({ id }) => id)
  const withdrawn = lived.threads.filter((each) => each.withdrawn).map(({ consentId }) => consentId)
  const [broken] = await world.admin<Broken[]>`
    with thread as (
      select a.*, num_nonnulls(declined_at, withdrawn_at, expired_at, converted_at) > 0
        or (person_answer = 'no' and person_answer_version = proposal_version and admitted_at is null) as is_over
      from pool.admission a where id = any (${ids}::uuid[])),
    standing as (
      select o.* from pool.occupancy o
      where o.house_id = any (${[ward.id, flats.id]}::uuid[]) and o.live and (o.present or o.lapses_at > ${lived.now}))
    select
      (select count(*) from thread where accepted_version <> proposal_version)::int as stale,
      (select count(*) from standing s left join pool.proposal_offer f on f.id = s.id left join thread t on t.id = f.admission_id
        where s.kind in ('hold', 'admission') and (t.id is null or (not s.present and (t.is_over or t.offer_id <> s.id))))::int as orphans,
      (select count(*) from standing a join standing b on a.person_key = b.person_key and a.id < b.id and a.during && b.during)::int as twice,
      (select count(*) from thread t where not is_over and bed_lapses_at > ${lived.now} and discharged_at is null and withdrawn_at is null
        and admitted_at is null and not exists (select from standing s where s.id in (t.offer_id, t.stay_id) and s.kind <> 'hold'))::int as bedless,
      (select count(*) from pool.shared_part where consent_id = any (${withdrawn}::uuid[]) and readable_by <> '{}')::int as told`
  expect(broken, `${state} at ${lived.now.toISOString()}`).toEqual({
    stale: 0,
    orphans: 0,
    twice: 0,
    bedless: 0,
    told: 0,
  })
}

const oneStep: fc.Arbitrary<Step> = fc.record({
  thread: fc.nat(1),
  natural: fc.integer({ min: 0, max: 9 }).map((n) => n < 7),
  act: fc.nat(1000),
  bed: fc.nat(5),
  stale: fc.integer({ min: 0, max: 11 }).map((n) => n === 0),
  side: fc.boolean(),
})

test('a thousand negotiations over three beds, in any order and by anybody: what must hold holds after every act', async () => {
  const lives = fc.sample(fc.array(oneStep, { minLength: 6, maxLength: 16 }), { numRuns: sequences, seed: 20261122 })
  const live = async (lane: Lane) => {
    for (let steps = lives.pop(); steps; steps = lives.pop()) {
      const lived = new Lived(lane)
      await lived.begin()
      for (const one of steps) await step(lived, one)
      await lived.end()
    }
  }
  await Promise.all(idle.map(live))
  // Every state was reached, and every act both done and refused.
  expect([...seen].sort()).toEqual([...threadMachine.states].sort())
  expect(tally.oneSided()).toEqual([])
  expect(tally.codes).toEqual(expect.arrayContaining(['BED_TAKEN', 'OFFER_GONE', 'VERSION_STALE', 'PERSON_HAS_BED']))
}, 600_000)
