import { addNights, asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPool, buildPool } from './bed-pool-builders.ts'
import { claimOf, codeOf, makeGuest } from './guest.ts'
import { type Caller, makeWorld, type World } from './world.ts'

const racers = 64
const rounds = 50
const friday = asLocalDate('2026-11-20')

let world: World
let pool: BuiltPool
let guests: string[]
let sarpsborg: Caller
beforeAll(async () => {
  world = await makeWorld({ now: '2026-11-20T20:40:00Z', backends: 8 })
  pool = await buildPool(world)
  guests = await Promise.all(
    Array.from({ length: racers }, () => makeGuest(world, { slug: '3105', knownAt: [pool.fyrlykta] })),
  )
  sarpsborg = await world.as('3105', ['night_worker'])
})
afterAll(() => world.drop())

/** Everything that was won in a round is given back, as if the night had passed. */
const clear = () => world.admin`update pool.occupancy set live = false, present = false`

const tally = (answers: string[]) => {
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
  return counts
}

test(`${racers} claims for one bed, ${rounds} rounds: one winner, everybody else is told that it is taken`, async () => {
  const bed = pool.fyrlykta.bed('Plass 2')
  for (let round = 0; round < rounds; round++) {
    const answers = await Promise.all(guests.map((guest) => codeOf(sarpsborg.bedPool.claimBed(claimOf(guest, bed)))))
    expect(tally(answers)).toEqual({ ok: 1, BED_TAKEN: racers - 1 })
    await clear()
  }
})

test(`the same person claimed in two municipalities at once, ${rounds} rounds: one bed, and the other is told no more than that`, async () => {
  const number = '14878812345'
  const here = await makeGuest(world, { slug: '3105', number, knownAt: [pool.fyrlykta, pool.tista] })
  const there = await makeGuest(world, { slug: '3101', number, knownAt: [pool.fyrlykta, pool.tista] })
  const halden = await world.as('3101', ['night_worker'])
  const beds = [...pool.fyrlykta.bedIds.slice(0, 5), ...pool.tista.bedIds]
  for (let round = 0; round < rounds; round++) {
    const answers = await Promise.all(
      Array.from({ length: racers }, (_, racer) => {
        const bed = beds[racer % beds.length] as string
        return codeOf(
          racer % 2 ? sarpsborg.bedPool.claimBed(claimOf(here, bed)) : halden.bedPool.claimBed(claimOf(there, bed)),
        )
      }),
    )
    const { ok, ...others } = tally(answers)
    expect(ok).toBe(1)
    expect(
      Object.keys(others).every((code) => code === 'PERSON_HAS_BED' || code === 'BED_TAKEN'),
      JSON.stringify(others),
    ).toBe(true)
    await clear()
  }
})

test(`a chain of nights that overlap one by one, ${rounds} rounds: what is given never overlaps`, async () => {
  const bed = pool.fyrlykta.bed('Leilighet A')
  for (let round = 0; round < rounds; round++) {
    const answers = await Promise.all(
      guests.map((guest, index) => {
        const arriveOn = addNights(friday, index % 16)
        return codeOf(sarpsborg.bedPool.claimBed(claimOf(guest, bed, { arriveOn, nights: 2, answers: {} })))
      }),
    )
    const { ok = 0, ...others } = tally(answers)
    expect(ok).toBeGreaterThanOrEqual(5)
    expect(Object.keys(others).filter((code) => code !== 'BED_TAKEN')).toEqual([])
    const overlapping = await world.admin`
      select a.id from pool.occupancy a join pool.occupancy b on a.bed_id = b.bed_id and a.id < b.id and a.during && b.during where a.live and b.live`
    expect(overlapping).toHaveLength(0)
    await clear()
  }
})
