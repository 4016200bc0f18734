import { refuse } from '@samplass/domain/refusal'
import type { TenancyEvent } from '@samplass/domain/tenancy/kinds'
import type { Verb } from '../trpc.ts'
import type { TenancyRow } from './load.ts'

type Columns = Partial<{
  until_on: string | null
  rent_kr: number
  allowance_kr: number | null
  rent_adjusted_on: string
  rent_payer: string
  security: string
  moved_in_on: string
  keys_given: number
  meter_reading: string | null
  move_in_notes: string
  ended_on: string
  ended_because: string
  ended_words: string
  rehousing_need_id: string | null
}>

/** Changes the tenancy if nobody has since it was read. Answers its new version. */
export async function changeTenancy({ tx }: Verb, row: TenancyRow, columns: Columns): Promise<number> {
  const [changed] = await tx.sql<{ version: number }[]>`
    update tenancy set ${tx.sql(columns)}, version = version + 1
    where id = ${row.tenancyId} and version = ${row.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  return changed.version
}

/** Nothing of the row itself has changed, but whoever read it before has not seen what came beside it. */
export const touchTenancy = (verb: Verb, row: TenancyRow): Promise<number> =>
  changeTenancy(verb, row, { rent_payer: row.rentPayer })

type Part = 'tenancy_risk' | 'tenancy_absence' | 'tenancy_notice' | 'guarantee' | 'guarantee_claim' | 'landlord_call'

/** The same for what stands beside it. */
export async function changePart(
  { tx }: Verb,
  table: Part,
  { id, version }: { id: string; version: number },
  columns: Record<string, string | number | null | Date>,
): Promise<number> {
  const [changed] = await tx.sql<{ version: number }[]>`
    update ${tx.sql(table)} set ${tx.sql(columns)}, version = version + 1 where id = ${id} and version = ${version} returning version`
  if (!changed) refuse('VERSION_STALE')
  return changed.version
}

/** What happened, in the tenancy's own history: appended, never changed. */
export function appendEvent(
  { tx, actor, now, newId }: Verb,
  tenancyId: string,
  kind: TenancyEvent,
  words = '',
  facts: Record<string, unknown> = {},
): void {
  tx.last(tx.sql`
    insert into tenancy_event (id, tenancy_id, kind, at, by_account, by_name, words, facts)
    values (${newId()}, ${tenancyId}, ${kind}, ${now}, ${actor.accountId}, ${actor.name}, ${words}, ${JSON.stringify(facts)}::jsonb)`)
}

const walls = {
  one_tenancy_a_dwelling: 'TENANCY_IN_DWELLING',
  tenancy_not_offered_out: 'DWELLING_OFFERED_OUT',
  tenancy_allocation_id_key: 'LEASE_NOT_READY',
  one_open_risk_of_a_kind: 'RISK_ALREADY_RAISED',
  one_absence_at_a_time: 'TENANCY_NOT_SO',
  one_open_notice: 'TENANCY_NOT_SO',
  one_assurance_a_tenancy: 'ASSURANCE_THERE',
} as const

/** Somebody came first: the wall says so, and the sentence is the rule's. */
export function refuseWall(error: unknown): never {
  const name = (error as { constraint_name?: string }).constraint_name
  if (name && Object.hasOwn(walls, name)) refuse(walls[name as keyof typeof walls])
  throw error
}
