import { isEmptyScope } from '@samplass/domain/access/roles'
import type { ConsultationOutcome, consultationKinds } from '@samplass/domain/consultation/rules'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

export type ConsultationRow = {
  consultationId: string
  municipalityRole: string
  specialistRole: string
  kind: (typeof consultationKinds)[number]
  place: string
  comes: string
  startsAt: Date
  plannedAt: Date
  changedByName: string | null
  minutes: number
  outcome: ConsultationOutcome | null
  settledReason: string
  version: number
}

const HORIZON = { back: 60, ahead: 400 }

/** What is agreed between the reader's organisation and others: of the last weeks, and to come. */
export async function loadConsultations({ tx, actor, now }: Verb, only: string | null): Promise<ConsultationRow[]> {
  if (isEmptyScope(actor.scope)) return []
  return tx.sql<ConsultationRow[]>`
    select id as "consultationId", municipality_role as "municipalityRole", specialist_role as "specialistRole", kind, place, comes,
      starts_at as "startsAt", planned_at as "plannedAt", changed_by_name as "changedByName", minutes, outcome,
      settled_reason as "settledReason", version
    from pool.consultation
    where ${only === null ? tx.sql`starts_at > ${days(now, -HORIZON.back)} and starts_at < ${days(now, HORIZON.ahead)}` : tx.sql`id = ${only}`}
    order by starts_at, id`
}
const days = (now: Date, count: number) => new Date(now.getTime() + count * 86_400_000)

export async function loadConsultation(verb: Verb, id: string): Promise<ConsultationRow> {
  const [row] = await loadConsultations(verb, id)
  return row ?? refuse('NOT_FOUND')
}

type QuestionRow = { consultationId: string; version: number; waiting: boolean }

/** The question that is about to be answered or carried over, as it was seen. */
export async function questionToChange(
  { tx, actor }: Verb,
  { consultationQuestionId, version }: { consultationQuestionId: string; version: number },
): Promise<QuestionRow> {
  if (isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [row] = await tx.sql<QuestionRow[]>`
    select consultation_id as "consultationId", version, answer is null and carried_to is null as waiting
    from pool.consultation_question where id = ${consultationQuestionId}`
  if (!row) refuse('NOT_FOUND')
  if (!row.waiting) refuse('CONSULTATION_SETTLED')
  if (row.version !== version) refuse('VERSION_STALE', { version: row.version })
  return row
}
