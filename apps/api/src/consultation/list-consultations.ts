import { isEmptyScope } from '@samplass/domain/access/roles'
import type { Verb } from '../trpc.ts'
import { loadConsultations } from './load.ts'

type QuestionRow = {
  consultationQuestionId: string
  consultationId: string
  question: string
  askedByName: string
  answer: string | null
  carried: boolean
  version: number
}

/** The visits of the last weeks and those to come, each with its questions, and with whom one can agree on more. */
export async function listConsultations(verb: Verb) {
  const { tx, actor, directory } = verb
  if (isEmptyScope(actor.scope)) return { consultations: [], others: [] }
  const all = await directory.all()
  const rows = await loadConsultations(verb, null)
  const questions = await tx.sql<QuestionRow[]>`
    select id as "consultationQuestionId", consultation_id as "consultationId", question, asked_by_name as "askedByName", answer,
      carried_to is not null as carried, version
    from pool.consultation_question where consultation_id = any (${rows.map(({ consultationId }) => consultationId)}::uuid[])
    order by asked_at, id`
  const by = Map.groupBy(questions, ({ consultationId }) => consultationId)
  const names = new Map(all.map(({ role, name }) => [role, name]))
  const mine = actor.organisation.kind
  return {
    consultations: rows.map(({ municipalityRole, specialistRole, ...row }) => {
      const other = mine === 'municipality' ? specialistRole : municipalityRole
      return { ...row, otherSide: names.get(other) ?? other, questions: by.get(row.consultationId) ?? [] }
    }),
    others: all.filter(({ kind }) => kind !== mine).map(({ role, name }) => ({ role, name })),
  }
}
