import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database.ts'
import { everyTable, rowOf, type Table } from './every-table.ts'
import { closed, rights, roles } from './rights.ts'

let database: TestDatabase
let tables: Table[]
beforeAll(async () => {
  database = await testDatabase()
  tables = await everyTable(database.admin)
  // What is asked here is who reaches a row, not what may stand in it.
  const rules = await database.admin.unsafe<{ drop: string }[]>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
    where contype in ('f', 'c', 'x') and connamespace in ('pool'::regnamespace, 'platform'::regnamespace, 'm_3105'::regnamespace)`)
  for (const { drop } of rules) await database.admin.unsafe(drop)
  for (const table of tables) await database.admin.unsafe(rowOf(table))
})
afterAll(() => database.drop())

class Undone extends Error {}

/** What the database says to one statement as one role: `-` no right, `0` reaches no row, `+` reaches Sarpsborg's. Never kept. */
async function answer(role: string, statement: string): Promise<'-' | '0' | '+'> {
  let reached: '0' | '+' = '0'
  const ask = (role === 'samplass_app' ? database.pool : database.admin).begin(async (tx) => {
    if (role !== 'samplass_app') await tx.unsafe(`set local role ${role}`)
    if ((await tx.unsafe(statement)).count > 0) reached = '+'
    throw new Undone()
  })
  return ask.then(
    () => reached,
    (error: { code?: string }) => {
      if (error instanceof Undone) return reached
      // Anything but a refusal comes after the right was granted and a row was reached.
      return error.code === '42501' ? '-' : '+'
    },
  )
}

async function mayChange(role: string, { schema, name }: Table): Promise<string[]> {
  const rows = await database.admin.unsafe<{ name: string }[]>(`
    select a.attname as name from pg_attribute a where a.attrelid = '${schema}.${name}'::regclass and a.attnum > 0 and not a.attisdropped
      and has_schema_privilege('${role}', '${schema}', 'usage') and has_column_privilege('${role}', '${schema}.${name}', a.attname, 'update')`)
  return rows.map((row) => row.name)
}

async function rightsOf(role: string, table: Table): Promise<string> {
  const of = `${table.schema}.${table.name}`
  const seen = await answer(role, `select 1 from ${of}`)
  const added = await answer(role, rowOf(table))
  const changes = await Promise.all(
    (await mayChange(role, table)).map((column) => answer(role, `update ${of} set ${column} = null`)),
  )
  const changed = changes.includes('+') ? '+' : changes.includes('0') ? '0' : '-'
  return seen + added + changed + (await answer(role, `delete from ${of}`))
}

test('who can look at, add to, change and remove what is Sarpsborg’s, in every table, is what has been decided', async () => {
  const found: string[] = []
  for (const table of tables) {
    const each: string[] = []
    for (const role of Object.values(roles)) each.push(await rightsOf(role, table))
    found.push(`${`${table.schema}.${table.name}`.padEnd(32)} ${each.join(' ')}`)
  }
  expect(found).toEqual(rights.trim().split('\n'))
})

test('no role may empty a table, refer to it from outside, hang a trigger on it or own it', async () => {
  const held: string[] = []
  for (const { schema, name } of tables) {
    for (const role of ['samplass_member', ...Object.values(roles)]) {
      const [may] = await database.admin.unsafe(`
        select has_table_privilege('${role}', '${schema}.${name}', 'truncate, references, trigger') as may,
          pg_get_userbyid(relowner) = '${role}' as owns from pg_class where oid = '${schema}.${name}'::regclass`)
      if (may?.may || may?.owns) held.push(`${schema}.${name} ${role}`)
    }
  }
  expect(held).toEqual([])
})

test('columns of shared tables that no organisation may read', async () => {
  const rows = await database.admin.unsafe<{ name: string }[]>(`
    select n.nspname || '.' || c.relname || '.' || a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('pool', 'platform') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and has_any_column_privilege('samplass_member', c.oid, 'select') and not has_column_privilege('samplass_member', c.oid, a.attname, 'select')
    order by 1`)
  expect(rows.map(({ name }) => name)).toEqual(closed)
})
