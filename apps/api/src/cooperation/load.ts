import type { CooperationForm, QuotaPeriod } from '@samplass/domain/cooperation/schema'
import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

export type CooperationRow = {
  id: string
  name: string
  form: CooperationForm
  hostRole: string
  fromOn: LocalDate
  toOn: LocalDate | null
  readableBy: string[]
  version: number
}

/** A cooperation that the organisation is in; any other is refused as missing. */
export async function loadCooperation({ tx }: Verb, cooperationId: string): Promise<CooperationRow> {
  const [cooperation] = await tx.sql<CooperationRow[]>`
    select id, name, form, host_role as "hostRole", from_on as "fromOn", to_on as "toOn", readable_by as "readableBy", version
    from platform.cooperation where id = ${cooperationId}`
  if (!cooperation) refuse('NOT_FOUND')
  return cooperation
}

export type MemberRow = {
  cooperationId: string
  organisationRole: string
  fromOn: LocalDate
  toOn: LocalDate | null
  quotaNights: number | null
  quotaPeriod: QuotaPeriod
  lendsUnused: boolean
}

export function loadMembers({ tx }: Verb, cooperationIds: string[]): Promise<MemberRow[]> {
  return tx.sql<MemberRow[]>`
    select cooperation_id as "cooperationId", organisation_role as "organisationRole", from_on as "fromOn", to_on as "toOn",
      quota_nights as "quotaNights", quota_period as "quotaPeriod", lends_unused as "lendsUnused"
    from platform.cooperation_member where cooperation_id = any (${cooperationIds}::uuid[])
    order by organisation_role`.execute() as unknown as Promise<MemberRow[]>
}

type UsedRow = { cooperationId: string; organisationRole: string } & Record<QuotaPeriod, number>

/**
 * How many nights a member has taken in others' houses of a cooperation, in the member's own period around `onDate`. A claim
 * whose time has run out counts for nothing, nor do houses of one's own. Counted by the database itself: no member can read from
 * which municipality a bed was taken.
 */
export async function loadUsedNights(
  { tx, now }: Verb,
  onDate: LocalDate,
): Promise<(member: Pick<MemberRow, 'cooperationId' | 'organisationRole' | 'quotaPeriod'>) => number> {
  const used = await tx.sql<UsedRow[]>`
    select cooperation_id as "cooperationId", organisation_role as "organisationRole", month, year from pool.nights_used(${onDate}, ${now})`
  return ({ cooperationId, organisationRole, quotaPeriod }) =>
    used.find((row) => row.cooperationId === cooperationId && row.organisationRole === organisationRole)?.[
      quotaPeriod
    ] ?? 0
}
