import type { Verb } from '../trpc.ts'
import { type Address, loadAddress, loadNegotiators } from './load-negotiators.ts'

/** Longer than an attempt may take: past it the process that tried is gone, and another may. */
const TRYING_MS = 60_000

export type Claimed = Address & { mailId: string; attempts: number; madeAt: Date }

/**
 * Takes the next e-mail that is due in hand, so that no other process does. What it tells of is looked up now: with nothing left that its
 * reader has not read and may still read, it is dropped. So it is when they do not negotiate here any more. Null: none is due.
 */
export async function claimMail(verb: Verb): Promise<Claimed | 'dropped' | null> {
  const { tx, actor, now } = verb
  const [due] = await tx.sql<{ id: string; accountId: string }[]>`
    select id, account_id as "accountId" from pool.notice_mail
    where organisation_role = ${actor.organisation.role} and due_at <= ${now} and (trying_until is null or trying_until <= ${now})
      and sent_at is null and dropped_at is null and given_up_at is null
    order by due_at, id limit 1 for update skip locked`
  if (!due) return null
  const [unread, negotiators, address] = [
    await tx.sql`
      select 1 from pool.notice_reader r join pool.notice n on n.id = r.notice_id and n.organisation_role = r.organisation_role
      where r.mail_id = ${due.id} and r.read_at is null limit 1`,
    await loadNegotiators(verb),
    await loadAddress(verb, due.accountId),
  ]
  const reached = negotiators.some(({ accountId }) => accountId === due.accountId)
  if (unread.length === 0 || !reached || address === null) {
    await tx.sql`update pool.notice_mail set dropped_at = ${now} where id = ${due.id}`
    return 'dropped'
  }
  const [claimed] = await tx.sql<Pick<Claimed, 'mailId' | 'attempts' | 'madeAt'>[]>`
    update pool.notice_mail set attempts = attempts + 1, trying_until = ${new Date(now.getTime() + TRYING_MS)}
    where id = ${due.id} returning id as "mailId", attempts, made_at as "madeAt"`
  return claimed ? { ...address, ...claimed } : null
}
