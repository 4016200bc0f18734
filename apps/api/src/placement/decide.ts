import { addNights, localDateOf } from '@samplass/domain/nights'
import type {
  makeDecisionInput,
  recordAppealInput,
  sendDecisionInput,
  settleAppealInput,
} from '@samplass/domain/placement/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { openNeed } from './load.ts'
import { decisionOf } from './load-decisions.ts'
import { changeNeed } from './write.ts'

/** The body that an appeal ends at, docs/sources.md C2: sent to whoever decided, final here. */
const APPEAL_BODY = 'Statsforvalteren'

/** The formal decision where the law wants one: grounds, and where and until when it is appealed. A granted one opens no gate. */
export async function makeDecision(verb: Verb, input: Infer<typeof makeDecisionInput>) {
  const { tx, actor, now, newId } = verb
  const { needId, outcome, decidedOn, appliedFor, grounds, legalBasis, appealUntil } = input
  const need = await openNeed(verb, { needId })
  if (decidedOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'decidedOn' })
  const [setting] = await tx.sql<{ weeks: number }[]>`select appeal_weeks as weeks from housing_setting`
  const weeks = setting?.weeks ?? 1
  if (appealUntil < addNights(decidedOn, 7 * weeks)) refuse('APPEAL_TOO_SHORT', { weeks })
  const id = newId()
  await tx.sql`
    insert into housing_decision (id, person_id, need_id, outcome, decided_on, applied_for, grounds, legal_basis, appeal_body, appeal_weeks,
      appeal_until, made_at, by_account, by_name)
    values (${id}, ${need.personId}, ${needId}, ${outcome}, ${decidedOn}, ${appliedFor}, ${grounds}, ${legalBasis}, ${APPEAL_BODY}, ${weeks},
      ${appealUntil}, ${now}, ${actor.accountId}, ${actor.name})`
  if (outcome !== 'rejected' && need.eligibleOn === null) await changeNeed(verb, need, { eligible_on: decidedOn })
  audit(verb, 'placement.decision_made', need.personId, { decisionId: id, outcome })
  return { decisionId: id, version: 1 }
}

export async function sendDecision(verb: Verb, input: Infer<typeof sendDecisionInput>) {
  const row = await decisionOf(verb, input)
  if (row.sentOn !== null) refuse('DECISION_SENT')
  return change(verb, row, { sent_on: localDateOf(verb.now) }, 'placement.decision_sent')
}

/** An appeal is entered whenever it comes: whether it came in time is for the appeal body. */
export async function recordAppeal(verb: Verb, { appealedOn, ...input }: Infer<typeof recordAppealInput>) {
  const row = await decisionOf(verb, input)
  if (row.sentOn === null) refuse('DECISION_NOT_SENT')
  if (row.appealedOn !== null) refuse('NOT_THE_NEXT_STEP')
  if (appealedOn < row.decidedOn) refuse('TOO_LONG_AGO', { field: 'appealedOn' })
  if (appealedOn > localDateOf(verb.now)) refuse('IN_THE_FUTURE', { field: 'appealedOn' })
  return change(verb, row, { appealed_on: appealedOn }, 'placement.appeal_recorded')
}

export async function settleAppeal(verb: Verb, { outcome, ...input }: Infer<typeof settleAppealInput>) {
  const row = await decisionOf(verb, input)
  if (row.appealedOn === null || row.appealOutcome !== null) refuse('NOT_THE_NEXT_STEP')
  return change(verb, row, { appeal_outcome: outcome }, 'placement.appeal_settled')
}

type Columns = Partial<{ sent_on: string; appealed_on: string; appeal_outcome: string }>
async function change(verb: Verb, row: Awaited<ReturnType<typeof decisionOf>>, columns: Columns, act: string) {
  const { tx } = verb
  const { decisionId } = row
  const [changed] = await tx.sql<{ version: number }[]>`
    update housing_decision set ${tx.sql(columns)}, version = version + 1
    where id = ${decisionId} and version = ${row.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  audit(verb, act, row.personId, { decisionId })
  return { decisionId, version: changed.version }
}
