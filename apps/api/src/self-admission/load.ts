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

const columns = (sql: Connection) => sql`
  id as "agreementId", person_id as "personId", house_id as "houseId", unit_kind_id as "unitKindId", nights_max as "nightsMax",
  rest_days as "restDays", stays_per_year as "staysPerYear", nights_per_year as "nightsPerYear", contact_phone as "contactPhone", duties,
  drafted_on as "draftedOn", person_signed_on as "personSignedOn", unit_signed_on as "unitSignedOn", unit_signed_by as "unitSignedBy",
  suspended_on as "suspendedOn", suspended_reason as "suspendedReason", review_on as "reviewOn", until_on as "untilOn",
  ended_on as "endedOn", ended_by as "endedBy", ended_reason as "endedReason", version`

/** A person's agreements, the newest first: the first of a kind is the one that counts. */
export function loadAgreements({ tx }: Pick<Verb, 'tx'>, personId: string): Promise<AgreementRow[]> {
  return tx.sql<AgreementRow[]>`
    select ${columns(tx.sql)} from agreement where person_id = ${personId} order by drafted_on desc, id desc`.execute() as unknown as Promise<
    AgreementRow[]
  >
}

/** An agreement of a house in the reader's scope, on a person whom the reader may know. */
export async function loadAgreement(verb: Verb, agreementId: string): Promise<AgreementRow> {
  const { tx, actor } = verb
  if (actor.organisation.schema === null) refuse('NOT_FOUND')
  const [row] = await tx.sql<AgreementRow[]>`select ${columns(tx.sql)} from agreement where id = ${agreementId}`
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
