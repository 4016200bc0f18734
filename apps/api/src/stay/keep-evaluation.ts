import { randomUUID } from 'node:crypto'
import type { LocalDate } from '@samplass/domain/nights'
import type { evaluationAnswers } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'

type Answers = Infer<typeof evaluationAnswers>

/**
 * One answer: the house and the month. Neither the id nor the trail may tell at which hour somebody answered: the id is a
 * random one, and an answer by link leaves no line.
 */
export function keepEvaluation(
  { tx, actor }: Verb,
  houseId: string,
  on: LocalDate,
  source: 'link' | 'paper',
  answers: Answers,
): void {
  const { role } = actor.organisation
  tx.last(tx.sql`
    insert into pool.evaluation (id, house_id, house_role, owner_role, given_in, source, answers, readable_by)
    values (${randomUUID()}, ${houseId}, ${role}, ${role}, ${`${on.slice(0, 7)}-01`}, ${source}, ${JSON.stringify(answers)}::jsonb, ${[role]})`)
}
