import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as followUp from '../src/tenant/follow-up.ts'
import * as tenancy from '../src/tenant/tenancy.ts'
import { type TestDatabase, testDatabase } from './database.ts'

const tablesOf = (module: Record<string, unknown>) =>
  Object.values(module)
    .filter((value): value is PgTable => is(value, PgTable))
    .map(getTableName)
const home = tablesOf(tenancy)
const help = tablesOf(followUp)

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('F 12: no foreign key leads from a tenancy to follow-up, nor the reverse', async () => {
  expect(home).toContain('tenancy')
  expect(help).toContain('enrolment')
  const keys = await database.admin<{ from: string; to: string; name: string }[]>`
    select c.conrelid::regclass::text as from, c.confrelid::regclass::text as to, c.conname as name
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace where c.contype = 'f' and n.nspname = 'm_3105'`
  const bare = (table: string) => table.split('.').at(-1) ?? table
  const crossing = keys.filter(
    ({ from, to }) =>
      (home.includes(bare(from)) && help.includes(bare(to))) || (help.includes(bare(from)) && home.includes(bare(to))),
  )
  // What was asked for is there: a tenancy's own keys are among them.
  expect(keys.some(({ from }) => bare(from) === 'tenancy_notice')).toBe(true)
  expect(crossing).toEqual([])
})

test('F 12: nothing of either cascades to the other, and no trigger stands on a table of either', async () => {
  const triggers = await database.admin<{ table: string; name: string }[]>`
    select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'm_3105' and not t.tgisinternal and c.relname = any (${[...home, ...help]})`
  expect(triggers).toEqual([])
  const cascades = await database.admin<{ name: string }[]>`
    select c.conname as name from pg_constraint c join pg_namespace n on n.oid = c.connamespace join pg_class r on r.oid = c.conrelid
    where c.contype = 'f' and n.nspname = 'm_3105' and (c.confdeltype <> 'a' or c.confupdtype <> 'a') and r.relname = any (${[...home, ...help]})`
  // Of follow-up itself: a card knows whether its follow-up and its meeting still go on. Nothing is ended by it, and no home is reached.
  expect(cascades.map(({ name }) => name).sort()).toEqual(['board_card_followed', 'board_card_taken_off_in_meeting'])
})

test('F 12: no function, view or rule of the database names tables of both', async () => {
  const sources = await database.admin<{ name: string; text: string }[]>`
    select p.oid::regprocedure::text as name, p.prosrc as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('m_3105', 'pool', 'platform')
    union all
    select schemaname || '.' || viewname, definition from pg_views where schemaname in ('m_3105', 'pool', 'platform')
    union all
    select tablename || ' ' || rulename, definition from pg_rules where schemaname in ('m_3105', 'pool', 'platform')`
  expect(sources.length).toBeGreaterThan(0)
  expect(sources.filter(({ text }) => namesOf(home, text).length > 0 && namesOf(help, text).length > 0)).toEqual([])
})

test('F 12: no statement of one slice names a table of the other, and no migration of one reaches the other’s', () => {
  const api = resolve(import.meta.dirname, '../../../apps/api/src')
  const migrations = resolve(import.meta.dirname, '../migrations/tenant')
  const ofHome = [...filesIn(join(api, 'tenancy')), join(migrations, '0011_tenancy.sql')]
  const ofHelp = [...filesIn(join(api, 'follow-up')), join(migrations, '0012_follow_up.sql')]
  expect(ofHome.length).toBeGreaterThan(10)
  const crossing = [
    ...ofHome.flatMap((file) => namesOf(help, statementsIn(file)).map((table) => `${file}: ${table}`)),
    ...ofHelp.flatMap((file) => namesOf(home, statementsIn(file)).map((table) => `${file}: ${table}`)),
  ]
  expect(crossing).toEqual([])
})

test('the search finds what it is for', () => {
  expect(namesOf(help, "update enrolment set closed_on = now() where person_id = 'a'")).toEqual(['enrolment'])
  expect(namesOf(home, 'delete from m_3105.tenancy_risk')).toEqual(['tenancy_risk'])
  expect(namesOf(home, 'select tenancy_skill from person')).toEqual([])
})

/** Sources without tests; a slice that is not there yet has none. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => join(folder, file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** What is sent to the database: templates of TypeScript, and a migration without its comments. */
function statementsIn(file: string): string {
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.sql')) return text.replace(/--.*$/gm, '')
  return [...text.matchAll(/`[^`]*`/g)].map(([template]) => template).join('\n')
}

/** Those of the tables that a statement reads or writes: after the words that a table stands behind. */
function namesOf(tables: readonly string[], text: string): string[] {
  return tables.filter((table) =>
    new RegExp(`\\b(?:from|join|into|update|references|table|on|only|,)\\s+(?:\\w+\\.)?${table}\\b`, 'i').test(text),
  )
}
