import { asLocalDate } from '@samplass/domain/nights'
import type { TakenField } from '@samplass/domain/person/merge'
import { Refusal } from '@samplass/domain/refusal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimOf, codeOf } from '../../test/guest.ts'
import { oneAfterOther } from '../../test/one-after-other.ts'
import { makePersonWorld, namesOf, type PersonWorld } from '../../test/person-builders.ts'
import { needOf } from '../../test/placement-builders.ts'
import { threadsWith } from '../../test/thread-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: PersonWorld
let t: Awaited<ReturnType<typeof threadsWith>>
let caseworker: Caller
beforeAll(async () => {
  w = await makePersonWorld()
  t = await threadsWith(w)
  caseworker = await w.world.as('3105', ['caseworker'], { name: 'Lene Saksbehandler' })
})
afterAll(() => w.world.drop())

const because = 'Kom en natt uten papirer.'
const purpose = { purpose: 'person_phones' as const, words: null }
const look = (survivorId: string, duplicateId: string, by = w.leader) =>
  by.person.previewMerge({ survivorId, duplicateId })
const merge = async (survivorId: string, duplicateId: string, take: TakenField[] = [], by = w.leader) => {
  const { survivor, duplicate } = await look(survivorId, duplicateId, by)
  return by.person.mergePerson({
    ...{ survivorId, duplicateId, take, reason: because },
    ...{ survivorVersion: survivor.version, duplicateVersion: duplicate.version },
  })
}
const undo = (mergeId: string) => w.leader.person.undoMerge({ mergeId, reason: 'De er to.' })
const page = async (personId: string, by = w.leader) => {
  const opened = await by.person.get({ personId, purpose })
  if (!('version' in opened)) throw new Error(opened.person.kind)
  return opened
}
const keyOf = async (personId: string) =>
  (
    await w.world.admin<
      { key: string }[]
    >`select encode(pool_key, 'hex') as key from m_3105.person where id = ${personId}`
  )[0]?.key
/** Waits for a place of the house's first kind. */
const wait = (personId: string) =>
  w.worker.stay.requestPlace({
    ...{
      personId,
      unitKindId: w.pool.fyrlykta.kinds[0]?.id as string,
      wantedOn: '2026-11-22',
      nights: 3,
      needs: [],
      callBackAt: null,
    },
  })

test('somebody registered by name at night and by D-number in the day is one person, and two again when it is undone', async () => {
  const night = await w.register('Tor-Arne', 'Lillevik', { phone: '40000001' })
  const number = w.number({ year: 1980 }, 'dnr')
  const day = await w.known('Thor Arne', 'Lillevik', { number, address: 'Storgata 1' })
  const nightKey = await keyOf(night)
  const dayKey = await keyOf(day)
  await wait(day)

  const before = await look(night, day)
  expect(before).toMatchObject({ takesNumber: true, inTheWay: [], laidAside: [] })
  const held = [
    { kind: 'meetings', count: 1 },
    { kind: 'requests', count: 1 },
  ]
  expect(before.duplicate.held).toEqual(held)
  const { mergeId } = await merge(night, day, ['address'])

  const one = await page(night)
  expect(one.person).toMatchObject({
    givenName: 'Tor-Arne',
    numberKind: 'dnr',
    birthYear: 1980,
    phone: '+4740000001',
    address: 'Storgata 1',
  })
  expect(await keyOf(night)).toBe(dayKey)
  const gone = await w.leader.person.get({ personId: day, purpose }).catch((error) => error.cause)
  expect(gone).toBeInstanceOf(Refusal)
  expect(gone).toMatchObject({ code: 'PERSON_MERGED', facts: { personId: night } })
  expect(namesOf(await w.worker.person.search({ text: number }))).toEqual(['Tor-Arne Lillevik'])
  expect((await w.leader.person.listMerges({ personId: night })).merges).toMatchObject([
    { mergeId, name: 'Thor Arne Lillevik', reason: because, whyNotUndo: null, moved: [held[1], held[0]] },
  ])

  await undo(mergeId)
  expect((await page(night)).person).toMatchObject({
    numberKind: null,
    birthYear: null,
    phone: '+4740000001',
    address: null,
  })
  expect((await page(day)).person).toMatchObject({ givenName: 'Thor Arne', numberKind: 'dnr', address: 'Storgata 1' })
  expect([await keyOf(night), await keyOf(day)]).toEqual([nightKey, dayKey])
  expect((await look(night, day)).duplicate.held).toEqual(held)
  expect(await codeOf(undo(mergeId))).toBe('MERGE_UNDONE')
})

test('a bed that was taken under the number is the person’s after the merge, and goes back with it: nobody gets two', async () => {
  const night = await w.known('Mona', 'Berg')
  const day = await w.register('Mona', 'Berg', { number: w.number({ year: 1990 }) })
  const bedOf = async (stayId: string) =>
    (
      await w.world.admin<
        { key: string }[]
      >`select encode(person_key, 'hex') as key from pool.occupancy where id = ${stayId}`
    )[0]?.key
  const { stayId } = await w.worker.bedPool.claimBed(claimOf(night, w.pool.fyrlykta.bed('Plass 1')))
  const nightKey = await keyOf(night)
  const { mergeId } = await merge(night, day)
  expect(await bedOf(stayId)).toBe(await keyOf(night))
  expect(await bedOf(stayId)).not.toBe(nightKey)
  await undo(mergeId)
  expect(await bedOf(stayId)).toBe(nightKey)
})

test('twins have a number each: two national numbers, or two D-numbers, are two persons', async () => {
  for (const kind of ['fnr', 'dnr'] as const) {
    const one = await w.register('Ada', 'Nes', { number: w.number({}, kind) })
    const other = await w.register('Ida', 'Nes', { number: w.number({}, kind) })
    expect((await look(one, other)).inTheWay).toEqual(['two_numbers'])
    expect(await codeOf(merge(one, other))).toBe('TWO_NUMBERS')
  }
  const one = await w.register('Ada', 'Vik', { number: w.number({}, 'hnr') })
  const other = await w.register('Ada', 'Vik', { number: w.number({}, 'hnr') })
  await merge(one, other)
})

test('the number that was not kept still finds the person, and nobody else is registered with it', async () => {
  const dnr = w.number({ year: 1979 }, 'dnr')
  const first = await w.register('Omar', 'Dahl', { number: w.number({ year: 1979 }) })
  const { mergeId } = await merge(first, await w.register('Omar', 'Dahl', { number: dnr }))
  expect((await page(first)).person.numberKind).toBe('fnr')
  expect(namesOf(await w.worker.person.search({ text: dnr }))).toEqual(['Omar Dahl'])
  expect(await codeOf(w.register('Omar', 'Igjen', { number: dnr }))).toBe('NUMBER_TAKEN')
  await undo(mergeId)
  expect(await codeOf(w.register('Omar', 'Igjen', { number: dnr }))).toBe('NUMBER_TAKEN')
})

test('the stricter protection holds, and whoever may not know of one of them merges neither', async () => {
  const open = await w.register('Liv', 'Hagen')
  const hidden = await w.register('Liv', 'Hagen', { addressProtection: 'strictly_confidential' }, w.leader)
  expect(await codeOf(look(open, hidden, caseworker))).toBe('PERSON_PROTECTED')
  expect(await codeOf(look(hidden, open, caseworker))).toBe('PERSON_PROTECTED')
  const tried = (await w.log()).filter(({ act, purpose }) => act === 'refused' && purpose === 'same_person')
  expect(tried.map(({ personId }) => personId)).toEqual([hidden])
  await merge(open, hidden)
  expect((await page(open)).person.protection).toBe('strictly_confidential')
  expect((await w.worker.person.get({ personId: open, purpose })).person.kind).toBe('restricted')
  // Whoever may not know of the one that stayed is not told that there is one.
  expect(await codeOf(w.worker.person.get({ personId: hidden, purpose }))).toBe('NOT_FOUND')
})

test('only those who keep the whole municipality’s records merge, and a night worker does not', async () => {
  const one = await w.register('Per', 'Aas')
  const other = await w.register('Per', 'Aas')
  expect(await codeOf(look(one, other, w.worker))).toBe('NOT_PERMITTED')
  const ofHouse = await w.world.as('3105', ['caseworker'], { name: 'Ola', houseIds: [w.pool.fyrlykta.id] })
  expect(await codeOf(look(one, other, ofHouse))).toBe('NOT_PERMITTED')
  const { mergeId } = await merge(one, other, [], caseworker)
  expect(await codeOf(w.worker.person.undoMerge({ mergeId, reason: 'x' }))).toBe('NOT_PERMITTED')
  expect(await codeOf(ofHouse.person.undoMerge({ mergeId, reason: 'x' }))).toBe('NOT_FOUND')
})

test('an objection on the one is the person’s: what was told on the other’s word is closed at once', async () => {
  const { personId, admissionId } = await t.opened('Siv')
  const other = await w.register('Siv', 'Fjellheim')
  await t.team.consent.object({ personId: other, toRole: null, categories: [], note: '' })
  const read = () => codeOf(t.liaison.plannedAdmission.get({ admissionId }))
  await t.liaison.plannedAdmission.get({ admissionId })
  const { mergeId } = await merge(personId, other)
  expect(await read()).toBe('NOT_FOUND')
  await undo(mergeId)
  // closed stays closed: it opens again by the person's own word alone
  expect(await read()).toBe('NOT_FOUND')
})

test('each of what cannot be one person’s twice is said by name, and is not chosen', async () => {
  const one = await t.opened('Geir')
  const other = await t.opened('Geir')
  await needOf(w.leader, one.personId)
  await needOf(w.leader, other.personId)
  const { inTheWay } = await look(one.personId, other.personId)
  expect([...inTheWay].sort()).toEqual(['consents_overlap', 'open_needs'])
  expect(await codeOf(merge(one.personId, other.personId))).toBe('MERGE_STANDS_IN_WAY')
  expect((await page(other.personId)).person.givenName).toBe('Geir')
})

test('the last merge is undone first, and a record that was merged on leads to the one that is left', async () => {
  const [a, b, c] = [await w.register('Eva', 'Lie'), await w.register('Eva', 'Lie'), await w.register('Eva', 'Lie')]
  const first = await merge(b, c)
  const second = await merge(a, b)
  const where = await w.leader.person.get({ personId: c, purpose }).catch((error) => error.cause)
  expect(where).toMatchObject({ code: 'PERSON_MERGED', facts: { personId: a } })
  expect(await codeOf(undo(first.mergeId))).toBe('MERGE_NOT_LAST')
  await undo(second.mergeId)
  await undo(first.mergeId)
  for (const id of [a, b, c]) expect((await page(id)).person.familyName).toBe('Lie')
})

test('who has looked follows the merge: the person sees the looks at both', async () => {
  const one = await w.register('Rolf', 'Moe')
  const other = await w.register('Rolf', 'Moe')
  await w.worker.person.get({ personId: other, purpose })
  const { mergeId } = await merge(one, other)
  const seen = async () => {
    const { rows } = await w.leader.person.listAccess({ personId: one, limit: 100 })
    return rows.filter(({ accountName, purpose }) => accountName === 'Ingrid Solvang' && purpose === 'person_phones')
      .length
  }
  expect(await seen()).toBe(1)
  const officer = await w.world.as('3105', ['privacy_officer'])
  const week = asLocalDate('2026-11-16')
  const lookUps = async () => {
    const { rows } = await officer.audit.listLookUps({
      actor: '',
      personId: one,
      limit: 100,
      fromOn: week,
      toOn: asLocalDate('2026-11-22'),
    })
    return rows.filter(({ purpose }) => purpose === 'person_phones').map(({ person }) => person)
  }
  expect(await lookUps()).toEqual([{ kind: 'named', name: 'Rolf Moe' }])
  const unexplained = async () => {
    const { rows } = await officer.audit.listUnexplained({ mondayOn: week })
    return rows.filter(({ accountName, personId }) => accountName === 'Ingrid Solvang' && personId === one).length
  }
  expect(await unexplained()).toBe(1)
  // What explains it hangs on the record that stayed.
  await wait(one)
  expect(await unexplained()).toBe(0)
  await undo(mergeId)
  expect(await lookUps()).toEqual([])
  expect(await seen()).toBe(0)
  const mine = (await w.log()).filter(({ facts }) => facts.mergeId === mergeId)
  expect(mine.map(({ personId }) => personId)).toEqual([one, other, one, other])
})

test('a version that somebody has changed since it was looked at is looked at again', async () => {
  const one = await w.register('Jan', 'Ruud')
  const other = await w.register('Jan', 'Ruud')
  const stale = {
    survivorId: one,
    duplicateId: other,
    take: [],
    reason: because,
    survivorVersion: 1,
    duplicateVersion: 2,
  }
  expect(await codeOf(w.leader.person.mergePerson(stale))).toBe('VERSION_STALE')
  expect(await codeOf(w.leader.person.mergePerson({ ...stale, duplicateId: one }))).toBe('INPUT_NOT_VALID')
})

test('a need that is written in the same instant is the person’s, or is refused in words: it is never lost', async () => {
  const both = async () => [await w.register('Tore', 'Dal'), await w.register('Tore', 'Dal')] as const
  const hold = (id: string) => (sql: PersonWorld['world']['admin']) =>
    sql`select from m_3105.person where id = ${id} for update`
  const holder = async (one: string) =>
    (await w.leader.placement.getPlacement({ personId: one, purpose: 'housing' })).need !== null

  const [kept, gone] = await both()
  const { survivor, duplicate } = await look(kept, gone)
  const given = { survivorId: kept, duplicateId: gone, take: [], reason: because }
  const versions = { survivorVersion: survivor.version, duplicateVersion: duplicate.version }
  const merging = () => codeOf(w.leader.person.mergePerson({ ...given, ...versions }))
  const writing = (id: string) => () => codeOf(needOf(caseworker, id))
  // The merge comes first: whoever writes finds the record that stayed.
  expect(await oneAfterOther(w.world.admin, hold(gone), [merging, writing(gone)])).toEqual(['ok', 'PERSON_MERGED'])
  expect(await holder(kept)).toBe(false)

  const [first, second] = await both()
  const next = await look(first, second)
  const later = () =>
    codeOf(
      w.leader.person.mergePerson({
        ...{ survivorId: first, duplicateId: second, take: [], reason: because },
        ...{ survivorVersion: next.survivor.version, duplicateVersion: next.duplicate.version },
      }),
    )
  // The need comes first: it moves with the rest.
  expect(await oneAfterOther(w.world.admin, hold(second), [writing(second), later])).toEqual(['ok', 'ok'])
  expect(await holder(first)).toBe(true)
})

test('two who merge the same in the same instant: one does', async () => {
  const [kept, gone] = [await w.register('Una', 'Dal'), await w.register('Una', 'Dal')]
  const { survivor, duplicate } = await look(kept, gone)
  const by = (caller: Caller) => () =>
    codeOf(
      caller.person.mergePerson({
        ...{ survivorId: kept, duplicateId: gone, take: [], reason: because },
        ...{ survivorVersion: survivor.version, duplicateVersion: duplicate.version },
      }),
    )
  const hold = (sql: PersonWorld['world']['admin']) => sql`select from m_3105.person where id = ${kept} for update`
  expect(await oneAfterOther(w.world.admin, hold, [by(w.leader), by(caseworker)])).toEqual(['ok', 'PERSON_MERGED'])
})
