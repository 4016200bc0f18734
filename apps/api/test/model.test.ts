import { asLocalDate, nightsBetween } from '@samplass/domain/nights'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cancelOutOfService } from '../src/bed-pool/cancel-out-of-service.ts'
import { claimBed } from '../src/bed-pool/claim-bed.ts'
import { holdBed } from '../src/bed-pool/hold-bed.ts'
import { releaseHold } from '../src/bed-pool/release-hold.ts'
import { takeOutOfService } from '../src/bed-pool/take-out-of-service.ts'
import { releaseLapsed } from '../src/jobs/release-lapsed.ts'
import { rollOverstays } from '../src/jobs/roll-overstays.ts'
import { arrive } from '../src/stay/arrive.ts'
import { cancel } from '../src/stay/cancel.ts'
import { end } from '../src/stay/end.ts'
import { endHomeTrial } from '../src/stay/end-home-trial.ts'
import { extend } from '../src/stay/extend.ts'
import { markNoShow } from '../src/stay/mark-no-show.ts'
import { moveBed } from '../src/stay/move-bed.ts'
import { startHomeTrial } from '../src/stay/start-home-trial.ts'
import type { Verb } from '../src/trpc.ts'
import { AnswerTally } from './answer-tally.ts'
import { claimOf } from './guest.ts'
import { beds, dateOf, day0, instantOf, type Lane, makeLanes, persons, Real } from './model-lane.ts'
import { ModelPool, type Row } from './model-pool.ts'
import { endingOf } from './stay-builders.ts'
import { makeWorld, type World } from './world.ts'

const sequences = 1000
let world: World
let waiting: Lane[]
beforeAll(async () => {
  world = await makeWorld({ now: '2026-10-01T10:00:00Z', backends: 4 })
  waiting = await makeLanes(world)
})
afterAll(() => world.drop())

const tally = new AnswerTally()

/** Two days before the clocks go back, before New Year, before the clocks go forward; and an ordinary Friday. */
const starts = ['2026-10-23', '2026-12-29', '2027-03-26', '2026-11-20'].map((date) =>
  nightsBetween(day0, asLocalDate(date)),
)
type Step = { name: string; a: number; b: number; c: number }
/** How often each step comes. */
const weights: Record<string, number> = {
  claim: 5,
  arrive: 5,
  extend: 2,
  goHome: 3,
  comeBack: 2,
  move: 3,
  end: 2,
  cancel: 1,
  noShow: 1,
  hold: 1,
  release: 2,
  outOfService: 2,
  inService: 3,
  later: 3,
  tomorrow: 2,
  jobs: 1,
}
const stepNames = Object.entries(weights).flatMap(([name, weight]) => Array<string>(weight).fill(name))

const most = Math.max
const hours = [4, 9, 13, 19, 23]
const pick = (rows: Row[], n: number): Row | undefined => rows[n % Math.max(1, rows.length)]

/** One step in both worlds. `a`, `b`, `c` choose which bed, who, how long. */
async function step(model: ModelPool, real: Real, { name, a, b, c }: Step): Promise<void> {
  const stays = model.rows.filter((row) => row.stay)
  // Mostly one of the latest: the earlier ones are over.
  const row = pick(stays.toReversed().slice(0, a % 5 === 0 ? undefined : 3), a)
  const at = row?.stay ? { stayId: row.id, version: row.stay.version } : null
  const change = async (what: string, expected: boolean, work: (verb: Verb) => Promise<{ version: number }>) => {
    const made = await real.agree(model, what, expected, work)
    if (made && row?.stay) row.stay.version = made.version
  }
  switch (name) {
    case 'claim': {
      const [bed, person, arriveOn, nights] = [a % beds, b % persons, model.tonight + most(0, (c % 6) - 2), 1 + (c % 5)]
      const departOn = model.claim(bed, person, arriveOn, nights)
      const input = {
        ...claimOf(real.lane.personIds[person] as string, real.bed(bed), { nights, answers: {} }),
        arriveOn: dateOf(arriveOn),
      }
      const made = await real.agree(model, name, departOn !== null, (verb) => claimBed(verb, input))
      if (!made || departOn === null) return
      expect(made.departOn).toBe(dateOf(departOn))
      return model.claimed(made.stayId, bed, person, arriveOn, departOn)
    }
    case 'hold': {
      const [bed, from, nights, length] = [a % beds, model.tonight + (b % 4), 1 + (c % 3), [2, 12, 48][c % 3] as number]
      const fits = model.fits(bed, from, from + nights)
      const input = {
        bedId: real.bed(bed),
        fromOn: dateOf(from),
        toOn: dateOf(from + nights),
        hours: length,
        reason: 'other' as const,
      }
      const made = await real.agree(model, name, fits, (verb) => holdBed(verb, input))
      if (made)
        model.put(made.occupancyId, 'hold', bed, from, from + nights, model.now + length + daylight(model, length))
      return
    }
    case 'outOfService': {
      const [bed, from, nights] = [a % beds, model.day + (b % 4), 1 + (c % 3)]
      // Nothing is repaired under somebody who is in the bed today.
      const fits = model.fits(bed, from, from + nights, model.day)
      const nightsOut = {
        fromOn: dateOf(from),
        toOn: dateOf(from + nights),
        reason: 'damage' as const,
        costCentre: null,
      }
      const made = await real.agree(model, name, fits, (verb) =>
        takeOutOfService(verb, { bedId: real.bed(bed), ...nightsOut }),
      )
      if (made) model.put(made.occupancyId, 'out_of_service', bed, from, from + nights, null)
      return
    }
    case 'release': {
      const hold = pick(
        model.rows.filter(({ kind }) => kind === 'hold'),
        a,
      )
      if (!hold) return
      const input = { occupancyId: hold.id, version: 1 }
      if (await real.agree(model, name, model.counts(hold), (verb) => releaseHold(verb, input)))
        Object.assign(hold, { live: false, lapses: model.now })
      return
    }
    case 'inService': {
      const period = pick(
        model.rows.filter(({ kind, live }) => kind === 'out_of_service' && live),
        a,
      )
      if (!period || period.id.endsWith(' over')) return
      const possible = period.to > model.day
      const input = { occupancyId: period.id, version: 1 }
      if (!(await real.agree(model, name, possible, (verb) => cancelOutOfService(verb, input)))) return
      const begun = period.from < model.day
      return void Object.assign(
        period,
        begun ? { to: model.day, kind: 'out_of_service', id: `${period.id} over` } : { live: false },
      )
    }
    case 'later': {
      const next = hours.find((hour) => hour > model.hour)
      if (next === undefined) model.day++
      model.hour = next ?? (hours[0] as number)
      return
    }
    case 'tomorrow':
      model.day += 1 + (a % 2)
      model.hour = hours[b % hours.length] as number
      return
    case 'jobs':
      await real.run(model, releaseLapsed)
      model.roll()
      await rollOverstays({ ...world.parts, clock: () => instantOf(model.day, model.hour) }, real.lane.organisation)
      for (const stay of stays) if (stay.stay) stay.stay.version = await real.versionOf(stay.id)
      return
  }
  if (!at || !row) return
  switch (name) {
    case 'arrive':
      return change(name, model.arrive(row), (verb) => arrive(verb, { ...at, arrivedAt: null, practicalGiven: true }))
    case 'extend': {
      const departOn = model.tonight + (b % 6)
      const input = {
        ...at,
        departOn: dateOf(departOn),
        reason: 'needs_more_rest' as const,
        note: '',
        secondPersonId: null,
      }
      return change(name, model.extend(row, departOn), (verb) => extend(verb, input))
    }
    case 'goHome': {
      const [fromOn, untilOn] = [dateOf(model.tonight), dateOf(model.tonight + 1 + (b % 2))]
      const input = { ...at, fromOn, untilOn, returnAt: null, wish: '' }
      return change(name, model.goHome(row, 1 + (b % 2)), (verb) => startHomeTrial(verb, input))
    }
    case 'comeBack':
      return change(name, model.comeBack(row), (verb) =>
        endHomeTrial(verb, { ...at, returnedAt: null, wentWell: null, note: '' }),
      )
    case 'move': {
      const input = { ...at, bedId: real.bed(b % beds), reason: 'Roligere' }
      return change(name, model.move(row, b % beds), (verb) => moveBed(verb, input))
    }
    case 'end':
      return change(name, model.end(row), (verb) => end(verb, { ...at, ...endingOf() }))
    case 'cancel':
      return change(name, model.giveUp(row, 'cancel'), (verb) => cancel(verb, { ...at, reason: 'Ombestemte seg' }))
    case 'noShow':
      return change(name, model.giveUp(row, 'no_show'), (verb) => markNoShow(verb, { ...at, note: '' }))
  }
}

/** Hours on the wall are not hours that pass, the two nights when the clock is changed. */
function daylight(model: ModelPool, length: number): number {
  const ends = instantOf(model.day, model.hour).getTime() + length * 3_600_000
  const wall = instantOf(model.day + Math.floor((model.hour + length) / 24), (model.hour + length) % 24).getTime()
  return (ends - wall) / 3_600_000
}

const number = fc.nat({ max: 59 })
const steps = fc.array(fc.record({ name: fc.constantFrom(...stepNames), a: number, b: number, c: number }), {
  minLength: 8,
  maxLength: 24,
  size: 'max',
})

test(`beds, holds and stays do what a model of them does, ${sequences} sequences over both nights when the clock changes, and New Year`, async () => {
  const seed = Number(process.env.FC_SEED ?? 20261120)
  process.stdout.write(`seed ${seed} (FC_SEED=<number> tries others)\n`)
  await Promise.all(
    waiting.map((own, lane) =>
      fc.assert(
        fc.asyncProperty(fc.constantFrom(...starts), fc.constantFrom(...hours), steps, async (day, hour, list) => {
          const real = new Real(world, own, tally)
          await real.empty()
          const model = new ModelPool(day, hour)
          for (const one of list) await step(model, real, one)
          await real.check(model)
        }),
        { numRuns: sequences / waiting.length, seed: seed + lane, endOnFailure: process.env.FC_SHRINK === undefined },
      ),
    ),
  )
  // The model is worth something only if things happen in it, and are refused.
  for (const what of tally.acts) {
    const [yes, no] = [tally.done(what), tally.refused(what)]
    expect(Math.min(yes, no), `${what}: ${yes} yes, ${no} no`).toBeGreaterThan(5)
  }
}, 300_000)
