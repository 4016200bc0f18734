import { isEmptyScope } from '@samplass/domain/access/roles'
import { consentReminderDays } from '@samplass/domain/consent/given'
import type { SharingCategory } from '@samplass/domain/consent/sharing'
import { addNights, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import { logList } from '../audit/log-list.ts'
import { isHidden } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

type Row = {
  consentId: string
  personId: string
  personName: string
  protection: AddressProtection
  toRole: string
  categories: SharingCategory[]
  purpose: string
  untilOn: LocalDate
}

/**
 * Consents whose last day is near, so that the person can be asked while it still holds, and those that have run out in the last
 * fortnight: derived at each look, nothing is sent or marked. Nobody whom the reader may not know of.
 */
export async function listExpiring(verb: Verb) {
  const { tx, actor, now, directory } = verb
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) return { days: consentReminderDays, rows: [] }
  const today = localDateOf(now)
  const [found, organisations] = await Promise.all([
    tx.sql<Row[]>`
      select c.id as "consentId", c.person_id as "personId", p.given_name || ' ' || p.family_name as "personName",
        p.address_protection as protection, c.to_role as "toRole", c.categories, c.purpose, c.until_on as "untilOn"
      from consent c join person p on p.id = c.person_id
      where c.withdrawn_at is null and not c.to_self and c.until_on <= ${addNights(today, consentReminderDays)}
        and c.until_on >= ${addNights(today, -14)}
      order by c.until_on, c.id limit 200`,
    directory.all(),
  ])
  const rows = found.filter(({ protection }) => !isHidden(actor, protection))
  logList(
    verb,
    'consent',
    rows.map(({ personId }) => personId),
  )
  return {
    days: consentReminderDays,
    rows: rows.map(({ protection: _, toRole, ...row }) => ({
      ...row,
      to: organisations.find(({ role }) => role === toRole)?.name ?? toRole,
      over: row.untilOn < today,
    })),
  }
}
