import { afterAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/guest.ts'
import { endingOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'
import type { Caller } from '../../test/world.ts'
import { releaseLapsed } from '../jobs/release-lapsed.ts'

let w: StayWorld
let halden: Caller
const made: StayWorld[] = []
beforeEach(async () => {
  // Row security reads the server's own clock: a day that no run of this test comes after.
  w = await makeStayWorld('2098-11-21T20:40:00Z')
  halden = await w.world.as('3101', ['caseworker'], { name: 'Odd Halden' })
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

type Basis = 'law' | 'emergency'
const told = (basis: Basis, ...categories: ('identity' | 'contact' | 'arrival_needs')[]) =>
  categories.map((category) => ({ category, basis, basisNote: 'Etter loven' }))

/** Halden claims at Fyrlykta in Sarpsborg for a person of its own, who has said that they come at half past ten. */
const onBehalf = (disclosures: ReturnType<typeof told> = []) =>
  w.claimed('Plass 1', {
    slug: '3101',
    caller: halden,
    claim: { channel: 'on_behalf', message: 'Vil ha ro.', expectAt: '22:30', disclosures },
  })
const night = { night: '2098-11-21', purpose: 'fire' as const }
const seenByHouse = async (stayId: string) => {
  const list = await w.worker.stay.nightList({ houseId: w.pool.fyrlykta.id, ...night })
  return JSON.stringify([await w.worker.stay.get({ stayId }), await w.worker.stay.night({}), list])
}

test('the hour that somebody said they would come is told with the arrival’s needs, and is not the house’s before', async () => {
  const { stayId } = await onBehalf(told('law', 'identity'))
  const before = await w.worker.stay.get({ stayId })
  expect(before.dates).toMatchObject({ expectAt: null, arriveOn: '2098-11-21' })
  expect(before.dates.lapsesAt).not.toBeNull()
  expect(await seenByHouse(stayId)).not.toContain('22:30')
  const { needs } = await w.worker.stay.night({})
  expect(needs.find(({ subjectId }) => subjectId === stayId)).toMatchObject({
    kind: 'arrival',
    facts: { approximate: true },
  })
  expect((await halden.stay.get({ stayId })).dates.expectAt, 'whoever spoke with them').toBe('22:30')
  // Not only on the screen: nothing that the house's municipality can read has it.
  const rows = await w.world.verb(
    '3105',
    ({ tx }) => tx.sql<{ text: string }[]>`
    select facts::text as text from pool.stay_event union all select content::text from pool.disclosure`,
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain('22:30')

  await halden.stay.discloseToHouse({ stayId, disclosures: told('law', 'arrival_needs') })
  const after = await w.worker.stay.get({ stayId })
  expect(after).toMatchObject({ dates: { expectAt: '22:30' }, told: { expectAt: '22:30', message: 'Vil ha ro.' } })
  const again = (await w.worker.stay.night({})).needs.find(({ subjectId }) => subjectId === stayId)
  expect(again?.at).toEqual(new Date('2098-11-21T21:30:00Z'))
  const list = await w.worker.stay.nightList({ houseId: w.pool.fyrlykta.id, ...night })
  expect(list.rows.find((row) => row.stayId === stayId)?.expectAt).toBe('22:30')
})

test('a house’s own guest is expected at the hour that was said on its own phone', async () => {
  const { stayId } = await w.claimed('Plass 2', { claim: { expectAt: '23:00' } })
  expect((await w.worker.stay.get({ stayId })).dates.expectAt).toBe('23:00')
})

const openRows = (stayId: string) =>
  w.world.admin`select category from pool.disclosure where stay_id = ${stayId} and ended_at is null`
const name = /Lillevik|Tor-Arne|Vil ha ro|22:30/

test('what was told ends at once when either side cancels, and when nobody came', async () => {
  const all = told('law', 'identity', 'contact', 'arrival_needs')
  const ends: ((stayId: string) => Promise<unknown>)[] = [
    async (stayId) => halden.stay.cancel({ ...(await w.at(stayId)), reason: 'Ombestemte seg' }),
    async (stayId) => w.worker.stay.cancel({ ...(await w.at(stayId)), reason: 'Ombestemte seg' }),
    async (stayId) => {
      w.world.setNow('2098-11-22T06:30:00Z')
      return w.worker.stay.markNoShow({ ...(await w.at(stayId)), note: '' })
    },
  ]
  for (const end of ends) {
    const { stayId } = await onBehalf(all)
    expect(await seenByHouse(stayId)).toMatch(name)
    expect(await codeOf(end(stayId))).toBe('ok')
    expect(await openRows(stayId)).toHaveLength(0)
    const page = await w.worker.stay.get({ stayId })
    expect(page.guest.kind).toBe('unknown')
    expect(JSON.stringify(page)).not.toMatch(name)
    expect((await halden.stay.get({ stayId })).guest.kind, 'their own record is theirs').toBe('full')
  }
})

test('what was told is over when the claim lapses, before the job says so and after', async () => {
  const { stayId } = await onBehalf(told('law', 'identity', 'contact', 'arrival_needs'))
  const { lapsesAt } = (await w.worker.stay.get({ stayId })).dates
  w.world.setNow(new Date((lapsesAt as Date).getTime() + 1000))
  expect(await openRows(stayId)).toHaveLength(3)
  expect(await seenByHouse(stayId)).not.toMatch(name)
  await w.world.verb('3105', releaseLapsed)
  expect(await openRows(stayId)).toHaveLength(0)
  expect(await seenByHouse(stayId)).not.toMatch(name)
})

test('of a stay that was lived the house may read what it was told for a while', async () => {
  const { stayId } = await onBehalf(told('law', 'identity'))
  await w.worker.stay.arrive({ ...(await w.at(stayId)), arrivedAt: null, practicalGiven: true })
  w.world.setNow('2098-11-23T10:00:00Z')
  await w.worker.stay.end({ ...(await w.at(stayId)), ...endingOf() })
  expect((await w.worker.stay.get({ stayId })).guest.kind).toBe('full')
  w.world.setNow('2099-01-20T10:00:00Z')
  expect((await w.worker.stay.get({ stayId })).guest.kind).toBe('unknown')
})

test('what was told in an emergency is over after a day, and the database takes no longer one', async () => {
  const { stayId } = await onBehalf(told('emergency', 'identity'))
  await w.worker.stay.arrive({ ...(await w.at(stayId)), arrivedAt: null, practicalGiven: true })
  w.world.setNow('2098-11-22T20:30:00Z')
  expect((await w.worker.stay.get({ stayId })).guest.kind).toBe('full')
  w.world.setNow('2098-11-22T20:41:00Z')
  expect((await w.worker.stay.get({ stayId })).guest.kind).toBe('unknown')
  await expect(
    w.world
      .admin`update pool.disclosure set readable_until = readable_until + interval '1 minute' where stay_id = ${stayId}`,
  ).rejects.toThrow('disclosure_emergency')
})

test('neither side can begin again what was ended, and nobody else can end it', async () => {
  const { stayId } = await onBehalf(told('law', 'identity'))
  const end = (slug: string) =>
    w.world.verb(slug, ({ tx, now }) => tx.sql<{ n: number }[]>`select pool.end_disclosures(${stayId}, ${now}) as n`)
  expect((await end('3107'))[0]?.n).toBe(0)
  expect((await end('3105'))[0]?.n).toBe(1)
  for (const slug of ['3101', '3105']) {
    const again = await w.world
      .verb(slug, ({ tx }) => tx.sql`update pool.disclosure set ended_at = null where stay_id = ${stayId}`)
      .then(
        ({ count }) => count,
        (error: Error) => error.message,
      )
    expect(String(again)).toMatch(/^0$|row-level security/)
  }
  expect(await openRows(stayId)).toHaveLength(0)
})
