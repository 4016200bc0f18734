import { isEmptyScope, permissionsOf, type Role } from '@samplass/domain/access/roles'
import { localDateOf } from '@samplass/domain/nights'
import { type MailWishes, usualWishes } from '@samplass/domain/notice/due'
import { asAccess } from '../access/as-access.ts'
import type { Verb } from '../trpc.ts'

export type WishRow = {
  mail: MailWishes['mail'] | null
  dailyAt: string | null
  quietFrom: string | null
  quietTo: string | null
  onCallUntil: Date | null
}
type Row = WishRow & { accountId: string; roles: Role[]; whole: boolean; houseIds: string[] }
export type Negotiator = { accountId: string; roles: Role[]; wishes: MailWishes }

/** Who negotiates for the organisation today and reaches its threads, with how they want to be told. */
export async function loadNegotiators({ tx, actor, now }: Verb): Promise<Negotiator[]> {
  const rows = await tx.sql<Row[]>`
    select m.account_id as "accountId", m.roles, m.whole_organisation as whole, m.house_ids as "houseIds", w.mail, w.daily_at as "dailyAt",
      w.quiet_from as "quietFrom", w.quiet_to as "quietTo", w.on_call_until as "onCallUntil"
    from platform.membership m
    left join platform.notice_wish w on w.account_id = m.account_id and w.organisation_role = m.organisation_role
    where m.organisation_role = ${actor.organisation.role} and m.ended_at is null and m.from_on <= ${localDateOf(now)}`
  return rows
    .filter((row) => permissionsOf(row.roles).has('admission.negotiate') && !isEmptyScope(row))
    .map((row) => ({ accountId: row.accountId, roles: row.roles, wishes: wishesOf(row) }))
}

export function wishesOf({ mail, dailyAt, quietFrom, quietTo, onCallUntil }: WishRow): MailWishes {
  if (mail === null || dailyAt === null) return usualWishes
  const quiet = quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null
  return { mail, dailyAt, quiet, onCallUntil }
}

export type Address = { accountId: string; email: string; locale: 'nb' | 'nn' | 'en' }

/** Where to write to an account and in which language; null when it is closed. */
export async function loadAddress(verb: Verb, accountId: string): Promise<Address | null> {
  const [address] = await asAccess(
    verb,
    (sql) => sql<Address[]>`
      select id as "accountId", email, locale from platform.account where id = ${accountId} and disabled_at is null`,
  )
  return address ?? null
}
