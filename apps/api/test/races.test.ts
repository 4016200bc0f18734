import { addNights, asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BuiltPool, buildPool } from './bed-pool-builders.ts'
import { claimOf, codeOf, makeGuest } from './guest.ts'
import { type Caller, makeWorld, type World } from './world.ts'

const racers = 64
const rounds = 50
// So that a busy machine is no failure: nothing here measures time.
vi.setConfig({ testTimeout: 600_000 })
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
const clear = () => world.admin`update pool.occupancy set live = false, present = false where live or present`

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

test(`two beds in opposite order: ${racers} guests change beds at once, ${rounds} rounds there and back, and nobody meets a deadlock`, async () => {
  const beds = [pool.fyrlykta.bed('Leilighet A'), pool.fyrlykta.bed('Leilighet B')] as const
  // Every second night in the one bed, the nights between in the other: each move is possible, and all want both beds.
  const stays = await Promise.all(
    guests.map(async (guest, index) => {
      const arriveOn = addNights(friday, index)
      const bed = beds[index % 2] as string
      const { stayId } = await sarpsborg.bedPool.claimBed(claimOf(guest, bed, { arriveOn, nights: 1, answers: {} }))
      return { stayId, version: 1, at: index % 2 }
    }),
  )
  for (let round = 0; round < rounds; round++) {
    const answers = await Promise.all(
      stays.map((stay) => {
        const bedId = beds[1 - stay.at] as string
        const { stayId, version } = stay
        return codeOf(
          sarpsborg.stay.moveBed({ stayId, version, bedId, reason: 'Roligere' }).then((moved) => {
            Object.assign(stay, { version: moved.version, at: 1 - stay.at })
          }),
        )
      }),
    )
    expect(tally(answers)).toEqual({ ok: racers })
  }
  await clear()
})

test(`any bed of a kind: ${racers} guests for three beds, ${rounds} rounds: three have one each, and the others were told`, async () => {
  const beds = pool.fyrlykta.bedIds.slice(0, 3)
  const anyBed = async (guest: string, first: number) => {
    for (let n = 0; n < beds.length; n++) {
      const bed = beds[(first + n) % beds.length] as string
      const answer = await codeOf(sarpsborg.bedPool.claimBed(claimOf(guest, bed)))
      if (answer !== 'BED_TAKEN') return answer
    }
    return 'none left'
  }
  for (let round = 0; round < rounds; round++) {
    const answers = await Promise.all(guests.map(anyBed))
    expect(tally(answers)).toEqual({ ok: beds.length, 'none left': racers - beds.length })
    await clear()
  }
})

/** Somebody in the house since Friday, for `nights`; what is needed to change their stay. */
async function guestIn(bed: string, nights: number) {
  const { stayId } = await sarpsborg.bedPool.claimBed(claimOf(guests[0] as string, bed, { nights }))
  return sarpsborg.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true })
}

test(`a guest is moved to the bed that ${racers - 1} others claim, ${rounds} rounds: it is one's, and everybody else is told`, async () => {
  const [from, to] = [pool.fyrlykta.bed('Plass 1'), pool.fyrlykta.bed('Plass 2')]
  const winners = { move: 0, claim: 0 }
  for (let round = 0; round < rounds; round++) {
    const { stayId, version } = await guestIn(from, 7)
    const claim = (guest: string) => codeOf(sarpsborg.bedPool.claimBed(claimOf(guest, to)))
    const move = () => codeOf(sarpsborg.stay.moveBed({ stayId, version, bedId: to, reason: 'Roligere' }))
    // The one who moves comes somewhere among them: another place each round.
    const acts = guests.slice(1).map((guest) => () => claim(guest))
    acts.splice((round * 7) % racers, 0, move)
    const answers = await Promise.all(acts.map((act) => act()))
    expect(tally(answers)).toEqual({ ok: 1, BED_TAKEN: racers - 1 })
    winners[answers[(round * 7) % racers] === 'ok' ? 'move' : 'claim']++
    await clear()
  }
  expect(winners.claim).toBeGreaterThan(0)
})

test(`a stay is extended into nights that ${racers - 1} others claim, ${rounds} rounds: the nights are one's, and everybody else is told`, async () => {
  const bed = pool.fyrlykta.bed('Plass 1')
  const winners = { extend: 0, claim: 0 }
  for (let round = 0; round < rounds; round++) {
    const { stayId, version } = await guestIn(bed, 1)
    const claim = (guest: string) =>
      codeOf(sarpsborg.bedPool.claimBed(claimOf(guest, bed, { arriveOn: addNights(friday, 1), nights: 3 })))
    const extend = () =>
      codeOf(
        sarpsborg.stay.extend({
          stayId,
          version,
          departOn: addNights(friday, 4),
          reason: 'needs_more_rest',
          note: '',
          secondPersonId: null,
        }),
      )
    const acts = guests.slice(1).map((guest) => () => claim(guest))
    acts.splice((round * 7) % racers, 0, extend)
    const answers = await Promise.all(acts.map((act) => act()))
    expect(tally(answers)).toEqual({ ok: 1, BED_TAKEN: racers - 1 })
    winners[answers[(round * 7) % racers] === 'ok' ? 'extend' : 'claim']++
    await clear()
  }
  expect(winners.claim).toBeGreaterThan(0)
})
