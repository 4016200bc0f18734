import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

export type ThreadLink = { admissionId: string; reference: string }
type Between = { municipalityRole: string; specialistRole: string }

const negotiates = ({ actor }: Verb) => actor.can.has('admission.negotiate')

/** The thread that each question came up in, for those who can read that thread at this very moment. */
export async function loadThreadLinks(verb: Verb, questionIds: readonly string[]): Promise<Map<string, ThreadLink>> {
  const { tx, actor, now } = verb
  if (!negotiates(verb) || questionIds.length === 0) return new Map()
  const rows = await tx.sql<(ThreadLink & { questionId: string })[]>`
    select t.question_id as "questionId", t.admission_id as "admissionId", a.reference
    from pool.consultation_thread t join pool.admission a on a.id = t.admission_id
    where t.question_id = any (${[...questionIds]}::uuid[])
      and (t.municipality_role = ${actor.organisation.role} or t.readable_until > ${now})`
  return new Map(rows.map(({ questionId, admissionId, reference }) => [questionId, { admissionId, reference }]))
}

/** The threads that a question can be said to have come up in: those that go on. */
export async function loadOpenThreads(verb: Verb): Promise<(ThreadLink & Between)[]> {
  const { tx, actor, now } = verb
  if (!negotiates(verb)) return []
  return tx.sql<(ThreadLink & Between)[]>`
    select id as "admissionId", reference, municipality_role as "municipalityRole", specialist_role as "specialistRole"
    from pool.admission
    where num_nonnulls(declined_at, withdrawn_at, expired_at, converted_at, closed_at) = 0
      and (municipality_role = ${actor.organisation.role} or readable_until > ${now})
    order by opened_at desc, id desc`
}

/** Says of a question which thread it came up in: one between the same two, that the one who asks reads. */
export async function linkThread(verb: Verb, questionId: string, of: Between, admissionId: string): Promise<void> {
  if (!negotiates(verb)) refuse('NOT_FOUND')
  const { tx, actor, now } = verb
  const { municipalityRole, specialistRole } = of
  const linked = await tx.sql`
    insert into pool.consultation_thread (question_id, admission_id, municipality_role, specialist_role, owner_role, readable_by, readable_until)
    select ${questionId}, id, municipality_role, specialist_role, ${actor.organisation.role}, readable_by, readable_until
    from pool.admission where id = ${admissionId} and municipality_role = ${municipalityRole} and specialist_role = ${specialistRole}
      and (municipality_role = ${actor.organisation.role} or readable_until > ${now})`
  if (linked.count === 0) refuse('NOT_FOUND')
}

/** The question that waits on another day instead came up where it did. */
export async function carryThread({ tx, actor }: Verb, from: string, to: string): Promise<void> {
  await tx.sql`
    insert into pool.consultation_thread (question_id, admission_id, municipality_role, specialist_role, owner_role, readable_by, readable_until)
    select ${to}, admission_id, municipality_role, specialist_role, ${actor.organisation.role}, readable_by, readable_until
    from pool.consultation_thread where question_id = ${from}`
}
