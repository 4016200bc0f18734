import { mailDueAt } from '@samplass/domain/notice/due'
import type { Verb } from '../trpc.ts'
import { loadNegotiators } from './load-negotiators.ts'

/** An e-mail that waits for an hour of day follows what its reader has just chosen; with no e-mail wanted it is dropped. */
export async function rescheduleMail(verb: Verb): Promise<void> {
  const { tx, actor, now } = verb
  const me = (await loadNegotiators(verb)).find(({ accountId }) => accountId === actor.accountId)
  const due = me ? mailDueAt(me.wishes, now) : null
  await tx.sql`
    update pool.notice_mail set due_at = ${due ?? now}, dropped_at = ${due ? null : now}
    where organisation_role = ${actor.organisation.role} and account_id = ${actor.accountId} and attempts = 0
      and num_nonnulls(sent_at, dropped_at, given_up_at) = 0`
}
