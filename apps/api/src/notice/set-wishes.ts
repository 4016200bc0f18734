import type { setWishesInput } from '@samplass/domain/notice/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { rescheduleMail } from './reschedule-mail.ts'

/** When the reader gets e-mail about what happens here. What waits to be sent follows the new wish. */
export async function setWishes(verb: Verb, input: Infer<typeof setWishesInput>) {
  const { tx, actor } = verb
  const { mail, dailyAt, quiet } = input
  await tx.sql`
    insert into platform.notice_wish (account_id, organisation_role, mail, daily_at, quiet_from, quiet_to)
    values (${actor.accountId}, ${actor.organisation.role}, ${mail}, ${dailyAt}, ${quiet?.from ?? null}, ${quiet?.to ?? null})
    on conflict (account_id, organisation_role) do update set mail = excluded.mail, daily_at = excluded.daily_at,
      quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`
  await rescheduleMail(verb)
  audit(verb, 'notice.wishes_set', null, { mail })
  return input
}
