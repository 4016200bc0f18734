import { accessRole, transaction } from '@samplass/db/tenancy'
import type { Context } from 'hono'
import type { AppParts } from '../parts.ts'
import { addressOf } from './address.ts'
import { countAttempt } from './attempts.ts'

type Limit = { name: string; whom: string; free: number; forgetMinutes: number }

const keyOf = ({ keys }: AppParts, { name, whom }: Limit) => `${name}:${keys.accessMac(`attempt:${whom}`)}`

/** Where a request comes from, as something to count by. */
export const comesFrom = (c: Context, { proxies = 0 }: AppParts): string => addressOf(c, proxies)

/** Counts a try at what stands open to the world. Answers how long to wait when there were too many. */
export const limitAttempts = (parts: AppParts, limit: Limit): Promise<{ retryAfterSeconds: number } | null> =>
  countAttempt(parts.pool, [{ ...limit, key: keyOf(parts, limit), firstWaitSeconds: 60, waitSecondsMax: 900 }])

/** The try was a right one, and does not count. */
export const giveBackAttempt = (parts: AppParts, limit: Limit): Promise<void> =>
  transaction(parts.pool, accessRole, async ({ sql, last }) =>
    last(sql`
      update platform.login_attempt set failures = greatest(0, failures - 1), blocked_until = now() where key = ${keyOf(parts, limit)}`),
  )
