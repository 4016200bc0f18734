import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../src/tenancy.ts'
import { type TestDatabase, testDatabase, testMunicipalities } from './database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const municipality = (number: string) => ({ role: `m_${number}`, schema: `m_${number}` })
const distributed = "n.nspname = 'pool' or n.nspname like 'm\\_%'"
const rows = (query: string) => database.admin.unsafe(query)

test('the login role can read nothing by itself, in no schema', async () => {
  const tables = await rows(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and (${distributed} or n.nspname = 'platform')`,
  )
  expect(tables.length).toBeGreaterThan(70)
  for (const { name } of tables) {
    const answer = await database.pool.unsafe(`select * from ${name} limit 1`).catch((error) => error.code)
    expect(answer, String(name)).toBe('42501')
  }
})

test('an unqualified table outside a transaction as somebody does not even exist', async () => {
  const answer = await database.pool.unsafe('select 1 from person').catch((error) => error.code)
  expect(answer).toBe('42P01')
})

test('the organisation ends with its transaction: the next one on the same connection is nobody', async () => {
  const one = await testDatabase({ backends: 1 })
  await transaction(one.pool, municipality('3105'), ({ sql }) => sql`select 1 from person`.then(() => undefined))
  await transaction(one.pool, municipality('3105'), async ({ sql }) => sql`select 1 / 0`).catch(() => undefined)
  const [who] = await one.pool`select current_user as name, current_setting('search_path') as path`
  expect(who).toEqual({ name: 'samplass_app', path: '""' })
  await one.drop()
})

test('one municipality cannot touch any table of another’s schema', async () => {
  const tables = await rows(`select tablename as name from pg_tables where schemaname = 'm_3105'`)
  expect(tables.length).toBeGreaterThan(8)
  for (const { name } of tables) {
    for (const statement of [
      `select * from m_3105.${name}`,
      `delete from m_3105.${name}`,
      `insert into m_3105.${name} default values`,
    ]) {
      const answer = await transaction(database.pool, municipality('3107'), ({ sql }) => sql.unsafe(statement)).catch(
        (error) => error.code,
      )
      expect(answer, statement).toBe('42501')
    }
  }
})

test('every shared table with somebody’s rows is under forced row security', async () => {
  const open = await rows(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = 'pool' and not (c.relrowsecurity and c.relforcerowsecurity)`,
  )
  expect(open).toEqual([])
})

test('row security uses the row’s own columns, the current user and the time: no subquery, no function that reads', async () => {
  const policies = await rows(
    `select tablename, policyname, coalesce(qual, '') || ' ' || coalesce(with_check, '') as rule from pg_policies`,
  )
  expect(policies.length).toBeGreaterThan(30)
  // pool.clock() is now(), but where the product's clock is set.
  const calls = /\b(?!ANY|ARRAY|now|clock|CURRENT_USER|IN|AND|OR|NOT|has_column_privilege)([a-z_]+)\s*\(/gi
  for (const { tablename, policyname, rule } of policies) {
    expect(rule, `${tablename}.${policyname}`).not.toMatch(/select/i)
    expect(
      [...String(rule).matchAll(calls)].map((match) => match[0]),
      `${tablename}.${policyname}: ${rule}`,
    ).toEqual([])
  }
})

test('the distributed schemas hold no trigger, view, sequence or foreign key across schemas', async () => {
  const triggers =
    await rows(`select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not tgisinternal and (${distributed})`)
  const views = await rows(`select c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm', 'S') and (${distributed})`)
  const across =
    await rows(`select conname from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
    where k.contype = 'f' and a.relnamespace <> b.relnamespace`)
  expect([...triggers, ...views, ...across]).toEqual([])
})

test('append-only tables can be added to and read, and nothing else', async () => {
  for (const table of [
    'pool.stay_event',
    'pool.audit_entry',
    'pool.call_back',
    'pool.out_of_service_revision',
    'pool.evaluation',
    'm_3105.access_log',
    'm_3105.stay_journal',
  ]) {
    const [may] =
      await rows(`select has_table_privilege('m_3105', '${table}', 'insert') as add, has_table_privilege('m_3105', '${table}', 'update') as change,
      has_table_privilege('m_3105', '${table}', 'delete') as remove`)
    expect(may, table).toEqual({ add: true, change: false, remove: false })
  }
})

test('nobody may read the key that tells one person from another', async () => {
  for (const table of ['pool.occupancy', 'pool.place_request']) {
    for (const number of testMunicipalities) {
      const [may] = await rows(`select has_column_privilege('m_${number}', '${table}', 'person_key', 'select') as may`)
      expect(may?.may, `${table} ${number}`).toBe(false)
    }
  }
})
