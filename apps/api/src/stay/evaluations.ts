import { inScope } from '@samplass/domain/access/roles'
import { addMonths, asLocalDate, type LocalDate, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { SMALLEST_SHOWN as answersLeast } from '@samplass/domain/report/schema'
import type { evaluationAnswers, evaluationsInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'

const questions = ['helped', 'feltSafe', 'wasHeard', 'cameInTime'] as const
type Question = (typeof questions)[number]
type Answers = Infer<typeof evaluationAnswers>

/** `marks`: mean of 1 to 5 with one decimal; null where nobody answered. The whole is null while too few have. */
export type EvaluationMonth = {
  month: LocalDate
  offered: number
  byLink: number
  onPaper: number
  marks: Record<Question, number | null> | null
}
export type Evaluations = {
  asOf: Date
  houseId: string
  answersLeast: number
  /** Links answered of links given, 0 to 1, over the whole period; null when none was given. */
  responseRate: number | null
  answers: number
  marks: Record<Question, number | null> | null
  months: EvaluationMonth[]
  /** In their own words, in no order that tells when; empty while too few have answered. */
  words: { best: string[]; better: string[] }
}

/** What guests have said of a house, oldest month first. */
export async function evaluations(
  verb: Verb,
  { houseId, months }: Infer<typeof evaluationsInput>,
): Promise<Evaluations> {
  const { tx, actor, now } = verb
  if (!inScope(actor.scope, houseId)) refuse('NOT_FOUND')
  const all = monthsUntil(localDateOf(now), months)
  const [from] = all as [LocalDate]
  const [[house], invites, rows] = await Promise.all([
    tx.sql`select 1 from pool.house where id = ${houseId} and owner_role = ${actor.organisation.role}`,
    tx.sql<{ month: LocalDate; offered: number; used: number }[]>`
      select date_trunc('month', issued_on)::date as month, count(*)::integer as offered, count(used_on)::integer as used
      from pool.evaluation_invite where house_id = ${houseId} and issued_on >= ${from} group by 1`,
    tx.sql<{ month: LocalDate; source: 'link' | 'paper'; answers: Answers }[]>`
      select given_in as month, source, answers from pool.evaluation where house_id = ${houseId} and given_in >= ${from} order by id`,
  ])
  if (!house) refuse('NOT_FOUND')
  const offered = invites.reduce((sum, row) => sum + row.offered, 0)
  const used = invites.reduce((sum, row) => sum + row.used, 0)
  const said = (pick: 'best' | 'better') =>
    rows.length < answersLeast ? [] : rows.map(({ answers }) => answers[pick]).filter((words) => words !== '')
  return {
    asOf: now,
    houseId,
    answersLeast,
    responseRate: offered === 0 ? null : used / offered,
    answers: rows.length,
    marks: marksOf(rows.map(({ answers }) => answers)),
    months: all.map((month) => {
      const given = rows.filter((row) => row.month === month)
      const byLink = given.filter(({ source }) => source === 'link').length
      return {
        month,
        offered: invites.find((row) => row.month === month)?.offered ?? 0,
        byLink,
        onPaper: given.length - byLink,
        marks: marksOf(given.map(({ answers }) => answers)),
      }
    }),
    words: { best: said('best'), better: said('better') },
  }
}

function marksOf(given: Answers[]): Record<Question, number | null> | null {
  if (given.length < answersLeast) return null
  const mean = (question: Question) => {
    const marks = given.map((answers) => answers[question]).filter((mark) => mark !== null)
    return marks.length === 0 ? null : Math.round((marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 10) / 10
  }
  return Object.fromEntries(questions.map((question) => [question, mean(question)])) as Record<Question, number | null>
}

function monthsUntil(today: LocalDate, count: number): LocalDate[] {
  const thisMonth = asLocalDate(`${today.slice(0, 7)}-01`)
  return Array.from({ length: count }, (_, index) => addMonths(thisMonth, index + 1 - count))
}
