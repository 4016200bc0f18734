import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

export type DecisionRow = {
  decisionId: string
  personId: string
  outcome: 'granted' | 'partly_granted' | 'rejected'
  decidedOn: LocalDate
  appliedFor: string
  grounds: string
  legalBasis: string
  appealBody: string
  appealUntil: LocalDate
  sentOn: LocalDate | null
  appealedOn: LocalDate | null
  appealOutcome: 'upheld' | 'changed' | 'withdrawn' | null
  byName: string
  version: number
}

const decisions = ({ tx }: Verb, where: ReturnType<Verb['tx']['sql']>) => tx.sql<DecisionRow[]>`
  select id as "decisionId", person_id as "personId", outcome, decided_on as "decidedOn", applied_for as "appliedFor", grounds,
    legal_basis as "legalBasis", appeal_body as "appealBody", appeal_until as "appealUntil", sent_on as "sentOn",
    appealed_on as "appealedOn", appeal_outcome as "appealOutcome", by_name as "byName", version
  from housing_decision where ${where} order by decided_on desc, id desc`

export const loadDecisions = (verb: Verb, personId: string) => decisions(verb, verb.tx.sql`person_id = ${personId}`)

/** One decision about somebody whom the actor may know; `version` where it is about to be changed. */
export async function decisionOf(verb: Verb, { decisionId, version }: { decisionId: string; version?: number }) {
  if (verb.actor.organisation.schema === null) refuse('NOT_FOUND')
  const [row] = await decisions(verb, verb.tx.sql`id = ${decisionId}`)
  if (!row) refuse('NOT_FOUND')
  const person = await loadKnowable(verb, row.personId, 'follow_up')
  if (version !== undefined && row.version !== version) refuse('VERSION_STALE')
  return { ...row, name: `${person.givenName} ${person.familyName}` }
}
