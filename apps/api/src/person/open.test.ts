import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf, codeOf } from '../../test/code-of.ts'
import { claimOf } from '../../test/guest.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: PersonWorld
let other: Caller
beforeAll(async () => {
  w = await makePersonWorld()
  other = await w.world.as('3105', ['caseworker'], { name: 'Even Dahl' })
})
afterAll(() => w.world.drop())

const phones = { purpose: 'person_phones' as const, words: null }
const linesOf = async (personId: string) => (await w.log()).filter((line) => line.personId === personId)

test('who has nothing to do with a person says why first, and a look without a reason leaves nothing and shows nothing', async () => {
  const id = await w.register('Ukjent', 'For Huset')
  expect(await codeOf(other.person.get({ personId: id }))).toBe('UNPROCESSABLE_CONTENT PURPOSE_MISSING')
  expect(await answerOf(other.person.get({ personId: id }))).not.toContain('Huset')
  expect(await linesOf(id)).toEqual([])
  const page = await other.person.get({ personId: id, purpose: phones })
  expect(page).toMatchObject({
    person: { kind: 'full', givenName: 'Ukjent' },
    openedFor: 'person_phones',
    relation: null,
  })
  expect(await linesOf(id)).toMatchObject([{ act: 'open', accountName: 'Even Dahl', purpose: 'person_phones' }])
  const why = (words: string | null) => other.person.get({ personId: id, purpose: { purpose: 'other', words } })
  expect(await codeOf(why(null))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  await why('Ringer for naboen')
  expect((await linesOf(id)).at(-1)).toMatchObject({ purpose: 'other', facts: { words: 'Ringer for naboen' } })
})

test('a relation within twelve months is reason enough, and the log says which', async () => {
  const known = await w.known('Kjent', 'Her')
  expect(await other.person.get({ personId: known })).toMatchObject({ relation: 'meeting', openedFor: 'meeting' })
  const { stayId } = await w.worker.bedPool.claimBed(claimOf(known, w.pool.fyrlykta.bed('Plass 1')))
  const page = await other.person.get({ personId: known })
  expect(page).toMatchObject({ relation: 'stay', stays: [{ stayId, houseName: 'Fyrlykta' }] })
  expect((await linesOf(known)).map(({ purpose }) => purpose)).toContain('ongoing_stay')
  // Whoever registers somebody goes on with it; a colleague gives a reason.
  const mine = await w.register('Nettopp', 'Registrert')
  expect(await w.worker.person.get({ personId: mine })).toMatchObject({ relation: 'registered' })
  expect(await codeOf(other.person.get({ personId: mine }))).toMatch('PURPOSE_MISSING')
  w.world.setNow('2026-11-22T20:40:00Z')
  expect(await codeOf(w.worker.person.get({ personId: mine }))).toMatch('PURPOSE_MISSING')
  w.world.setNow('2028-03-01T20:40:00Z')
  await w.world.admin`update m_3105.known_user set ended_on = '2026-12-01' where person_id = ${known}`
  expect(await codeOf(other.person.get({ personId: known }))).toMatch('PURPOSE_MISSING')
  w.world.setNow('2026-11-20T20:40:00Z')
})

test('a relation of a house out of reach is none, and what happened there is not told', async () => {
  const id = await w.known('Annet', 'Hus')
  const elsewhere = await w.world.as('3105', ['caseworker'], { houseIds: [uuidv7()] })
  expect(await codeOf(elsewhere.person.get({ personId: id }))).toMatch('PURPOSE_MISSING')
  expect(await elsewhere.person.get({ personId: id, purpose: phones })).toMatchObject({
    knownUser: [],
    meetings: [],
    stays: [],
  })
  const here = await w.world.as('3105', ['caseworker'], { houseIds: [w.pool.fyrlykta.id] })
  expect(await here.person.get({ personId: id })).toMatchObject({ knownUser: [{ houseName: 'Fyrlykta' }] })
})

test('a page that fetches itself again within a quarter of an hour is one opening; another purpose is another', async () => {
  const id = await w.register('Åpnet', 'Flere Ganger')
  const reader = await w.world.as('3105', ['team_member'])
  for (let round = 0; round < 3; round++) await reader.person.get({ personId: id, purpose: phones })
  expect(await linesOf(id)).toHaveLength(1)
  await reader.person.get({ personId: id, purpose: { purpose: 'take_in', words: null } })
  await other.person.get({ personId: id, purpose: phones })
  expect(await linesOf(id)).toHaveLength(3)
  w.world.setNow('2026-11-20T20:56:00Z')
  await reader.person.get({ personId: id, purpose: phones })
  expect(await linesOf(id)).toHaveLength(4)
  w.world.setNow('2026-11-20T20:40:00Z')
})

test('an opening and its line in the log stand or fall together', async () => {
  const id = await w.register('Alt', 'Eller Intet')
  await w.world.admin`revoke insert on m_3105.access_log from m_3105`
  expect(await codeOf(w.worker.person.get({ personId: id, purpose: phones }))).toMatch(/^INTERNAL/)
  await w.world.admin`grant insert on m_3105.access_log to m_3105`
  expect(await linesOf(id)).toEqual([])
})

test('a protected person is masked the same way in every answer, and each attempt is logged', async () => {
  const number = w.number({ year: 1996 })
  const id = await w.register('Ayan', 'Warsame', {
    number,
    phone: '+4799000099',
    address: 'Hemmeligveien 9',
    addressProtection: 'strictly_confidential',
  })
  const answers = [
    await w.worker.person.get({ personId: id, purpose: phones }),
    await w.worker.person.search({ text: number }),
    await w.worker.person.revealNumber({ personId: id, purpose: phones }),
  ]
  expect(answers[0]).toEqual({ asOf: w.world.now(), person: { kind: 'restricted', personId: id } })
  expect(answers[2]).toEqual({ kind: 'restricted' })
  for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/Ayan|Warsame|Hemmelig|99000099|1996|3105/)
  const lines = await linesOf(id)
  expect(lines.map(({ act }) => act)).toEqual(['refused', 'refused', 'refused'])
  const refused: Promise<unknown>[] = [
    w.worker.person.planMeeting({
      personId: id,
      unitKindId: w.pool.fyrlykta.kinds[0]?.id as string,
      plannedAt: '2026-11-21T12:00:00Z',
    }),
    w.worker.bedPool.claimBed(claimOf(id, w.pool.fyrlykta.bed('Plass 2'))),
    w.worker.person.listAccess({ personId: id, limit: 10 }),
  ]
  for (const code of await Promise.all(refused.map(codeOf))) expect(code).toBe('FORBIDDEN PERSON_PROTECTED')
  expect((await w.leader.person.get({ personId: id, purpose: phones })).person).toMatchObject({
    kind: 'full',
    address: 'Hemmeligveien 9',
  })
})

test('missing, another municipality’s, and out of every scope answer with the same bytes', async () => {
  const id = await w.register('Finnes', 'Her')
  const missing = await answerOf(w.worker.person.get({ personId: uuidv7(), purpose: phones }))
  expect(missing).toContain('NOT_FOUND')
  const halden = await w.world.as('3101', ['team_leader'])
  const nowhere = await w.world.as('3105', ['team_leader'], { houseIds: [] })
  const form = {
    givenName: 'A',
    familyName: 'B',
    birthYear: null,
    phone: null,
    address: null,
    fixedAbode: null,
    addressProtection: 'ungraded' as const,
    responsibleMunicipality: null,
  }
  for (const caller of [halden, nowhere]) {
    const tries: Promise<unknown>[] = [
      caller.person.get({ personId: id, purpose: phones }),
      caller.person.revealNumber({ personId: id, purpose: phones }),
      caller.person.listAccess({ personId: id, limit: 10 }),
      caller.person.change({ personId: id, version: 1, ...form }),
      caller.person.planMeeting({
        personId: id,
        unitKindId: w.pool.fyrlykta.kinds[0]?.id as string,
        plannedAt: '2026-11-21T12:00:00Z',
      }),
    ]
    for (const answer of await Promise.all(tries.map(answerOf))) expect(answer).toBe(missing)
  }
})

test('the whole number is shown once for a purpose, logged, and nobody else’s', async () => {
  const number = w.number()
  const id = await w.register('Leser', 'Opp Nummeret', { number })
  const reason = { purpose: 'take_in' as const, words: null }
  expect(await w.worker.person.revealNumber({ personId: id, purpose: reason })).toEqual({ kind: 'full', number })
  expect((await linesOf(id)).at(-1)).toMatchObject({ act: 'reveal_number', purpose: 'take_in' })
  const without = await w.register('Uten', 'Nummer')
  expect(await codeOf(w.worker.person.revealNumber({ personId: without, purpose: reason }))).toBe(
    'UNPROCESSABLE_CONTENT NUMBER_UNKNOWN',
  )
  const office = await w.world.as('3105', ['housing_office'])
  expect(await codeOf(office.person.revealNumber({ personId: id, purpose: reason }))).toBe('FORBIDDEN NOT_PERMITTED')
})

test('the person’s own list says who, where from, as what, when and why, and the list itself is in it next time', async () => {
  const id = await w.register('Spør', 'Hvem Som Så')
  await w.worker.person.search({ text: 'spør hvem' })
  await other.person.get({ personId: id, purpose: { purpose: 'other', words: 'Avtale om møte' } })
  const first = await w.leader.person.listAccess({ personId: id, limit: 50 })
  expect(first.rows).toMatchObject([
    {
      accountName: 'Even Dahl',
      organisation: 'Sarpsborg kommune',
      roles: ['caseworker'],
      act: 'open',
      purpose: 'other',
      words: 'Avtale om møte',
    },
    { accountName: 'Ingrid Solvang', act: 'search', purpose: 'find_person' },
  ])
  expect(JSON.stringify(first)).not.toContain('Spør')
  const officer = await w.world.as('3105', ['privacy_officer'], { name: 'Siv Ombud' })
  const again = await officer.person.listAccess({ personId: id, limit: 50 })
  expect(again.rows[0]).toMatchObject({ accountName: 'Lene Dahl', act: 'list', purpose: 'privacy_review' })
  expect((await officer.person.listAccess({ personId: id, limit: 1 })).more).toBe(true)
})

test('a list with the person’s name in it is in the person’s own list too', async () => {
  const id = await w.known('Står', 'På Tavla')
  await w.worker.bedPool.claimBed(claimOf(id, w.pool.fyrlykta.bed('Plass 4')))
  await other.bedPool.board({ fromOn: '2026-11-20', nights: 7 })
  const { rows } = await w.leader.person.listAccess({ personId: id, limit: 50 })
  expect(rows.filter(({ accountName }) => accountName === 'Even Dahl')).toMatchObject([{ act: 'list', times: 1 }])
})
