import { ON_CALL_MAX_MS, type setOnCallInput } from '@samplass/domain/notice/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { rescheduleMail } from './reschedule-mail.ts'

/** On call until then, and told at once whatever else is chosen; or not any more. What waits to be sent goes now. */
export async function setOnCall(verb: Verb, input: Infer<typeof setOnCallInput>) {
  const { tx, actor, now } = verb
  const until = input.until === null ? null : new Date(input.until)
  if (until !== null && until <= now) refuse('PERIOD_OVER')
  if (until !== null && until.getTime() - now.getTime() > ON_CALL_MAX_MS) refuse('ON_CALL_TOO_LONG')
  await tx.sql`
    insert into platform.notice_wish (account_id, organisation_role, on_call_until)
    values (${actor.accountId}, ${actor.organisation.role}, ${until})
    on conflict (account_id, organisation_role) do update set on_call_until = excluded.on_call_until`
  await rescheduleMail(verb)
  audit(verb, 'notice.on_call_set', null, { until: until?.toISOString() ?? null })
  return { onCallUntil: until }
}
