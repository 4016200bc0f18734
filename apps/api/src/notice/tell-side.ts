import { type NoticeKind, noticeOfAct } from '@samplass/domain/notice/kinds'
import type { Verb } from '../trpc.ts'

/** What the two sides of a thread are found by. */
type Thread = { id: string; municipalityRole: string; specialistRole: string }

/**
 * Tells the other side of a thread that this has happened in it, in the transaction of what has happened. `occasion` is the thread's
 * version. A side that the thread is closed to by the same act is told nothing: it cannot read the row.
 */
export function tellOtherSide(verb: Verb, thread: Thread, act: string, occasion: number): void {
  const { municipalityRole, specialistRole } = thread
  const other = verb.actor.organisation.role === municipalityRole ? specialistRole : municipalityRole
  tellSide(verb, thread, other, noticeOfAct(act), occasion)
}

/** Tells one side of a thread something, once for the occasion. */
export function tellSide(verb: Verb, thread: Thread, to: string, kind: NoticeKind, occasion: number): void {
  const { tx, actor, now, newId } = verb
  tx.last(tx.sql`
    insert into pool.notice (id, owner_role, organisation_role, admission_id, municipality_role, specialist_role, kind, occasion, at, by_account,
      readable_by, readable_until)
    select ${newId()}, ${actor.organisation.role}, ${to}, id, municipality_role, specialist_role, ${kind}, ${occasion}, ${now},
      ${actor.accountId}, readable_by, readable_until
    from pool.admission where id = ${thread.id}
    on conflict do nothing`)
}

/** Reminds the organisation that a consent of its own runs out soon: once for the consent and its last day. */
export function tellConsentEnding(verb: Verb, consent: { id: string; until: Date }): void {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  tx.last(tx.sql`
    insert into pool.notice (id, owner_role, organisation_role, consent_id, kind, occasion, at, readable_by, readable_until)
    values (${newId()}, ${role}, ${role}, ${consent.id}, 'consent_ending', ${Math.floor(consent.until.getTime() / 1000)}, ${now},
      ${[role]}, ${consent.until})
    on conflict do nothing`)
}
