import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { member } from '../../test/cooperation-builders.ts'
import { dwellingOf } from '../../test/housing-builders.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { needOf } from '../../test/placement-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import { leaseOf } from '../../test/tenancy-builders.ts'
import type { Caller } from '../../test/world.ts'
import { mendReaders } from '../jobs/mend-readers.ts'

const friday = '2026-11-20T20:40:00Z'
const d = asLocalDate
let w: PersonWorld
let cooperationId: string
let halden: Caller
let sarpsborg: Caller
let team: Caller
let asker: Caller
let host: Caller
let street = 0
beforeAll(async () => {
  w = await makePersonWorld(friday)
  await setClocks(w.world, friday)
  cooperationId = w.pool.cooperationId
  halden = await w.world.as('3101', ['housing_office'])
  sarpsborg = await w.world.as('3105', ['housing_office'])
  team = await w.world.as('3105', ['team_member'])
  asker = await w.world.as('3203', ['housing_office'])
  host = await w.world.as('3105', ['pool_coordinator'])
})
beforeEach(() => setClocks(w.world, friday))
afterAll(() => w.world.drop())

const home = async (by: Caller, change = {}) => {
  street += 1
  const { dwellingId } = await by.housing.addDwelling(
    dwellingOf({
      street: `Hemmelig vei ${street}`,
      unitNumber: 'H0101',
      supplierId: `EGET-${street}`,
      area: 'Tistedal',
      ...change,
    }),
  )
  return dwellingId
}
const offer = async (by: Caller, dwellingId: string, change = {}) => {
  const { dwelling } = await by.housing.getDwelling({ dwellingId })
  return by.housing.offerOut({
    ...{ dwellingId, version: dwelling.version, cooperationId, fromOn: d('2026-12-01'), untilOn: d('2027-06-01') },
    ...{ shareOf: 'places' as const, share: 1, contact: 'Boligkontoret i Halden' },
    ...change,
  })
}
const seen = async (by: Caller) => (await by.housing.listOffers()).neighbours
const offered = async (by: Caller, change = {}) => {
  const before = await by.housing.getDwelling({ dwellingId: await home(by, change) })
  await offer(by, before.dwelling.id)
  return before.dwelling.id
}
const own = async (by: Caller, dwellingId: string) => (await by.housing.getDwelling({ dwellingId })).offer
const rows = (slug: string) =>
  w.world.verb(
    slug,
    async ({ tx }) => (await tx.sql`select id from pool.dwelling_offer where withdrawn_at is null`).length,
  )

test('the others of the cooperation read what it is like and in which area; nothing that says where, and Asker nothing at all', async () => {
  const dwellingId = await offered(halden, { wheelchair: true, rentKr: 7500 })
  const [one, ...rest] = await seen(sarpsborg)
  expect(rest).toEqual([])
  expect(one).toMatchObject({
    ...{ owner: 'Halden kommune', cooperation: 'Nedre Glomma', area: 'Tistedal', kind: 'ordinary_municipal' },
    ...{ wheelchair: true, rentKr: 7500, fromOn: '2026-12-01', untilOn: '2027-06-01', shareOf: 'places', share: 1 },
  })
  const told = JSON.stringify(await sarpsborg.housing.listOffers())
  for (const secret of ['Hemmelig', 'H0101', 'EGET', dwellingId, '1706']) expect(told, secret).not.toContain(secret)
  expect(await seen(asker)).toEqual([])
  expect([await rows('3105'), await rows('3203')]).toEqual([1, 0])
  expect((await halden.housing.listOffers()).own).toMatchObject([{ dwellingId, cooperation: 'Nedre Glomma' }])
})

test('for somebody who looks for a home it is a possibility held against the same wishes, with whom to ask', async () => {
  const personId = await w.register('Leter', 'Nord')
  await needOf(team, personId)
  const { neighbours } = await team.placement.listMatches({ personId, purpose: 'follow_up', taken: false, limit: 10 })
  expect(neighbours[0]).toMatchObject({ owner: 'Halden kommune', contact: 'Boligkontoret i Halden' })
  expect(neighbours[0]?.lines.map(({ rule }) => rule)).toEqual(['rent_share'])
  expect(JSON.stringify(neighbours)).not.toContain('Hemmelig')
})

test('taken back it is gone at once, and can be offered again', async () => {
  const before = (await seen(sarpsborg)).length
  const dwellingId = await offered(halden)
  expect(await seen(sarpsborg)).toHaveLength(before + 1)
  expect(await codeOf(offer(halden, dwellingId))).toBe('CONFLICT DWELLING_OFFERED_OUT')
  const { dwelling } = await halden.housing.getDwelling({ dwellingId })
  const back = { dwellingId, version: dwelling.version }
  expect(await codeOf(sarpsborg.housing.takeBackOffer(back))).toBe('NOT_FOUND NOT_FOUND')
  await halden.housing.takeBackOffer(back)
  expect(await seen(sarpsborg)).toHaveLength(before)
  expect(await codeOf(halden.housing.takeBackOffer({ ...back, version: back.version + 1 }))).toBe(
    'CONFLICT DWELLING_NOT_OFFERED',
  )
  expect(await codeOf(offer(halden, dwellingId))).toBe('ok')
})

test('what cannot be offered is refused with why: past, too long, more places than there are, closed, another’s cooperation', async () => {
  const dwellingId = await home(halden, { bedrooms: 2 })
  const refused = (change: object) => codeOf(offer(halden, dwellingId, change))
  expect(await refused({ fromOn: d('2026-11-19') })).toBe('UNPROCESSABLE_CONTENT OFFER_DAYS_WRONG')
  expect(await refused({ untilOn: d('2035-01-01') })).toBe('UNPROCESSABLE_CONTENT OFFER_DAYS_WRONG')
  expect(await refused({ share: 3 })).toBe('UNPROCESSABLE_CONTENT SHARE_TOO_LARGE')
  expect(await codeOf(offer(asker, await home(asker)))).toBe('UNPROCESSABLE_CONTENT NOT_A_MEMBER')
  const closed = {
    dwellingId,
    fromOn: d('2026-12-24'),
    untilOn: d('2027-01-02'),
    reason: 'renovation' as const,
    words: '',
  }
  await halden.housing.closeDwelling(closed)
  expect(await refused({})).toBe('CONFLICT DWELLING_CLOSED')
  expect(await refused({ untilOn: d('2026-12-24'), shareOf: 'time', share: 50 })).toBe('ok')
  expect(
    await codeOf(halden.housing.closeDwelling({ ...closed, fromOn: d('2026-12-10'), untilOn: d('2026-12-12') })),
  ).toBe('CONFLICT DWELLING_OFFERED_OUT')
  expect(await codeOf(team.housing.offerOut({ ...(await terms(dwellingId)) }))).toBe('FORBIDDEN NOT_PERMITTED')
})
const terms = async (dwellingId: string) => ({
  ...{ dwellingId, version: 1, cooperationId, fromOn: d('2026-12-01'), untilOn: d('2027-06-01') },
  ...{ shareOf: 'places' as const, share: 1, contact: 'Oss' },
})

test('whoever moves in takes it off the table, strictly confidential or not: the two cannot be told from each other', async () => {
  const leader = await w.world.as('3105', ['team_leader'])
  const told: unknown[] = []
  for (const protection of ['ungraded', 'strictly_confidential'] as const) {
    const personId = await w.register('Flytter', `Inn ${protection}`)
    const dwellingId = await offered(sarpsborg)
    expect((await halden.housing.listOffers()).neighbours.length).toBe(1)
    await w.world.admin`update m_3105.person set address_protection = ${protection} where id = ${personId}`
    await leader.tenancy.signTenancy(leaseOf(personId, dwellingId))
    expect(await own(sarpsborg, dwellingId)).toBeNull()
    expect(await seen(halden)).toEqual([])
    told.push([
      await codeOf(offer(sarpsborg, dwellingId)),
      (await sarpsborg.housing.getDwelling({ dwellingId })).events.map(({ kind }) => kind),
    ])
  }
  expect(told[0]).toEqual(['UNPROCESSABLE_CONTENT DWELLING_LET', ['offer_withdrawn', 'offered_out', 'added']])
  expect(told[1]).toEqual(told[0])
})

test('a yes to a home takes it off the table too', async () => {
  const personId = await w.register('Sier', 'Ja')
  const { needId } = await needOf(team, personId)
  const dwellingId = await offered(sarpsborg)
  let row = await team.placement.proposeDwelling({ needId, dwellingId })
  row = await team.placement.offerDwelling({ ...row, answerBy: null })
  expect(await own(sarpsborg, dwellingId)).not.toBeNull()
  await team.placement.recordChoice({ ...row, choice: 'yes', words: '' })
  expect(await own(sarpsborg, dwellingId)).toBeNull()
  expect(await codeOf(offer(sarpsborg, dwellingId))).toBe('UNPROCESSABLE_CONTENT DWELLING_PROMISED')
})

test('whoever leaves the cooperation reads nothing more and is read no more, at the host’s word and in the row itself', async () => {
  await offered(halden)
  const moss = await w.world.as('3103', ['housing_office'])
  const before = (await seen(moss)).length
  expect(before).toBeGreaterThan(0)
  const change = async (organisationRole: string, more: object) => {
    const found = (await host.cooperation.list()).cooperations.find(({ id }) => id === cooperationId)
    await host.cooperation.changeMember({
      ...{ cooperationId, version: found?.version as number, member: member(organisationRole, more) },
    })
  }
  await change('m_3103', { toOn: d('2026-11-20') })
  expect([await seen(moss), await rows('3103')]).toEqual([[], 0])
  await change('m_3103', {})
  // Let in again by each owner's own job.
  for (const slug of ['3101', '3105']) await w.world.verb(slug, mendReaders)
  expect(await seen(moss)).toHaveLength(before)
  // A day that is known beforehand closes by itself, before any job has run.
  await change('m_3103', { toOn: d('2026-11-22') })
  expect(await seen(moss)).toHaveLength(before)
  await setClocks(w.world, '2026-11-21T23:00:00Z')
  expect([await seen(moss), await rows('3103')]).toEqual([[], 0])
  await w.world.verb('3101', mendReaders)
  expect(await rows('3103')).toBe(0)
  expect(await rows('3105')).toBeGreaterThan(0)
  await change('m_3101', { toOn: d('2026-11-22') })
  expect(await seen(sarpsborg)).toEqual([])
})
