import { addNights, instantAt, type LocalDate, nightsBetween, tonight, weekday } from '@samplass/domain/nights'
import { claimBed } from '../src/bed-pool/claim-bed.ts'
import { markReady } from '../src/bed-pool/mark-ready.ts'
import { arrive } from '../src/stay/arrive.ts'
import { end } from '../src/stay/end.ts'
import { endHomeTrial } from '../src/stay/end-home-trial.ts'
import { extend } from '../src/stay/extend.ts'
import { markNoShow } from '../src/stay/mark-no-show.ts'
import { recordIntake } from '../src/stay/record-intake.ts'
import { startHomeTrial } from '../src/stay/start-home-trial.ts'
import { answer } from './evaluations.ts'
import type { Town, TownBed, TownKind, TownPerson } from './town.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

type Life = {
  town: Town
  kind: TownKind
  bed: TownBed
  person: TownPerson
  stayId: string
  version: number
  departOn: LocalDate
}

const lowThreshold = new Set(['safety_bed', 'user_controlled_bed'])
const answers = { fixed_abode: 'yes', substance_use: 'no' } as const

/** Every bed of the town gets guest after guest until `until`; each stay is lived through by the verbs, at its own hours. */
export function addStays(town: Town, from: Date, until: (kind: TownKind) => Date): void {
  for (const kind of town.kinds.filter(({ house }) => !house.storiesOnly)) {
    for (const bed of kind.beds) {
      const first = new Date(from.getTime() + town.random.int(26, 50) * day)
      offer(town, kind, bed, evening(town, first), until(kind))
    }
  }
}

const evening = ({ random }: Town, day: Date) =>
  new Date(instantAt(tonight(day), '18:00').getTime() + random.int(0, 330) * minute)

/** The bed is empty from `at`: somebody phones sooner or later. */
function offer(town: Town, kind: TownKind, bed: TownBed, at: Date, until: Date): void {
  const { random, time, people } = town
  if (at >= until) return
  time.add(at, async (now) => {
    const again = () => offer(town, kind, bed, evening(town, new Date(now.getTime() + day)), until)
    const low = lowThreshold.has(kind.kind)
    const free = people.filter(
      (person) => person.busyUntil <= now && (!low || (person.knownFrom !== null && person.knownFrom <= now)),
    )
    if (free.length === 0) return again()
    const person = random.pick(free)
    const arriveOn = tonight(now)
    const nights = low ? 7 : random.pick([45, 60, 90, 90, 120])
    const claimed = await town.try(now, (verb) =>
      claimBed(verb, {
        personId: person.id,
        bedId: bed.id,
        arriveOn,
        nights,
        channel: random.chance(0.85) ? 'phone' : 'walk_in',
        initiatedBy: random.weighted({ person: 80, professional: 14, next_of_kin: 6 }),
        answers: low ? answers : {},
        criteriaVersion: 1,
        expectAt: null,
        message: '',
        responsibleMunicipality: null,
        disclosures: [],
      }),
    )
    if (!claimed) return again()
    const life: Life = { town, kind, bed, person, stayId: claimed.stayId, version: 1, departOn: claimed.departOn }
    person.busyUntil = new Date(now.getTime() + (nights + 3) * day)
    if (random.chance(0.06)) return notCome(life, claimed.lapsesAt, until)
    time.add(new Date(now.getTime() + random.int(30, 150) * minute), (later) => come(life, later, until))
  })
}

function notCome({ town, kind, bed, person, stayId, version }: Life, lapsesAt: Date, until: Date): void {
  town.time.add(new Date(lapsesAt.getTime() - 10 * minute), async (now) => {
    await town.try(now, (verb) => markNoShow(verb, { stayId, version, note: '' }))
    person.busyUntil = now
    offer(town, kind, bed, evening(town, new Date(now.getTime() + day)), until)
  })
}

async function come(life: Life, now: Date, until: Date): Promise<void> {
  const { town, kind, stayId } = life
  const { random, time } = town
  const come = await town.try(now, (verb) =>
    arrive(verb, { stayId, version: life.version, arrivedAt: null, practicalGiven: true }),
  )
  if (!come) return
  life.version = come.version
  life.departOn = come.departOn
  time.add(new Date(now.getTime() + random.int(10, 16) * hour), async (later) => {
    const wishes = random.pick([
      'Ro før kl. 10, selskap til middag.',
      'Vil vekkes kl. 7. Har avtale hos fastlegen onsdag.',
      'Helst alene, men gjerne en kopp te om kvelden.',
      'Gå tur hver dag.',
    ])
    const done = await town.try(later, (verb) =>
      recordIntake(verb, {
        stayId,
        version: life.version,
        heldAt: null,
        intake: 'Har sovet lite den siste uka. Spiser når det er noen å spise med.',
        wishes,
      }),
    )
    if (done) life.version = done.version
  })
  if (!lowThreshold.has(kind.kind)) return leaveOn(life, until)
  const nights = nightsBetween(tonight(now), life.departOn)
  if (nights >= 5 && random.chance(0.25)) tryHome(life, addNights(tonight(now), 3))
  time.add(instantAt(addNights(life.departOn, -1), '15:00'), (later) => decide(life, later, until))
}

/** A night at home with the bed kept, and back the next day. */
function tryHome(life: Life, on: LocalDate): void {
  const { town, stayId } = life
  town.time.add(instantAt(on, '14:00'), async (now) => {
    const gone = await town.try(now, (verb) =>
      startHomeTrial(verb, {
        stayId,
        version: life.version,
        fromOn: on,
        untilOn: addNights(on, 1),
        returnAt: '14:00',
        wish: 'Vil prøve egen seng.',
      }),
    )
    if (!gone) return
    life.version = gone.version
    town.time.add(instantAt(addNights(on, 1), '13:30'), async (later) => {
      const back = await town.try(later, (verb) =>
        endHomeTrial(verb, {
          stayId,
          version: life.version,
          returnedAt: null,
          wentWell: town.random.chance(0.6) ? 'yes' : 'no',
          note: '',
        }),
      )
      if (back) life.version = back.version
    })
  })
}

/** The day before departure: a weekend ahead is a reason to stay a little longer. */
async function decide(life: Life, now: Date, until: Date): Promise<void> {
  const { town, stayId } = life
  const weekend = weekday(life.departOn) >= 5
  if (town.random.chance(weekend ? 0.4 : 0.12)) {
    const departOn = addNights(life.departOn, town.random.int(1, 3))
    const longer = await town.try(now, (verb) =>
      extend(verb, {
        stayId,
        version: life.version,
        departOn,
        reason: weekend ? 'weekend_vulnerability' : 'home_not_ready',
        note: '',
        secondPersonId: null,
      }),
    )
    if (longer) {
      life.version = longer.version
      life.departOn = longer.departOn
    }
  }
  leaveOn(life, until)
}

function leaveOn(life: Life, until: Date): void {
  const { town, kind, bed, person, stayId } = life
  const { random, time } = town
  const late = random.chance(0.04) ? day : 0
  time.add(new Date(instantAt(life.departOn, '10:30').getTime() + random.int(0, 80) * minute + late), async (now) => {
    const outcome = random.weighted({
      home: 52,
      home_more_follow_up: 26,
      other_house: 5,
      planned_admission: 6,
      acute_admission: 4,
      own_wish: 7,
    })
    const ended = await town.try(now, (verb) =>
      end(verb, {
        stayId,
        version: life.version,
        endedAt: null,
        outcome,
        followUpAgreed: random.chance(0.8),
        note: '',
        incidentId: null,
        reason: '',
        whereTo: '',
        complaintRightTold: false,
      }),
    )
    person.busyUntil = new Date(now.getTime() + random.int(16, 60) * day)
    if (ended?.evaluationToken) answer(town, ended.evaluationToken, now)
    if (ended) makeReady(town, bed.id, new Date(now.getTime() + random.int(60, 170) * minute))
    const empty = random.weighted({ same: 35, next: 30, later: 35 })
    const wait = empty === 'same' ? 0 : empty === 'next' ? 1 : random.int(2, 6)
    offer(town, kind, bed, evening(town, new Date(now.getTime() + wait * day)), until)
  })
}

function makeReady(town: Town, bedId: string, at: Date): void {
  town.time.add(at, async (now) => {
    await town.try(now, async (verb) => {
      const [open] = await verb.tx.sql<
        { id: string }[]
      >`select id from pool.turnaround where bed_id = ${bedId} and ready_at is null order by started_at desc limit 1`
      return open ? markReady(verb, { turnaroundId: open.id }) : null
    })
  })
}
