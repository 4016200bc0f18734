import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../src/connection.ts'
import { transaction } from '../src/tenancy.ts'
import { type TestDatabase, testDatabase, testMunicipalities } from './database.ts'

const visits = 1000
const seed = 20261120

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ backends: 4 })
  for (const number of testMunicipalities) {
    await database.admin.unsafe(
      `insert into m_${number}.person (id, given_name, family_name, name_folded, pool_key, created_at)
       values ('${uuidv7()}', 'Marked', 'M${number}', 'marked', '\\x${number}', now())`,
    )
  }
})
afterAll(() => database.drop())

/** Small, seeded, good enough to mix an order: mulberry32. */
function randomFrom(start: number) {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

type Fate = 'returns' | 'throws' | 'fails in SQL' | 'is cancelled' | 'leaves a query unawaited'
const fates: Fate[] = [
  'returns',
  'returns',
  'returns',
  'throws',
  'fails in SQL',
  'is cancelled',
  'leaves a query unawaited',
]

async function visit(sql: Connection, fate: Fate): Promise<void> {
  if (fate === 'throws') throw new Error('on purpose')
  if (fate === 'fails in SQL') await sql`select 1 / 0`
  if (fate === 'is cancelled') {
    const slow = sql`select pg_sleep(5)`.execute()
    setTimeout(() => slow.cancel(), 5)
    await slow
  }
  if (fate === 'leaves a query unawaited') sql`select count(*) from person`.execute().catch(() => {})
}

test(`${visits} visits of interleaved organisations over 4 backends, with errors and cancelled queries: each sees its own (seed ${seed})`, async () => {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const seen: string[] = []
  await Promise.all(
    Array.from({ length: visits }, async () => {
      const number = pick(testMunicipalities)
      const fate = pick(fates)
      await transaction(database.pool, { role: `m_${number}`, schema: `m_${number}` }, async ({ sql }) => {
        const [who, people] = await Promise.all([
          sql<{ name: string }[]>`select current_user as name`,
          sql<{ name: string }[]>`select family_name as name from person`,
        ])
        expect([who[0]?.name, ...people.map(({ name }) => name)]).toEqual([`m_${number}`, `M${number}`])
        seen.push(fate)
        await visit(sql, fate)
      }).catch((error: { name: string; message: string }) => {
        if (error.name === 'AssertionError') throw error
      })
    }),
  )
  expect(seen).toHaveLength(visits)
  expect(new Set(seen)).toEqual(new Set(fates))
  for (let backend = 0; backend < 8; backend++) {
    const [after] = await database.pool`select current_user as name, current_setting('search_path') as path`
    expect(after).toEqual({ name: 'samplass_app', path: '""' })
  }
})
