import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf, codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: PersonWorld
beforeAll(async () => {
  w = await makePersonWorld()
})
afterAll(() => w.world.drop())

type Talk = Parameters<Caller['contact']['log']>[0]
const talk = (change: Partial<Talk> = {}): Talk => ({
  houseId: w.pool.fyrlykta.id,
  occurredAt: null,
  channel: 'phone',
  initiatedBy: 'person',
  topic: 'sleep',
  minutes: 10,
  outcome: 'talk',
  handle: 'Nattuglen',
  ageBand: '30_49',
  note: '',
  ...change,
})
const all = { limit: 200 }

test('somebody who rings is counted without a person, and nothing of who it was is in the audit trail', async () => {
  const { contactId } = await w.worker.contact.log(talk({ note: 'Fikk ikke sove.' }))
  const { rows } = await w.worker.contact.list(all)
  expect(rows[0]).toMatchObject({
    contactId,
    topic: 'sleep',
    handle: 'Nattuglen',
    houseName: 'Fyrlykta',
    byName: 'Ingrid Solvang',
    person: null,
  })
  const entry = (await w.audit()).at(-1)
  expect(entry).toMatchObject({
    act: 'contact.logged',
    subjectId: contactId,
    facts: { channel: 'phone', topic: 'sleep', outcome: 'talk' },
  })
  expect(JSON.stringify(entry)).not.toMatch(/Nattuglen|sove/)
})

test('a talk is written down when it was, not before it was and not months after', async () => {
  expect(await codeOf(w.worker.contact.log(talk({ occurredAt: '2026-11-20T02:00:00Z' })))).toBe('ok')
  expect(await codeOf(w.worker.contact.log(talk({ occurredAt: '2026-11-20T23:00:00Z' })))).toMatch('IN_THE_FUTURE')
  expect(await codeOf(w.worker.contact.log(talk({ occurredAt: '2026-10-01T02:00:00Z' })))).toMatch('TOO_LONG_AGO')
})

test('it stands under a house within reach or under none, and nobody else sees it', async () => {
  expect(await codeOf(w.worker.contact.log(talk({ houseId: uuidv7() })))).toBe('NOT_FOUND NOT_FOUND')
  const brygga = await w.world.as('3105', ['night_worker'], { houseIds: [w.pool.brygga.id] })
  expect(await codeOf(brygga.contact.log(talk()))).toBe('NOT_FOUND NOT_FOUND')
  expect((await brygga.contact.list(all)).rows).toEqual([])
  await brygga.contact.log(talk({ houseId: null, handle: 'Uten hus' }))
  expect((await brygga.contact.list(all)).rows).toMatchObject([{ handle: 'Uten hus' }])
  const here = await w.world.as('3105', ['night_worker'], { houseIds: [w.pool.fyrlykta.id] })
  expect((await here.contact.list(all)).rows.map(({ handle }) => handle)).not.toContain('Uten hus')
  expect((await w.worker.contact.list(all)).rows.map(({ handle }) => handle)).toContain('Uten hus')
  const halden = await w.world.as('3101', ['night_worker'])
  expect(await halden.contact.list(all)).toMatchObject({ rows: [], more: false })
  const nowhere = await w.world.as('3105', ['night_worker'], { houseIds: [] })
  expect(await codeOf(nowhere.contact.log(talk({ houseId: null })))).toBe('NOT_FOUND NOT_FOUND')
  expect(await nowhere.contact.list(all)).toMatchObject({ rows: [], counts: [] })
  const liaison = await w.world.as('dps-fjordbyen', ['liaison'])
  expect(await codeOf(liaison.contact.list(all))).toBe('FORBIDDEN NOT_PERMITTED')
})

test('the counts are of everything in the period, the rows come a page at a time', async () => {
  const asker = await w.world.as('3203', ['team_member'])
  const log = (change: Partial<Talk>) => asker.contact.log(talk({ houseId: w.pool.asker.id, ...change }))
  for (let index = 0; index < 5; index++) await log({ topic: 'anxiety', minutes: 20 })
  for (let index = 0; index < 2; index++)
    await log({ topic: 'housing', channel: 'walk_in', outcome: 'visit', minutes: 5 })
  await log({ topic: 'housing', occurredAt: '2026-11-10T12:00:00Z', minutes: 1 })
  const first = await asker.contact.list({ fromOn: '2026-11-20', toOn: '2026-11-20', limit: 4 })
  expect([first.rows.length, first.more]).toEqual([4, true])
  const before = first.rows.at(-1)?.contactId as string
  const second = await asker.contact.list({ fromOn: '2026-11-20', toOn: '2026-11-20', limit: 4, before })
  expect([second.rows.length, second.more]).toEqual([3, false])
  expect(new Set([...first.rows, ...second.rows].map(({ contactId }) => contactId)).size).toBe(7)
  expect(first.counts).toEqual(
    expect.arrayContaining([
      { of: 'all', value: 'all', n: 7, minutes: 110 },
      { of: 'topic', value: 'anxiety', n: 5, minutes: 100 },
      { of: 'topic', value: 'housing', n: 2, minutes: 10 },
      { of: 'channel', value: 'walk_in', n: 2, minutes: 10 },
      { of: 'outcome', value: 'talk', n: 5, minutes: 100 },
    ]),
  )
  expect((await asker.contact.list(all)).counts.find(({ of }) => of === 'all')?.n).toBe(8)
  expect((await asker.contact.list({ ...all, houseId: uuidv7() })).rows).toEqual([])
})

test('a talk comes under a name only with a consent that is written down, once, and leaves it when the consent is withdrawn', async () => {
  const personId = await w.register('Ville', 'Huskes')
  const { contactId } = await w.worker.contact.log(talk({ handle: 'Måken' }))
  const link = { contactId, personId, givenHow: 'oral' as const, purpose: 'Vil at huset husker samtalen' }
  expect(await codeOf((w.worker.contact.link as (input: unknown) => Promise<unknown>)({ contactId, personId }))).toBe(
    'BAD_REQUEST INPUT_NOT_VALID',
  )
  const { consentId } = await w.worker.contact.link(link)
  expect(await codeOf(w.worker.contact.link(link))).toBe('CONFLICT CONTACT_ALREADY_LINKED')
  const rowOf = async () => (await w.worker.contact.list(all)).rows.find((row) => row.contactId === contactId)
  expect((await rowOf())?.person).toMatchObject({ kind: 'full', name: 'Ville Huskes' })
  const purpose = { purpose: 'follow_up' as const, words: null }
  const page = await w.worker.person.get({ personId, purpose })
  expect(page).toMatchObject({
    contacts: [{ contactId, topic: 'sleep' }],
    consents: [{ consentId, givenHow: 'oral', withdrawnAt: null }],
  })
  const listed = (await w.log()).filter(({ act, facts }) => act === 'list' && JSON.stringify(facts).includes(personId))
  expect(listed.length, 'a list with a name in it is a look-up').toBeGreaterThan(0)
  await w.worker.consent.withdrawConsent({ consentId })
  expect((await rowOf())?.person).toBe(null)
  expect(await w.worker.person.get({ personId, purpose })).toMatchObject({ contacts: [] })
})

test('a protected person’s talk is under nobody’s name for who may not know it', async () => {
  const personId = await w.register('Ayan', 'Warsame', { addressProtection: 'strictly_confidential' })
  const { contactId } = await w.worker.contact.log(talk({ handle: null }))
  const link = {
    contactId,
    personId,
    givenHow: 'written' as const,
    keptAt: 'Permen på kontoret',
    purpose: 'Etter eget ønske',
  }
  expect(await codeOf(w.worker.contact.link(link))).toBe('FORBIDDEN PERSON_PROTECTED')
  await w.leader.contact.link(link)
  const answer = await w.worker.contact.list(all)
  expect(answer.rows.find((row) => row.contactId === contactId)?.person).toEqual({ kind: 'restricted' })
  expect(JSON.stringify(answer)).not.toMatch(/Ayan|Warsame/)
  expect(JSON.stringify(answer)).not.toContain(personId)
})

test('another municipality’s talk, a person of another municipality, and nothing at all answer alike', async () => {
  const { contactId } = await w.worker.contact.log(talk())
  const personId = await w.register('Her', 'I Sarpsborg')
  const halden = await w.world.as('3101', ['team_leader'])
  const link = { givenHow: 'oral' as const, purpose: 'x' }
  const missing = await answerOf(w.worker.contact.link({ contactId: uuidv7(), personId, ...link }))
  expect(await answerOf(halden.contact.link({ contactId, personId, ...link }))).toBe(missing)
  expect(await answerOf(w.worker.contact.link({ contactId, personId: uuidv7(), ...link }))).toBe(missing)
})
