import type { Connection } from '@samplass/db/connection'
import { accessRole, transaction } from '@samplass/db/tenancy'
import type { Context } from 'hono'
import type { Keys } from '../keys.ts'

/** Who is trying: from where, with which address, and on which device if it has signed in with it before. */
export type Attempt = { address: string; email: string; device: string | null }

type Limit = { key: string; free: number; firstWaitSeconds: number; waitSecondsMax: number; forgetMinutes: number }

/**
 * Nobody is counted for what others do: one counter is for this address trying this account, one for this address trying many,
 * and a device that has signed in before has its own instead of both. None is for the account alone, which strangers could use
 * to keep its owner out.
 */
function limitsOf(keys: Keys, { address, email, device }: Attempt): Limit[] {
  const slow = { free: 5, firstWaitSeconds: 15, waitSecondsMax: 900, forgetMinutes: 60 }
  if (device) return [{ ...slow, key: `device:${keys.accessMac(`attempt:${device}:${email}`)}` }]
  return [
    { ...slow, key: `pair:${keys.accessMac(`attempt:${address}:${email}`)}` },
    {
      key: `address:${keys.accessMac(`attempt:${address}`)}`,
      free: 60,
      firstWaitSeconds: 60,
      waitSecondsMax: 900,
      forgetMinutes: 15,
    },
  ]
}

/**
 * Counts the try as failed before the password is looked at, so that many at once are no way round. Answers how long to wait
 * instead when there have been too many. The counters are rows: a restart or a second process changes nothing. Who waited for a
 * row reads the clock of then: a colleague that got in meanwhile, from the same address, holds nobody up.
 */
export const beginAttempt = (pool: Connection, keys: Keys, attempt: Attempt) =>
  countAttempt(pool, limitsOf(keys, attempt))

/** The same by any counters. */
export function countAttempt(pool: Connection, given: readonly Limit[]): Promise<{ retryAfterSeconds: number } | null> {
  const limits = given.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return transaction(pool, accessRole, async ({ sql, last }) => {
    const names = limits.map(({ key }) => key)
    await sql`
      insert into platform.login_attempt (key, failures, blocked_until, forget_at)
      select key, 0, now(), now() + interval '1 hour' from unnest(${names}::text[]) as given (key) on conflict do nothing`
    const rows = await sql<{ key: string; failures: number; waitSeconds: number }[]>`
      select key, case when forget_at <= now() then 0 else failures end as failures,
        ceil(extract(epoch from blocked_until - clock_timestamp()))::int as "waitSeconds"
      from platform.login_attempt where key = any(${names}) order by key for update`
    const wait = Math.max(...rows.map(({ waitSeconds }) => waitSeconds))
    if (wait > 0) return { retryAfterSeconds: wait }
    for (const { key, failures } of rows) {
      const limit = limits.find((one) => one.key === key) as Limit
      const beyond = failures + 1 - limit.free
      const pause = beyond < 0 ? 0 : Math.min(limit.waitSecondsMax, limit.firstWaitSeconds * 2 ** Math.min(beyond, 10))
      last(sql`
        update platform.login_attempt set failures = ${failures + 1}, blocked_until = now() + make_interval(secs => ${pause}),
          forget_at = now() + make_interval(secs => ${pause + limit.forgetMinutes * 60}) where key = ${key}`)
    }
    return null
  })
}

export const tooMany = (c: Context, { retryAfterSeconds }: { retryAfterSeconds: number }) =>
  c.json({ message: 'TOO_MANY_ATTEMPTS', retryAfterSeconds }, 429, { 'Retry-After': String(retryAfterSeconds) })

/** The password was right: what was counted for this account is forgotten, and one try of the many is given back. */
export async function forgiveAttempt(pool: Connection, keys: Keys, attempt: Attempt): Promise<void> {
  const [own, many] = limitsOf(keys, attempt)
  await transaction(pool, accessRole, async ({ sql, last }) => {
    last(sql`delete from platform.login_attempt where key = ${own?.key ?? ''}`)
    if (!many) return
    last(
      sql`update platform.login_attempt set failures = greatest(0, failures - 1), blocked_until = now() where key = ${many.key}`,
    )
  })
}
