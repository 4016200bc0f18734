import type { Connection } from '@samplass/db/connection'
import type { SharingCategory } from '@samplass/domain/consent/sharing'
import type { LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

export type Standing = {
  consentId: string
  version: number
  personId: string
  toRole: string
  categories: SharingCategory[]
  purpose: string
  untilOn: LocalDate
}

/** Consents that have not been taken back, locked until the transaction is over: who changes one waits for whoever does. */
export const standing = ({ tx }: Verb, where: ReturnType<Connection>) => tx.sql<Standing[]>`
  select id as "consentId", version, person_id as "personId", to_role as "toRole", categories, purpose, until_on as "untilOn"
  from consent where withdrawn_at is null and ${where} for update`
