import { accessRole, transaction } from '@samplass/db/tenancy'
import type { Job } from '../jobs/job.ts'

/** Takes away what nobody can use any more: sessions past their limits, counters and offers past their time. */
export const sweepAccess: Job = {
  name: 'access.sweep',
  everySeconds: 600,
  run: ({ pool }) =>
    transaction(pool, accessRole, async ({ sql, last }) => {
      last(sql`delete from platform.session where least(idle_expires_at, absolute_expires_at) <= now()`)
      last(sql`delete from platform.invitation where until <= now()`)
      last(sql`delete from platform.login_attempt where forget_at <= now() and blocked_until <= now()`)
    }),
}
