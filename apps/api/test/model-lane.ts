import { addNights, asLocalDate, type LocalDate } from '@samplass/domain/nights'
import { expect } from 'vitest'
import { act, systemActor } from '../src/act.ts'
import type { Organisation } from '../src/directory.ts'
import { occupancyFigures } from '../src/report/occupancy-figures.ts'
import type { Verb } from '../src/trpc.ts'
import type { AnswerTally } from './answer-tally.ts'
import { type BuiltHouse, buildHouse } from './bed-pool-builders.ts'
import { makeGuest } from './guest.ts'
import type { ModelPool } from './model-pool.ts'
import type { World } from './world.ts'

export const beds = 3
export const persons = 4
export const day0 = asLocalDate('2026-01-01')
export const dateOf = (day: number): LocalDate => addNights(day0, day)

/** Norway's clock, from the two nights it changes in that time. None of the model's hours is one that comes twice or never. */
export function instantOf(day: number, hour: number): Date {
  const wall = `${dateOf(day)}T${String(hour).padStart(2, '0')}`
  const summer =
    (wall >= '2026-03-29T03' && wall < '2026-10-25T03') || (wall >= '2027-03-28T03' && wall < '2027-10-31T03')
  return new Date(`${wall}:00:00${summer ? '+02:00' : '+01:00'}`)
}

export type Lane = { slug: string; house: BuiltHouse; personIds: string[]; organisation: Organisation }

/** A house of three beds and four people in each of four municipalities: a sequence has one to itself. */
export async function makeLanes(world: World): Promise<Lane[]> {
  const made: Lane[] = []
  for (const slug of ['3101', '3103', '3105', '3107']) {
    const house = await buildHouse(world, {
      slug,
      name: `Hus ${slug}`,
      place: slug,
      kinds: [
        {
          kind: 'transitional_unit',
          name: 'Rom',
          beds: Array.from({ length: beds }, (_, n) => `Rom ${n}`),
          policy: { referralRequired: false, turnaroundHours: 0, evaluation: false },
        },
      ],
    })
    const personIds = await Promise.all(Array.from({ length: persons }, () => makeGuest(world, { slug })))
    made.push({ slug, house, personIds, organisation: await world.organisation(slug) })
  }
  return made
}

/** The product's side of one sequence: a house of three beds and four people, emptied before. */
export class Real {
  readonly lane: Lane
  readonly #world: World
  readonly #tally: AnswerTally
  constructor(world: World, lane: Lane, tally: AnswerTally) {
    this.lane = lane
    this.#world = world
    this.#tally = tally
  }
  run<T>(model: ModelPool, work: (verb: Verb) => Promise<T>): Promise<T> {
    const actor = systemActor(this.lane.organisation)
    return act(this.#world.parts, actor, instantOf(model.day, model.hour), work)
  }
  /** Does it, and holds the answer against what the model says. A bug is neither yes nor no. */
  async agree<T>(
    model: ModelPool,
    what: string,
    expected: boolean,
    work: (verb: Verb) => Promise<T>,
  ): Promise<T | null> {
    const { made, said } = await this.#tally.of(what, this.run(model, work))
    expect(said === 'yes', `${what} at ${dateOf(model.day)} ${model.hour}:00 said ${said}`).toBe(expected)
    return made
  }
  bed = (bed: number) => this.lane.house.bedIds[bed] as string
  async empty() {
    const { admin } = this.#world
    const role = `m_${this.lane.slug}`
    await admin`update pool.occupancy set part_of = null where house_role = ${role} and part_of is not null`
    for (const table of ['stay_event', 'out_of_service_revision', 'hold', 'stay', 'occupancy'])
      await admin`delete from ${admin(`pool.${table}`)} where house_role = ${role}`
    await admin`delete from ${admin(`${role}.person_stay`)}`
  }
  /** Figures of every night around, as the product's report counts them, and walls that must never be crossed. */
  async check(model: ModelPool) {
    const [from, to] = [model.tonight - 4, model.tonight + 12]
    const rows = await this.run(model, (verb) => occupancyFigures(verb, [this.lane.house.id], dateOf(from), dateOf(to)))
    const said = rows.map(({ night, outOfService, occupied, onTrial, held, free }) => ({
      night,
      outOfService,
      inside: occupied + onTrial,
      held,
      free,
    }))
    const expected = Array.from({ length: to - from }, (_, n) => ({
      night: dateOf(from + n),
      ...model.figures(from + n, beds),
    }))
    expect(said, `${dateOf(model.day)} ${model.hour}:00`).toEqual(expected)
    const stored = await this.#world.admin<{ id: string; versions: number; events: number }[]>`
      select s.id, s.version as versions, (select count(*) from pool.stay_event e where e.stay_id = s.id and e.kind not in ('overstayed', 'lapsed')) as events
      from pool.stay s where s.house_role = ${`m_${this.lane.slug}`}`
    expect(stored.map(({ id }) => id).sort(), 'nothing lost, nothing more').toEqual(
      model.rows
        .filter((row) => row.stay)
        .map((row) => row.id)
        .sort(),
    )
    // Every change of a stay left a line in its history.
    for (const { versions, events } of stored) expect(events).toBeGreaterThanOrEqual(versions - 1)
  }
  async versionOf(id: string): Promise<number> {
    const [row] = await this.#world.admin<{ version: number }[]>`select version from pool.stay where id = ${id}`
    return row?.version ?? 0
  }
}
