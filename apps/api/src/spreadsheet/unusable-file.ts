/** Why a file as a whole cannot be used. */
export const fileProblems = [
  'TOO_LARGE',
  'EMPTY',
  'NOT_A_SPREADSHEET',
  'OLD_OR_LOCKED',
  'UNPACKS_TOO_LARGE',
  'MERGED_CELLS',
  'FORMULAS',
  'ENCODING',
  'QUOTE_NOT_CLOSED',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'COLUMN_TWICE',
  'COLUMNS_MISSING',
  'JSON_NOT_VALID',
] as const
export type FileProblem = (typeof fileProblems)[number]

/** Not a Refusal: the preview answers with it, so that the person sees what to do with the file. */
export class UnusableFile extends Error {
  readonly problem: FileProblem
  readonly facts: Record<string, string | number>

  constructor(problem: FileProblem, facts: Record<string, string | number> = {}) {
    super(problem)
    this.problem = problem
    this.facts = facts
  }
}
