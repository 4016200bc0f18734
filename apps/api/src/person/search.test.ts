import { foldName } from '@samplass/domain/person/name'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, namesOf, type PersonWorld } from '../../test/person-builders.ts'

let w: PersonWorld
let tor: string
let ayan: string
let number: string
beforeAll(async () => {
  w = await makePersonWorld()
  number = w.number({ year: 1988 })
  tor = await w.known('Tor-Arne', 'Lillevik', { number, phone: '+4799000031', address: 'Storgata 1' })
  await w.register('Åse-Marie', 'Bjørnø', { phone: '+4799000032' })
  await w.register('Torunn', 'Ås', { birthYear: 1970 })
  await w.register('Torunn', 'Aarnes')
  await w.register('Torunn', 'Æsøy')
  await w.register('Ivar', 'Sivertsen', { addressProtection: 'confidential', address: 'Sperregata 4' })
  ayan = await w.register('Ayan', 'Warsame', {
    number: w.number({ year: 1996 }),
    phone: '+4799000099',
    addressProtection: 'strictly_confidential',
  })
})
afterAll(() => w.world.drop())

const find = async (text: string, caller = w.worker) => namesOf(await caller.person.search({ text }))

test('a name is found from the beginning of any of its words, in any order, without æ, ø, å and hyphens', async () => {
  for (const text of ['tor-arne lill', 'lillevik', 'LILLEVIK TOR', 'arne', 'tor arne lillevik']) {
    expect(await find(text), text).toContain('Tor-Arne Lillevik')
  }
  for (const text of ['ÅSE', 'aase', 'ase marie', 'bjornø', 'bjoerno', 'Bjørnø Åse']) {
    expect(await find(text), text).toEqual(['Åse-Marie Bjørnø'])
  }
  expect(await find('levik'), 'within a word, when nothing begins so').toEqual(['Tor-Arne Lillevik'])
})

test('one slip of the finger finds the person, and a stranger is not near', async () => {
  for (const text of ['lilelvik', 'lillevig', 'lillevikk', 'tor arne lilevik', 'bjørnnø', 'bjrønø', 'tro lillevig']) {
    expect((await find(text)).length, text).toBe(1)
  }
  expect(await find('lillehammer')).toEqual([])
})

test('those whom my houses know come first, then Norwegian order: Aa and Å after Ø, Æ before it', async () => {
  const names = await find('tor')
  expect(names[0]).toBe('Tor-Arne Lillevik')
  expect(names.slice(1)).toEqual(['Torunn Æsøy', 'Torunn Ås', 'Torunn Aarnes'].sort(new Intl.Collator('nb').compare))
})

test('a pasted number finds the person with and without spaces, and half a number finds nobody', async () => {
  for (const text of [
    number,
    `${number.slice(0, 6)} ${number.slice(6)}`,
    ` ${number.slice(0, 6)}-${number.slice(6)} `,
  ]) {
    expect(await find(text), text).toEqual(['Tor-Arne Lillevik'])
  }
  expect(await find(number.slice(0, 10))).toEqual([])
  const wrong = `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`
  expect(await w.worker.person.search({ text: wrong })).toMatchObject({
    hits: [],
    numberProblem: 'NUMBER_CHECKSUM_WRONG',
  })
  expect(await w.worker.person.search({ text: '14078812345' })).toMatchObject({ hits: [], kind: 'number' })
})

test('a phone is found as it is typed, with or without the country', async () => {
  for (const text of ['99 00 00 31', '+47 99 00 00 31', '004799000031', '990000 31', '9900 0031']) {
    expect(await find(text), text).toEqual(['Tor-Arne Lillevik'])
  }
  expect((await find('99 00 00')).sort()).toEqual(['Tor-Arne Lillevik', 'Åse-Marie Bjørnø'])
})

test('whoever waits for a place comes before the others of the name', async () => {
  const [first, second] = [await w.known('Gro', 'Vik'), await w.known('Gro', 'Ødegård')]
  expect(await find('gro')).toEqual(['Gro Vik', 'Gro Ødegård'])
  await w.worker.stay.requestPlace({
    personId: second,
    unitKindId: w.pool.fyrlykta.kinds[0]?.id as string,
    wantedOn: '2026-11-20',
    nights: 7,
    needs: [],
    callBackAt: null,
  })
  const { hits } = await w.worker.person.search({ text: 'gro' })
  expect(hits.map(({ person }) => person.kind === 'full' && person.personId)).toEqual([second, first])
  expect(hits[0]).toMatchObject({ standing: { waitingAt: ['Fyrlykta'] } })
})

test('a hit says what tells two people apart, and neither the number, the address nor the date of birth', async () => {
  const { hits } = await w.worker.person.search({ text: 'lillevik' })
  expect(hits[0]).toMatchObject({
    person: {
      kind: 'full',
      personId: tor,
      age: 38,
      numberMasked: `${number.slice(0, 2)} ${number.slice(2, 4)} ${number.slice(4, 6)} •••••`,
      address: null,
    },
    standing: { knownAt: [{ houseName: 'Fyrlykta', reviewDue: false }], waitingAt: [], bedAt: null },
  })
  expect(JSON.stringify(hits)).not.toContain(number.slice(6))
  const fields =
    'personId givenName familyName initials age birthYear numberKind numberMasked phone address municipality addressHidden'
  for (const text of ['lillevik', 'lilelvik', number]) {
    const [hit] = (await w.worker.person.search({ text })).hits
    expect(Object.keys(hit?.person ?? {}).sort(), text).toEqual(
      ['kind', 'fixedAbode', 'protection', ...fields.split(' ')].sort(),
    )
  }
})

test('somebody with a strictly confidential address is in no search by name or phone, and masked when the number is known', async () => {
  for (const text of ['ayan', 'warsame', 'ayan warsame', 'waresame', '99 00 00 99', '990000']) {
    expect(await find(text), text).not.toContain('Ayan Warsame')
    expect(await find(text), text).not.toContain('restricted')
  }
  const own = await digitsOf(ayan)
  const answer = await w.worker.person.search({ text: own })
  expect(answer.hits).toEqual([{ person: { kind: 'restricted', personId: ayan } }])
  expect((await w.log()).at(-1)).toMatchObject({ act: 'refused', personId: ayan, accountName: 'Ingrid Solvang' })
  expect(await find('ayan', w.leader)).toEqual(['Ayan Warsame'])
  expect(await find('ivar')).toEqual(['Ivar Sivertsen'])
})

const digitsOf = async (personId: string) => {
  const answer = await w.leader.person.revealNumber({ personId, purpose: { purpose: 'take_in', words: null } })
  if (answer.kind !== 'full') throw new Error(answer.kind)
  return answer.number
}

test('each search is a line in the log: its kind and whom it showed, never what was typed', async () => {
  const before = (await w.log()).length
  await find('lillevik')
  await find(number)
  await find('99 00 00 31')
  await find('ingen som heter dette')
  const lines = (await w.log()).slice(before)
  expect(lines.map(({ act, personId, facts }) => ({ act, personId, facts }))).toEqual([
    { act: 'search', personId: null, facts: { kind: 'name', hits: [tor], more: false } },
    { act: 'search', personId: null, facts: { kind: 'number', hits: [tor], more: false } },
    { act: 'search', personId: null, facts: { kind: 'phone', hits: [tor], more: false } },
    { act: 'search', personId: null, facts: { kind: 'name', hits: [], more: false } },
  ])
})

test('a search and its line in the log stand or fall together', async () => {
  const before = (await w.log()).length
  await w.world.admin`revoke insert on m_3105.access_log from m_3105`
  expect(await codeOf(w.worker.person.search({ text: 'lillevik' }))).toMatch(/^INTERNAL/)
  await w.world.admin`grant insert on m_3105.access_log to m_3105`
  expect((await w.log()).length).toBe(before)
})

test('another municipality, one without scope and one without the right find nobody', async () => {
  const halden = await w.world.as('3101', ['night_worker'])
  expect((await halden.person.search({ text: 'lillevik' })).hits).toEqual([])
  expect((await halden.person.search({ text: number })).hits).toEqual([])
  const nowhere = await w.world.as('3105', ['night_worker'], { houseIds: [] })
  expect((await nowhere.person.search({ text: 'lillevik' })).hits).toEqual([])
  for (const role of ['pool_coordinator', 'tenant_administrator', 'privacy_officer'] as const) {
    const other = await w.world.as('3105', [role])
    expect(await codeOf(other.person.search({ text: 'lillevik' })), role).toBe('FORBIDDEN NOT_PERMITTED')
  }
  const liaison = await w.world.as('dps-fjordbyen', ['liaison'])
  expect(await codeOf(liaison.person.search({ text: 'lillevik' }))).toBe('FORBIDDEN NOT_PERMITTED')
})

test('one who reaches a single house sees only what that house has to do with the person', async () => {
  const here = await w.world.as('3105', ['night_worker'], { houseIds: [w.pool.fyrlykta.id] })
  expect((await here.person.search({ text: 'lillevik' })).hits[0]).toMatchObject({
    standing: { knownAt: [{ houseName: 'Fyrlykta' }] },
  })
  const elsewhere = await w.world.as('3105', ['night_worker'], { houseIds: [uuidv7()] })
  expect((await elsewhere.person.search({ text: 'lillevik' })).hits[0]).toMatchObject({ standing: { knownAt: [] } })
})

test('whatever is typed is answered', async () => {
  const hostile = [
    "' or 1=1 --",
    '%%',
    '__',
    '\\',
    '%',
    'a%',
    '<b>',
    '-- ',
    '((',
    '𝕋𝕠𝕣',
    '‮tor',
    'ÅÅÅ'.repeat(30),
    '00000000000',
    '+47',
    '١٤٨٧٨٨١٢٣٤٥',
    "'; drop table person",
  ]
  for (const text of hostile) {
    const answer = await codeOf(w.worker.person.search({ text }))
    expect(['ok', 'BAD_REQUEST INPUT_NOT_VALID'], text).toContain(answer)
  }
  for (const text of ['%%', '__', '\\\\', '-’']) expect((await w.worker.person.search({ text })).hits, text).toEqual([])
  for (const text of ['', ' a ', 'x'.repeat(101), 'tor\0'])
    expect(await codeOf(w.worker.person.search({ text })), text).not.toMatch(/^INTERNAL/)
})

test('at most twenty are shown, and the answer says that there are more', async () => {
  const rows = Array.from({ length: 25 }, (_, index) => ({
    id: uuidv7(),
    given_name: 'Mange',
    family_name: `Like${String.fromCharCode(65 + index)}`,
    name_folded: foldName(`Mange Like${String.fromCharCode(65 + index)}`),
    pool_key: Buffer.from(uuidv7()),
    created_at: w.world.now(),
  }))
  await w.world.admin`insert into m_3105.person ${w.world.admin(rows)}`
  const answer = await w.worker.person.search({ text: 'mange' })
  expect([answer.hits.length, answer.more]).toEqual([20, true])
  expect(namesOf(await w.worker.person.search({ text: 'mange likeb' }))[0]).toBe('Mange LikeB')
})
