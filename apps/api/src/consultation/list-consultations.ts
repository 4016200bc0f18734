import { isEmptyScope } from '@samplass/domain/access/roles'
import type { Verb } from '../trpc.ts'
import { loadConsultations } from './load.ts'
import { loadOpenThreads, loadThreadLinks, type ThreadLink } from './thread-link.ts'

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
  if (isEmptyScope(actor.scope)) return { consultations: [], others: [], threads: [] }
  const all = await directory.all()
  const rows = await loadConsultations(verb, null)
  const questions = await tx.sql<QuestionRow[]>`
    select id as "consultationQuestionId", consultation_id as "consultationId", question, asked_by_name as "askedByName", answer,
      carried_to is not null as carried, version
    from pool.consultation_question where consultation_id = any (${rows.map(({ consultationId }) => consultationId)}::uuid[])
    order by asked_at, id`
  const links = await loadThreadLinks(
    verb,
    questions.map(({ consultationQuestionId }) => consultationQuestionId),
  )
  const threads = await loadOpenThreads(verb)
  const withLinks = questions.map((question): QuestionRow & { thread: ThreadLink | null } => ({
    ...question,
    thread: links.get(question.consultationQuestionId) ?? null,
  }))
  const by = Map.groupBy(withLinks, ({ consultationId }) => consultationId)
  const names = new Map(all.map(({ role, name }) => [role, name]))
  const mine = actor.organisation.kind
  const otherOf = ({ municipalityRole, specialistRole }: { municipalityRole: string; specialistRole: string }) =>
    mine === 'municipality' ? specialistRole : municipalityRole
  return {
    consultations: rows.map(({ municipalityRole, specialistRole, ...row }) => {
      const otherRole = otherOf({ municipalityRole, specialistRole })
      return {
        ...row,
        otherRole,
        otherSide: names.get(otherRole) ?? otherRole,
        questions: by.get(row.consultationId) ?? [],
      }
    }),
    threads: threads.map((thread) => ({
      admissionId: thread.admissionId,
      reference: thread.reference,
      otherRole: otherOf(thread),
    })),
    others: all.filter(({ kind }) => kind !== mine).map(({ role, name }) => ({ role, name })),
  }
}
