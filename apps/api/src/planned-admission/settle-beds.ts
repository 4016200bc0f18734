import type { Verb } from '../trpc.ts'

/** Lets go the beds that the threads do not want any more, whose ever they are, and tells their houses. */
export async function settleBeds({ tx, now }: Pick<Verb, 'tx' | 'now'>, threadIds: readonly string[]): Promise<void> {
  await tx.sql`select pool.settle_beds(${[...threadIds]}::uuid[], ${now})`
}
