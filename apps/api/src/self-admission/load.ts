import type { Connection } from '@samplass/db/connection'
import { inScope } from '@samplass/domain/access/roles'
import { type LocalDate, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { type AgreementAction, type AgreementFacts, whyNotOnAgreement } from '@samplass/domain/self-admission/agreement'
import type { Signatory } from '@samplass/domain/self-admission/schema'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

export type AgreementRow = AgreementFacts & {
  agreementId: string
  personId: string
  houseId: string
  unitKindId: string
  contactPhone: string
  duties: string
  draftedOn: LocalDate
  unitSignedBy: string | null
  suspendedReason: string | null
  endedBy: Signatory | null
  endedReason: string | null
  version: number
}

/** Written with the table's name, for where another table stands beside it. */
export const agreementColumns = (sql: Connection, of: 'agreement' | 'a' = 'agreement') => {
  const a = sql(of)
  return sql`
    ${a}.id as "agreementId", ${a}.person_id as "personId", ${a}.house_id as "houseId", ${a}.unit_kind_id as "unitKindId",
    ${a}.nights_max as "nightsMax", ${a}.rest_days as "restDays", ${a}.stays_per_year as "staysPerYear",
    ${a}.nights_per_year as "nightsPerYear", ${a}.contact_phone as "contactPhone", ${a}.duties, ${a}.drafted_on as "draftedOn",
    ${a}.person_signed_on as "personSignedOn", ${a}.unit_signed_on as "unitSignedOn", ${a}.unit_signed_by as "unitSignedBy",
    ${a}.suspended_on as "suspendedOn", ${a}.suspended_reason as "suspendedReason", ${a}.review_on as "reviewOn",
    ${a}.until_on as "untilOn", ${a}.ended_on as "endedOn", ${a}.ended_by as "endedBy", ${a}.ended_reason as "endedReason",
    ${a}.version`
}

/** A person's agreements, the newest first: the first of a kind is the one that counts. */
export function loadAgreements({ tx }: Pick<Verb, 'tx'>, personId: string): Promise<AgreementRow[]> {
  return tx.sql<AgreementRow[]>`
    select ${agreementColumns(tx.sql)} from agreement where person_id = ${personId} order by drafted_on desc, id desc`.execute() as unknown as Promise<
    AgreementRow[]
  >
}

/** An agreement of a house in the reader's scope, on a person whom the reader may know. */
export async function loadAgreement(verb: Verb, agreementId: string): Promise<AgreementRow> {
  const { tx, actor } = verb
  if (actor.organisation.schema === null) refuse('NOT_FOUND')
  const [row] = await tx.sql<
    AgreementRow[]
  >`select ${agreementColumns(tx.sql)} from agreement where id = ${agreementId}`
  if (!row || !inScope(actor.scope, row.houseId)) refuse('NOT_FOUND')
  await loadKnowable(verb, row.personId, 'follow_up')
  return row
}

/** The same, for an act that must be open tonight and that nobody else has come before. */
export async function agreementToChange(
  verb: Verb,
  { agreementId, version }: { agreementId: string; version: number },
  action: AgreementAction,
): Promise<AgreementRow> {
  const row = await loadAgreement(verb, agreementId)
  refuse(whyNotOnAgreement(action, row, tonight(verb.now)))
  if (row.version !== version) refuse('VERSION_STALE')
  return row
}
