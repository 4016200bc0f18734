import { expect, vi } from 'vitest'
import type { World } from './world.ts'

/**
 * Begins each act when those before it have ended or stand still, while what `hold` has locked is held; then lets go. Answers what came
 * of each, in the order in which they began. No act is timed: what stands still is asked of the database.
 */
export async function oneAfterOther(
  admin: World['admin'],
  hold: (sql: World['admin']) => PromiseLike<unknown>,
  acts: readonly (() => Promise<string>)[],
): Promise<string[]> {
  const { begun } = await admin.begin(async (sql) => {
    await hold(sql as unknown as World['admin'])
    const begun: Promise<string>[] = []
    let over = 0
    for (const act of acts) {
      begun.push(
        act().finally(() => {
          over += 1
        }),
      )
      await vi.waitFor(async () => {
        const [waiting] = await admin<{ many: number }[]>`
          select count(*)::integer as many from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
        expect(over + (waiting?.many ?? 0)).toBe(begun.length)
      }, 5000)
    }
    return { begun }
  })
  return Promise.all(begun)
}
