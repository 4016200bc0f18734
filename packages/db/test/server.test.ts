import postgres from 'postgres'
import { expect, inject, test } from 'vitest'

test('the test server is a PostgreSQL that the product supports, with the extensions it needs', async () => {
  const sql = postgres(inject('adminUrl'), { max: 1 })
  const [version] = await sql`select current_setting('server_version_num')::int / 10000 as major`
  expect(version?.major).toBeGreaterThanOrEqual(15)
  const offered =
    await sql`select name from pg_available_extensions where name in ('btree_gist', 'pg_trgm', 'unaccent')`
  expect(offered.map((row) => row.name).sort()).toEqual(['btree_gist', 'pg_trgm', 'unaccent'])
  await sql.end()
})
