import { afterAll, beforeEach, expect, test } from 'vitest'
import { claimOf, codeOf, makeGuest } from '../../test/guest.ts'
import { endingOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'

let w: StayWorld
const made: StayWorld[] = []
beforeEach(async () => {
  w = await makeStayWorld()
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

const rounds = 8

async function noOverlap() {
  const [row] = await w.world.admin`
    select count(*)::integer as n from pool.occupancy a join pool.occupancy b on a.bed_id = b.bed_id and a.id < b.id and a.during && b.during
    where a.live and b.live`
  expect(row?.n).toBe(0)
}

test('an extension and a claim for the same night: one of them gets it, and the other is told', async () => {
  const { worker, world, pool } = w
  const bedId = pool.fyrlykta.bed('Plass 1')
  for (let round = 0; round < rounds; round++) {
    const { stayId } = await w.arrived('Plass 1', { claim: { nights: 1 } })
    const next = await makeGuest(world, { slug: '3105', knownAt: [pool.fyrlykta] })
    const at = await w.at(stayId)
    const answers = await Promise.all([
      codeOf(
        worker.stay.extend({ ...at, departOn: '2026-11-22', reason: 'home_not_ready', note: '', secondPersonId: null }),
      ),
      codeOf(worker.bedPool.claimBed(claimOf(next, bedId, { arriveOn: '2026-11-21' }))),
    ])
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
    expect(answers.find((answer) => answer !== 'ok')).toBe('BED_TAKEN')
    await noOverlap()
    await worker.stay.end({ ...(await w.at(stayId)), ...endingOf() })
    const { needs } = await worker.stay.night({ houseIds: [pool.fyrlykta.id] })
    const coming = needs.find(({ kind }) => kind === 'arrival')
    if (coming)
      await worker.stay.cancel({ stayId: coming.subjectId, version: coming.version as number, reason: 'Neste runde' })
    else await world.admin`update pool.occupancy set live = false where bed_id = ${bedId} and not present`
  }
})

test('two guests moved to each other’s beds at once, or many to one: no deadlock, and at most one gets a bed', async () => {
  const { worker, pool } = w
  const a = await w.arrived('Plass 2')
  const b = await w.arrived('Plass 3')
  for (let round = 0; round < rounds; round++) {
    const [stayA, stayB] = [await worker.stay.get({ stayId: a.stayId }), await worker.stay.get({ stayId: b.stayId })]
    const move = ({ stayId, version }: typeof stayA, bedId: string) =>
      codeOf(worker.stay.moveBed({ stayId, version, bedId, reason: 'Bytte' }))
    expect(await Promise.all([move(stayA, stayB.bed.id), move(stayB, stayA.bed.id)])).toEqual([
      'BED_TAKEN',
      'BED_TAKEN',
    ])
    const free = pool.fyrlykta.bedIds.find((id) => id !== stayA.bed.id && id !== stayB.bed.id) as string
    const answers = await Promise.all([move(stayA, free), move(stayB, free)])
    expect(answers.sort()).toEqual(['BED_TAKEN', 'ok'])
    await noOverlap()
  }
})

test('the same arrival from two screens is one arrival', async () => {
  const { worker, world } = w
  const { stayId } = await w.claimed('Plass 1')
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      codeOf(worker.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true })),
    ),
  )
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect(new Set(answers)).toEqual(new Set(['ok', 'VERSION_STALE']))
  const [events] =
    await world.admin`select count(*)::integer as n from pool.stay_event where stay_id = ${stayId} and kind = 'arrived'`
  expect(events?.n).toBe(1)
})
