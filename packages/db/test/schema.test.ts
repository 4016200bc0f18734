import { readdirSync } from 'node:fs'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

async function tablesIn(folder: 'platform' | 'pool' | 'tenant'): Promise<PgTable[]> {
  const path = new URL(`../src/${folder}/`, import.meta.url)
  const modules = await Promise.all(readdirSync(path).map((file) => import(new URL(file, path).href)))
  return modules.flatMap((module) => Object.values(module)).filter((value): value is PgTable => is(value, PgTable))
}

for (const [folder, schema] of [
  ['platform', 'platform'],
  ['pool', 'pool'],
  ['tenant', 'm_3105'],
] as const) {
  test(`the tables in code are the tables that the migrations make: ${folder}`, async () => {
    const rows = await database.admin<{ table: string; name: string; nullable: string }[]>`
      select table_name as table, column_name as name, is_nullable as nullable from information_schema.columns
      where table_schema = ${schema} and table_name <> 'schema_version' order by 1, 2`
    const made = rows.map(({ table, name, nullable }) => `${table}.${name} ${nullable === 'YES' ? 'null' : 'not null'}`)
    const declared = (await tablesIn(folder)).flatMap((table) =>
      Object.values(getTableColumns(table)).map(
        (column) => `${getTableName(table)}.${column.name} ${column.notNull ? 'not null' : 'null'}`,
      ),
    )
    expect(declared.sort()).toEqual(made.sort())
  })
}

test('tenant tables are unqualified: the same statement serves every municipality', async () => {
  for (const table of await tablesIn('tenant')) expect(getTableConfig(table).schema).toBeUndefined()
})
