import { afterAll, beforeAll, expect, test } from 'vitest'
import { standStay } from '../../test/bed-pool-builders.ts'
import { answerOf, codeOf } from '../../test/code-of.ts'
import { claimOf } from '../../test/guest.ts'
import { makePersonWorld, type PersonWorld, personOf } from '../../test/person-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: PersonWorld
beforeAll(async () => {
  w = await makePersonWorld()
})
afterAll(() => w.world.drop())

const forNeed = { purpose: 'person_phones' as const, words: null }
const open = async (personId: string, caller: Caller = w.worker) => {
  const page = await caller.person.get({ personId, purpose: forNeed })
  if (page.person.kind !== 'full') throw new Error(page.person.kind)
  return page as Extract<typeof page, { version: number }>
}
/** What the form sends when nothing was changed. */
const formOf = async (personId: string, caller: Caller = w.worker) => {
  const { person, version, responsibleNumber } = await open(personId, caller)
  const { givenName, familyName, birthYear, phone, address, fixedAbode, protection } = person
  const kept = { givenName, familyName, birthYear, phone, address, fixedAbode, addressProtection: protection }
  return { personId, version, ...kept, responsibleMunicipality: responsibleNumber }
}

test('F 20: a person without a number, with a D-number, with an H-number and with a number are all registered', async () => {
  const kinds = {
    fnr: w.number({ year: 1970 }),
    dnr: w.number({ year: 1971 }, 'dnr'),
    hnr: w.number({ year: 1972 }, 'hnr'),
  }
  for (const [kind, number] of Object.entries(kinds)) {
    const id = await w.register('Kari', kind, { number })
    const { person } = await open(id)
    expect(person).toMatchObject({ numberKind: kind, birthYear: Number(`19${number.slice(4, 6)}`) })
    expect(person.numberMasked).toMatch(/^\d\d \d\d \d\d •{5}$/)
  }
  const unknown = await w.register('Ukjent', 'Mann')
  expect((await open(unknown)).person).toMatchObject({
    numberKind: null,
    numberMasked: null,
    birthYear: null,
    age: null,
  })
})

test('the number says the year of birth, whatever was typed', async () => {
  const id = await w.register('Feil', 'År', { number: w.number({ year: 2004 }), birthYear: 1904 })
  expect((await open(id)).person.birthYear).toBe(2004)
})

test('a real person cannot be registered outside production, and what is wrong with a number is said', async () => {
  const say = (number: string) => answerOf(w.worker.person.register(personOf('Ola', 'Normann', { number })))
  // 1 January 1950, a valid number that the tax administration may have given to somebody.
  const real = realNumber()
  expect(await say(real)).toContain('NUMBER_NOT_SYNTHETIC')
  expect(await say(`${real.slice(0, 10)}${(Number(real[10]) + 1) % 10}`)).toContain('NUMBER_CHECKSUM_WRONG')
  expect(await say('123')).toContain('NUMBER_LENGTH_WRONG')
  expect(await say('99999999999')).toContain('NUMBER_DATE_WRONG')
  expect(JSON.parse(await say('123')).fields[0]).toMatchObject({ path: 'number' })
})

test('the same number is one person: a second is refused, in whatever spelling, also when nobody may know the first', async () => {
  const number = w.number()
  await w.register('Første', 'Person', { number })
  const again = personOf('Annet', 'Navn', { number: `${number.slice(0, 6)} ${number.slice(6)}` })
  expect(await codeOf(w.worker.person.register(again))).toBe('CONFLICT NUMBER_TAKEN')
  const hidden = w.number()
  await w.register('Skjult', 'Person', { number: hidden, addressProtection: 'strictly_confidential' })
  const same = await answerOf(w.worker.person.register(personOf('En', 'To', { number: hidden })))
  expect(same).toBe(await answerOf(w.worker.person.register(again)))
  const racers = w.number()
  const raced = await Promise.all(
    Array.from({ length: 6 }, () =>
      codeOf(w.worker.person.register(personOf('Kappløp', 'Person', { number: racers }))),
    ),
  )
  expect(raced.sort()).toEqual([...Array(5).fill('CONFLICT NUMBER_TAKEN'), 'ok'])
})

test('another municipality registers the same person without learning that there was one', async () => {
  const number = w.number()
  await w.register('Bor', 'Flere Steder', { number })
  const halden = await w.world.as('3101', ['night_worker'])
  expect(await codeOf(halden.person.register(personOf('Bor', 'Flere Steder', { number })))).toBe('ok')
})

test('those who may be the same are shown before: the same name, a slip, the same phone; twins are not', async () => {
  const number = w.number({ day: 3, month: 5, year: 1990 })
  const siri = await w.register('Siri', 'Skoglund', { number, phone: '+4799111111' })
  const similar = async (
    givenName: string,
    familyName: string,
    change: { birthYear?: number; phone?: string } = {},
  ) => {
    const asked = { givenName, familyName, birthYear: change.birthYear ?? null, phone: change.phone ?? null }
    const { hits } = await w.worker.person.similarPersons(asked)
    return hits.map(({ person }) => (person.kind === 'full' ? person.personId : person.kind))
  }
  expect(await similar('Siri', 'Skoglund')).toEqual([siri])
  expect(await similar('Siri', 'Skolgund')).toEqual([siri])
  expect(await similar('Siri', 'Skoglund', { birthYear: 1990 })).toEqual([siri])
  expect(await similar('Siri', 'Skoglund', { birthYear: 1960 })).toEqual([])
  expect(await similar('Sara', 'Skoglund', { birthYear: 1990 })).toEqual([])
  expect(await similar('Helt', 'Annen', { phone: '99 11 11 11' })).toEqual([siri])
  await w.register('Nora', 'Hemmelig', { addressProtection: 'strictly_confidential', phone: '+4799222222' })
  expect(await similar('Nora', 'Hemmelig', { phone: '99 22 22 22' })).toEqual([])
  expect((await w.log()).findLast(({ act }) => act === 'search')?.facts).toMatchObject({ kind: 'similar', hits: [] })
  expect(await codeOf(w.worker.person.register(personOf('Siri', 'Skoglund', { birthYear: 1990 })))).toBe('ok')
})

test('F 20: twins with the same family name and day of birth are two people, and so are namesakes', async () => {
  const born = { day: 3, month: 6, year: 1991 }
  const [one, other] = [w.number(born), w.number(born)]
  expect(one).not.toBe(other)
  await w.register('Tora', 'Tvilling', { number: one })
  await w.register('Tora', 'Tvilling', { number: other })
  expect((await w.worker.person.search({ text: 'tora tvilling' })).hits).toHaveLength(2)
})

test('F 20: a new name is found, and the old one no longer', async () => {
  const id = await w.register('Marte', 'Pikenavn')
  const form = await formOf(id)
  expect(await w.worker.person.change({ ...form, familyName: 'Giftnavn' })).toEqual({ personId: id, version: 2 })
  expect((await w.worker.person.search({ text: 'marte gift' })).hits).toHaveLength(1)
  expect((await w.worker.person.search({ text: 'pikenavn' })).hits).toHaveLength(0)
  expect(await codeOf(w.worker.person.change({ ...form, familyName: 'For sent' }))).toBe('CONFLICT VERSION_STALE')
})

test('a responsible municipality that there is none of is refused with the field, and nothing is written', async () => {
  const unknown = 'MUNICIPALITY_UNKNOWN'
  const register = personOf('Uten', 'Kommune', { responsibleMunicipality: '9999' })
  const answer = JSON.parse(await answerOf(w.worker.person.register(register)))
  expect(answer.refusal).toEqual({ code: unknown, facts: { field: 'responsibleMunicipality' } })
  const id = await w.register('Med', 'Kommune')
  const form = await formOf(id)
  expect(await codeOf(w.worker.person.change({ ...form, responsibleMunicipality: '9999' }))).toMatch(unknown)
  expect(await formOf(id)).toEqual(form)
  expect(await codeOf(w.worker.person.change({ ...form, responsibleMunicipality: '0301' }))).toBe('ok')
  expect((await w.worker.person.search({ text: 'uten kommune' })).hits).toEqual([])
})

test('two who correct the same record at once: one goes through and the other is told', async () => {
  const id = await w.register('To', 'Samtidig')
  const form = await formOf(id)
  const answers = await Promise.all(
    ['A', 'B', 'C'].map((letter) => codeOf(w.worker.person.change({ ...form, familyName: letter }))),
  )
  expect(answers.sort()).toEqual(['CONFLICT VERSION_STALE', 'CONFLICT VERSION_STALE', 'ok'])
})

test('who may not see a protected address can neither see it by changing the grade nor write over it', async () => {
  const id = await w.register('Ivar', 'Sperret', { address: 'Sperregata 4', addressProtection: 'confidential' })
  const form = await formOf(id)
  expect(form).toMatchObject({ address: null, responsibleMunicipality: null })
  expect(await codeOf(w.worker.person.change({ ...form, addressProtection: 'ungraded' }))).toBe(
    'FORBIDDEN NOT_PERMITTED',
  )
  await w.worker.person.change({ ...form, phone: '99 00 00 77', address: 'Overskrevet' })
  expect((await open(id, w.leader)).person).toMatchObject({ address: 'Sperregata 4', phone: '+4799000077' })
  await w.worker.person.change({ ...(await formOf(id)), addressProtection: 'strictly_confidential' })
  expect((await w.worker.person.get({ personId: id, purpose: forNeed })).person).toEqual({
    kind: 'restricted',
    personId: id,
  })
  expect(await codeOf(w.worker.person.change({ ...form, version: 3 }))).toBe('FORBIDDEN PERSON_PROTECTED')
})

test('F 20: a number added later is found by, and stands for the person in the pool from then on', async () => {
  const number = w.number()
  const id = await w.known('Uten', 'Nummer', {})
  const stay = await w.worker.bedPool.claimBed(claimOf(id, w.pool.fyrlykta.bed('Plass 1')))
  await w.worker.person.change({ ...(await formOf(id)), number })
  expect((await w.worker.person.search({ text: number })).hits).toHaveLength(1)
  expect(await keyOf(stay.stayId)).toEqual(w.world.parts.keys.poolKey(number))
  // Halden knows the same number: the person has a bed, and where is not said.
  const halden = await w.world.as('3101', ['night_worker'])
  const there = (await halden.person.register(personOf('Uten', 'Nummer', { number, fixedAbode: true }))).personId
  await meet(halden, there, w.pool.tista.kinds[0]?.id as string)
  expect(await answerOf(halden.bedPool.claimBed(claimOf(there, w.pool.tista.bed('Plass 1'))))).not.toMatch(
    /Fyrlykta|3105/,
  )
  expect(await codeOf(halden.bedPool.claimBed(claimOf(there, w.pool.tista.bed('Plass 1'))))).toBe(
    'CONFLICT PERSON_HAS_BED',
  )
  await w.worker.person.change({ ...(await formOf(id)), number: null })
  expect(await codeOf(halden.bedPool.claimBed(claimOf(there, w.pool.tista.bed('Plass 1'))))).toBe('ok')
  expect(await codeOf(formOf(id).then((form) => w.worker.person.change({ ...form, number })))).toBe(
    'CONFLICT PERSON_HAS_BED',
  )
  expect((await open(id)).person.numberKind, 'a refused correction leaves everything').toBe(null)
})

test('nights that are over do not keep a number out', async () => {
  const number = w.number()
  const id = await w.register('Lenge', 'Siden')
  const past = await standStay(w.world, w.pool.fyrlykta, {
    bed: 'Plass 4',
    fromOn: '2026-11-02',
    toOn: '2026-11-05',
    ended: true,
  })
  await w.world
    .admin`insert into m_3105.person_stay (stay_id, person_id, capacity, created_at) values (${past}, ${id}, 'guest', now())`
  const personKey = w.world.parts.keys.poolKey(number)
  await standStay(w.world, w.pool.brygga, {
    bed: 'Plass 2',
    fromOn: '2026-11-03',
    toOn: '2026-11-06',
    ended: true,
    personKey,
  })
  expect(await codeOf(w.worker.person.change({ ...(await formOf(id)), number }))).toBe('ok')
  expect(await keyOf(past)).not.toEqual(personKey)
})

const keyOf = async (stayId: string) =>
  (await w.world.admin<{ key: Buffer }[]>`select person_key as key from pool.occupancy where id = ${stayId}`)[0]?.key

const meet = async (caller: Caller, personId: string, unitKindId: string) => {
  const heldAt = new Date(w.world.now().getTime() - 3_600_000).toISOString()
  const planned = await caller.person.planMeeting({ personId, unitKindId, plannedAt: heldAt })
  const answers = { fixed_abode: 'yes' as const, substance_use: 'no' as const }
  await caller.person.recordMeeting({
    ...planned,
    outcome: 'criteria_met',
    heldAt,
    present: [],
    criteriaVersion: 1,
    answers,
    note: '',
  })
}

// Control digits of 010150 with individual digits counted up until they exist.
function realNumber(): string {
  const weigh = (digits: number[], weights: number[]) => {
    const rest = weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11
    return rest === 0 ? 0 : 11 - rest
  }
  for (let individual = 100; ; individual++) {
    const digits = [...`010150${individual}`].map(Number)
    const first = weigh(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2])
    const second = weigh([...digits, first], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    if (first < 10 && second < 10) return `010150${individual}${first}${second}`
  }
}
