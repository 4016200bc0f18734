import { mailDueAt } from '@samplass/domain/notice/due'
import { type NoticeKind, toldOf } from '@samplass/domain/notice/kinds'
import { loadCards } from '../planned-admission/load-cards.ts'
import type { Verb } from '../trpc.ts'
import { loadNegotiators } from './load-negotiators.ts'

type Untold = { id: string; kind: NoticeKind; at: Date; byAccount: string | null }

/** Notices that nobody could be written to of for a day, since there was no mail server, are not sent afterwards: the bell has them. */
const MAILED_FOR_MS = 86_400_000
const atOnceMax = 200

/**
 * Decides who gets an e-mail of what is new, and when. Each notice once: rows that another process has in hand are passed over. What waits
 * to be sent to the same account already takes it along. Answers how many notices were told.
 */
export async function fanOut(verb: Verb): Promise<number> {
  const { tx, now } = verb
  const untold = await tx.sql<Untold[]>`
    select id, kind, at, by_account as "byAccount" from pool.notice
    where organisation_role = ${verb.actor.organisation.role} and told_at is null order by at, id limit ${atOnceMax} for update skip locked`
  if (untold.length === 0) return 0
  const { role } = verb.actor.organisation
  const [negotiators, cards] = await Promise.all([loadNegotiators(verb), loadCards(verb, [role])])
  const named = cards.get(role) ?? null
  const fresh = untold.filter(({ at }) => now.getTime() - at.getTime() <= MAILED_FOR_MS)
  for (const negotiator of negotiators) {
    const due = mailDueAt(negotiator.wishes, now)
    const theirs = fresh.filter(
      ({ kind, byAccount }) =>
        byAccount !== negotiator.accountId && toldOf(kind, negotiators, named).includes(negotiator),
    )
    if (due !== null && theirs.length > 0) await addToMail(verb, negotiator.accountId, due, theirs)
  }
  tx.last(tx.sql`update pool.notice set told_at = ${now} where id = any (${untold.map(({ id }) => id)}::uuid[])`)
  return untold.length
}

async function addToMail({ tx, actor, now, newId }: Verb, accountId: string, due: Date, notices: readonly Untold[]) {
  const { role } = actor.organisation
  const [mail] = await tx.sql<{ id: string }[]>`
    insert into pool.notice_mail as waiting (id, organisation_role, account_id, made_at, due_at)
    values (${newId()}, ${role}, ${accountId}, ${now}, ${due})
    on conflict (organisation_role, account_id) where attempts = 0 and sent_at is null and dropped_at is null and given_up_at is null
    do update set due_at = least(waiting.due_at, excluded.due_at) returning id`
  await tx.sql`
    insert into pool.notice_reader (notice_id, account_id, organisation_role, mail_id)
    select id, ${accountId}, ${role}, ${mail?.id ?? null} from unnest(${notices.map(({ id }) => id)}::uuid[]) as given (id)
    on conflict (notice_id, account_id) do update set mail_id = excluded.mail_id where pool.notice_reader.read_at is null`
}
