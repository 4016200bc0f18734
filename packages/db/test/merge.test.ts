import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database.ts'
import { aPlaceToStand, personRow, wholePerson } from './whole-person.ts'

// Below every verb: that the whole of a person moves, and the whole of it comes back.
let database: TestDatabase
let columns: { of_table: string; of_column: string }[]
let kept: string
let gone: string
let place: Awaited<ReturnType<typeof aPlaceToStand>>
let otherTeam: Awaited<ReturnType<typeof aPlaceToStand>>
beforeAll(async () => {
  database = await testDatabase()
  columns = await database.admin.unsafe('select of_table, of_column from m_3105.person_columns()')
})
afterAll(() => database.drop())
beforeEach(async () => {
  place = await aPlaceToStand(database.admin)
  otherTeam = { ...(await aPlaceToStand(database.admin)), other: place.other }
  kept = await wholePerson(database.admin, place, 1)
  gone = await wholePerson(database.admin, otherTeam, 2, { address_protection: 'confidential', phone: '40000001' })
})

const as3105 = (statement: string): Promise<number | string> =>
  database.admin
    .begin(async (tx) => {
      await tx.unsafe('set local role m_3105; set local search_path = m_3105')
      return (await tx.unsafe(statement)).count
    })
    .catch((error: { code: string; constraint_name?: string }) => `${error.code} ${error.constraint_name ?? ''}`.trim())

const merge = (taken = '{}') => {
  const id = uuidv7()
  return as3105(
    `select merge_person('${id}', '${kept}', '${gone}', '${taken}', 'samme person', now(), null, 'Hilde')`,
  ).then((answer) => ({ id, answer }))
}
const undo = (id: string) => as3105(`select unmerge_person('${id}', 'to personer', now(), null, 'Hilde')`)

/** Every row of Sarpsborg's, as text; of a person all but the count of changes. */
async function everything(): Promise<Record<string, string[]>> {
  const tables = await database.admin.unsafe<{ name: string }[]>(
    `select tablename as name from pg_tables where schemaname = 'm_3105' and tablename not like 'person\\_merge%' order by 1`,
  )
  const dump: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows = await database.admin.unsafe<{ row: string }[]>(
      `select (to_jsonb(t)${name === 'person' ? " - 'version'" : ''})::text as row from m_3105.${name} t order by 1`,
    )
    dump[name] = rows.map(({ row }) => row)
  }
  return dump
}

test('both have a row in every table that says whose it is', async () => {
  expect(columns.length).toBeGreaterThan(38)
  for (const { of_table, of_column } of columns) {
    if (of_column === 'other_person_id') continue
    const [found] = await database.admin.unsafe(
      `select count(distinct ${of_column}) as count from m_3105.${of_table} where ${of_column} in ('${kept}', '${gone}', '${place.other}')`,
    )
    expect(Number(found?.count), of_table).toBeGreaterThanOrEqual(2)
  }
})

test('F 20: nothing of the one that went is left, and after the undo every row of every table is as it was, byte for byte', async () => {
  const before = await everything()
  const { id, answer } = await merge('{phone}')
  expect(answer).toBe(1)
  for (const { of_table, of_column } of columns) {
    const left = await database.admin.unsafe(`select 1 from m_3105.${of_table} where ${of_column} = '${gone}'`)
    expect(left.length, `${of_table}.${of_column}`).toBe(0)
  }
  const [survivor] = await database.admin.unsafe(
    `select phone, address_protection from m_3105.person where id = '${kept}'`,
  )
  expect(survivor).toEqual({ phone: '40000001', address_protection: 'confidential' })
  expect(await database.admin.unsafe(`select 1 from m_3105.person where id = '${gone}'`)).toHaveLength(0)
  expect(await undo(id)).toBe(1)
  expect(await everything()).toEqual(before)
})

test('no row is lost: what cannot stand beside the other’s is laid aside whole, and the rest moves', async () => {
  const count = (dump: Record<string, string[]>) => Object.values(dump).flat().length
  const before = count(await everything())
  const { id } = await merge()
  const aside = await database.admin.unsafe<{ table: string; side: string }[]>(
    `select table_name as table, side from m_3105.person_merge_row where merge_id = '${id}' and laid_aside order by 1`,
  )
  expect(aside.map(({ table, side }) => `${table} ${side}`)).toEqual([
    'acute_admission duplicate',
    'avoid_neighbour duplicate',
    'crisis_plan duplicate',
    'homelessness_pattern duplicate',
    'living_situation duplicate',
    'tenancy_skill duplicate',
  ])
  // and the person's own row
  expect(count(await everything())).toBe(before - aside.length - 1)
})

test('what is numbered is numbered by when it was written: the last that was said is the last', async () => {
  await merge()
  const wishes = await database.admin.unsafe(
    `select wish_version as nth, to_char(made_at, 'MM') as month from m_3105.housing_wish where person_id = '${kept}' order by 1`,
  )
  expect(wishes.map(({ nth, month }) => `${nth} ${month}`)).toEqual(['1 01', '2 02', '3 04', '4 05'])
})

test('the municipality itself moves nobody’s rows, removes nobody, and writes no merge by hand', async () => {
  for (const { of_table, of_column } of columns) {
    // whom a contact was with may be said afterwards
    if (of_table === 'contact') continue
    const moved = await as3105(`update ${of_table} set ${of_column} = '${kept}' where ${of_column} = '${gone}'`)
    expect(moved, `${of_table}.${of_column}`).toBe('42501')
  }
  expect(await as3105(`delete from person where id = '${gone}'`)).toBe('42501')
  expect(await as3105(`update person_merge set reason = 'x'`)).toBe('42501')
  expect(await as3105(`insert into person_merge_row values ('${uuidv7()}', 'x', 'x', '{}', 'duplicate')`)).toBe('42501')
  const become = database.pool.unsafe('set role samplass_merge').catch((error: { code: string }) => error.code)
  expect(await become).toBe('42501')
})

test('another municipality reaches neither the functions nor the rows', async () => {
  const as3107 = (statement: string) =>
    database.admin
      .begin(async (tx) => {
        await tx.unsafe('set local role m_3107')
        return (await tx.unsafe(statement)).count
      })
      .catch((error: { code: string }) => error.code)
  const call = `merge_person('${uuidv7()}', '${kept}', '${gone}', '{}', 'x', now(), null, 'x')`
  expect(await as3107(`select m_3105.${call}`)).toBe('42501')
  // its own function looks among its own, and finds nobody
  expect(await as3107(`select m_3107.${call}`)).toBe('P0002')
})

test('every column that says whose a row is may be moved, and every key of more columns waits until all has moved', async () => {
  const links = await database.admin.unsafe<{ name: string }[]>(`
    select distinct k.conname as name from pg_constraint k join m_3105.person_columns() t on t.rel = k.conrelid
      join pg_class f on f.oid = k.confrelid
    where k.contype = 'f' and cardinality(k.conkey) > 1 and t.att = any (k.conkey) and not k.condeferrable
      and exists (select from m_3105.person_columns() o where o.rel = k.confrelid and exists (
        select from generate_subscripts(k.conkey, 1) i where k.conkey[i] = t.att and k.confkey[i] = o.att))`)
  expect(links).toEqual([])
  for (const { of_table, of_column } of columns) {
    const [may] = await database.admin.unsafe(
      `select has_column_privilege('samplass_merge', 'm_3105.${of_table}', '${of_column}', 'update') as may`,
    )
    expect(may?.may, `${of_table}.${of_column}`).toBe(true)
  }
})

test('what is written since follows what it hangs on; what hangs on nothing stays with the one that stayed', async () => {
  const { id } = await merge()
  const [of] = await database.admin.unsafe<{ enrolment: string; theirs: string }[]>(`
    select (select id from m_3105.enrolment where team_id = '${otherTeam.team}') as enrolment,
      (select id from m_3105.enrolment where team_id = '${place.team}') as theirs`)
  const contact = (enrolment: string | undefined) => {
    const contactId = uuidv7()
    return as3105(`insert into follow_up_contact (id, enrolment_id, person_id, occurred_at, outcome, place, recorded_at, by_account, by_name)
      values ('${contactId}', '${enrolment}', '${kept}', now(), 'met', 'home', now(), '${uuidv7()}', 'Jonas')`).then(
      (answer) => (answer === 1 ? contactId : String(answer)),
    )
  }
  const [follows, stays] = [await contact(of?.enrolment), await contact(of?.theirs)]
  const goal = uuidv7()
  expect(
    await as3105(
      `insert into follow_up_goal (id, person_id, words, set_on, by_name) values ('${goal}', '${kept}', 'Hund', '2026-11-01', 'Jonas')`,
    ),
  ).toBe(1)
  expect(await undo(id)).toBe(1)
  const whose = async (table: string, row: string) =>
    (
      await database.admin.unsafe<{ id: string }[]>(`select person_id as id from m_3105.${table} where id = '${row}'`)
    )[0]?.id
  expect(await whose('follow_up_contact', follows)).toBe(gone)
  expect(await whose('follow_up_contact', stays)).toBe(kept)
  expect(await whose('follow_up_goal', goal)).toBe(kept)
})

test('a field that somebody has changed since stays as they wrote it, and the rest goes back', async () => {
  const { id } = await merge('{phone,address}')
  expect(await as3105(`update person set phone = '40000009' where id = '${kept}'`)).toBe(1)
  expect(await undo(id)).toBe(1)
  const rows = await database.admin.unsafe(
    `select phone, address_protection as grade from m_3105.person where id in ('${kept}', '${gone}') order by id = '${gone}'`,
  )
  expect(rows.map(({ phone, grade }) => `${phone} ${grade}`)).toEqual(['40000009 ungraded', '40000001 confidential'])
})

test('what ties the two together since is no undo, and nothing of it is half done', async () => {
  const { id } = await merge()
  const tied = await as3105(`update tenancy set rehousing_need_id = (
      select n.id from housing_need n where n.person_id = '${kept}' and n.closed_on is null)
    where person_id = '${kept}' and dwelling_id in (select d.id from dwelling d where d.building_id = '${otherTeam.building}')`)
  expect(tied).toBe(1)
  const before = await everything()
  expect(await undo(id)).toBe('23503 tenancy_rehousing_of_person')
  expect(await everything()).toEqual(before)
})

test('a merge is undone once, and the last one of a record first', async () => {
  const first = await merge()
  expect(first.answer).toBe(1)
  const third = await somebodyBare()
  const second = uuidv7()
  expect(
    await as3105(`select merge_person('${second}', '${kept}', '${third}', '{}', 'samme person', now(), null, 'Hilde')`),
  ).toBe(1)
  expect(await undo(first.id)).toBe('23514 person_merge_last_first')
  expect(await undo(second)).toBe(1)
  expect(await undo(first.id)).toBe(1)
  expect(await undo(first.id)).toBe('P0002')
})

async function somebodyBare(): Promise<string> {
  const id = uuidv7()
  await database.admin.unsafe(personRow(id, 'Tor', {}))
  return id
}
