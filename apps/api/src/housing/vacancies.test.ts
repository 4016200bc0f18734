import { type DwellingFacts, dwellingState } from '@samplass/domain/housing/rules'
import { asLocalDate } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { type Dwelling, dwellingOf, tenancyAt } from '../../test/housing-builders.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'

let world: World
let office: Caller
beforeAll(async () => {
  world = await makeWorld()
  office = await world.as('3105', ['housing_office'])
})
afterAll(() => world.drop())

const today = asLocalDate('2026-11-20')
const add = async (given: Partial<Dwelling>) => (await office.housing.addDwelling(dwellingOf(given))).dwellingId
const reason = { reason: 'renovation', words: '' } as const

/** Somebody with an open need, and what they wish for. */
async function needOf(wish: { areas: string[]; kinds: string[]; bedrooms: number | null } | null, adults = 1) {
  const [personId, needId] = [uuidv7(), uuidv7()]
  await world.admin`
    insert into m_3105.person (id, given_name, family_name, name_folded, pool_key, created_at)
    values (${personId}, 'Behov', 'Ørnen', 'behov ornen', ${Buffer.from(personId)}, now())`
  await world.admin`
    insert into m_3105.housing_need (id, person_id, registered_on, arises_from, adults, made_at, by_name)
    values (${needId}, ${personId}, '2026-10-01', 'homeless', ${adults}, now(), 'Prøve')`
  if (wish)
    await world.admin`
      insert into m_3105.housing_wish (id, person_id, wish_version, areas, kinds, bedrooms_least, mapped_on, with_person, made_at, by_name)
      values (${uuidv7()}, ${personId}, 1, ${wish.areas}, ${wish.kinds}, ${wish.bedrooms}, '2026-10-01', true, now(), 'Prøve')`
  return { personId, needId }
}

async function allocate(dwellingId: string, dates: { offeredOn?: string; acceptedOn?: string }) {
  const { personId, needId } = await needOf(null)
  await world.admin`
    insert into m_3105.allocation (id, need_id, person_id, dwelling_id, proposed_on, match, offered_on, accepted_on, made_at, by_name)
    values (${uuidv7()}, ${needId}, ${personId}, ${dwellingId}, '2026-11-01', '[]', ${dates.offeredOn ?? null}, ${dates.acceptedOn ?? null}, now(), 'Prøve')`
}

test('what a dwelling is, is the same in the table as in the rule, whatever stands on it', async () => {
  const bare = { inStockFrom: asLocalDate('2026-01-01'), archivedOn: null, let: false, closed: false }
  const wanted = new Map<string, DwellingFacts>()
  for (let bits = 0; bits < 64; bits++) {
    const has = (bit: number) => (bits & (1 << bit)) !== 0
    const [lets, closed, proposed, offered, promised, later] = [0, 1, 2, 3, 4, 5].map(has) as boolean[]
    // Somebody who has said yes was offered it, and was shown it before that.
    if ((offered && !proposed) || (promised && !offered)) continue
    const inStockFrom = asLocalDate(later ? '2026-12-01' : '2026-01-01')
    const dwellingId = await add({ street: `Tilstandsgata ${bits}`, inStockFrom })
    if (lets) await tenancyAt(world, dwellingId, { fromOn: '2026-11-01' })
    if (closed)
      await office.housing.closeDwelling({ dwellingId, fromOn: '2026-11-20', untilOn: '2026-11-21', ...reason })
    if (proposed)
      await allocate(dwellingId, {
        ...(offered ? { offeredOn: '2026-11-05' } : {}),
        ...(promised ? { acceptedOn: '2026-11-06' } : {}),
      })
    wanted.set(dwellingId, {
      ...{ ...bare, inStockFrom, let: Boolean(lets), closed: Boolean(closed) },
      ...{ proposed: Boolean(proposed), offered: Boolean(offered), promised: Boolean(promised) },
    })
  }
  const seen = (await office.housing.listDwellings({ text: 'tilstandsgata' })).dwellings
  expect(seen).toHaveLength(wanted.size)
  for (const { id, state } of seen) expect(state).toBe(dwellingState(wanted.get(id) as DwellingFacts, today))
})

test('a dwelling is closed once at a time, for a reason; what was closed is free again on the day it says', async () => {
  const dwellingId = await add({ street: 'Stengegata 1' })
  const at = { dwellingId, fromOn: '2026-11-10', untilOn: '2026-11-20', ...reason }
  const { closureId } = await office.housing.closeDwelling(at)
  expect(await codeOf(office.housing.closeDwelling({ ...at, fromOn: '2026-11-19', untilOn: null }))).toBe(
    'CONFLICT DWELLING_CLOSED',
  )
  expect((await office.housing.getDwelling({ dwellingId })).state).toBe('nobody_matched')
  await office.housing.changeClosure({ closureId, version: 1, fromOn: at.fromOn, untilOn: null, ...reason })
  expect(await office.housing.getDwelling({ dwellingId })).toMatchObject({
    state: 'closed',
    closedReason: 'renovation',
  })
  expect(
    await codeOf(office.housing.changeClosure({ closureId, version: 1, fromOn: at.fromOn, untilOn: null, ...reason })),
  ).toBe('CONFLICT VERSION_STALE')
})

test('stock and needs are counted by size, area and kind, and nobody is told of', async () => {
  await add({ street: 'Tellegata 1', area: 'Fredheim', bedrooms: 3, kind: 'small_house' })
  const { personId } = await needOf({ areas: ['Fredheim', 'Skjeberg'], kinds: ['small_house'], bedrooms: 3 })
  await needOf({ areas: ['Fredheim'], kinds: [], bedrooms: null }, 5)
  const seen = await office.housing.listVacancies()
  const of = (by: string, what: string) => seen.mismatch.find((row) => row.by === by && row.what === what)
  expect(of('area', 'Fredheim')).toMatchObject({ empty: 1, all: 1, needs: 2 })
  expect(of('area', 'Skjeberg')).toMatchObject({ empty: 0, all: 0, needs: 1 })
  expect(of('size', '3')).toMatchObject({ empty: 1, needs: 2 })
  expect(of('kind', 'small_house')).toMatchObject({ empty: 1, needs: 1 })
  expect(seen.empty.find(({ street }) => street === 'Tellegata 1')).toMatchObject({
    state: 'nobody_matched',
    days: 323,
  })
  expect(JSON.stringify(seen)).not.toContain('Ørnen')
  expect(JSON.stringify(seen)).not.toContain(personId)
})

test('a picture is what its bytes are, says what it shows, and can be taken away again', async () => {
  const dwellingId = await add({ street: 'Bildegata 1' })
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(40)]).toString(
    'base64',
  )
  const { pictureId } = await office.housing.addPicture({ dwellingId, shows: 'Kjøkkenet', base64: png })
  const member = await world.as('3105', ['team_member'])
  expect(await member.housing.getPicture({ pictureId })).toEqual({ mediaType: 'image/png', base64: png })
  const wrong = (base64: string) => codeOf(office.housing.addPicture({ dwellingId, shows: 'Noe', base64 }))
  expect(await wrong(Buffer.from('<svg onload="x"/>').toString('base64'))).toBe(
    'UNPROCESSABLE_CONTENT PICTURE_NOT_READ',
  )
  expect(await wrong(Buffer.alloc(2_000_001).toString('base64'))).toBe('UNPROCESSABLE_CONTENT PICTURE_TOO_LARGE')
  expect(await codeOf(office.housing.addPicture({ dwellingId, shows: ' ', base64: png }))).toBe(
    'BAD_REQUEST INPUT_NOT_VALID',
  )
  await office.housing.removePicture({ pictureId })
  expect(await codeOf(office.housing.getPicture({ pictureId }))).toBe('NOT_FOUND NOT_FOUND')
  const { events } = await office.housing.getDwelling({ dwellingId })
  expect(events.map(({ kind }) => kind)).toEqual(['picture_removed', 'picture_added', 'added'])
})
