import { refuse } from '@samplass/domain/refusal'
import type { FileRow } from './read-rows.ts'
import { type FileProblem, UnusableFile } from './unusable-file.ts'

/** What comes of a row. One with errors stays outside, and the others are taken in without it. */
export type RowAction = 'add' | 'change' | 'same' | 'error'
type PlannedRow = FileRow<string, string> & { action: RowAction }
type RowCounts = ReturnType<typeof countRows>
type Plan<Row, Counts> = { head: string[]; ignored: string[]; rows: readonly Row[]; counts: Counts }

const SHOWN_MAX = 200

export function countRows(rows: readonly { action: RowAction }[]) {
  const of = (action: RowAction) => rows.filter((row) => row.action === action).length
  return { rows: rows.length, added: of('add'), changed: of('change'), same: of('same'), errors: of('error') }
}

/** A file that cannot be used as a whole answers with why, and is no refusal: one puts it right and chooses it again. */
export async function readOrProblem<Read>(reading: Promise<Read>) {
  try {
    return { problem: null, read: await reading }
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    const problem: { code: FileProblem; facts: Record<string, string | number> } = {
      code: error.problem,
      facts: error.facts,
    }
    return { problem, read: null }
  }
}

/** The same file where something is to be done with it. */
export const readOrRefuse = <Read>(reading: Promise<Read>): Promise<Read> =>
  reading.catch((error: unknown) => {
    if (error instanceof UnusableFile) refuse('IMPORT_HAS_ERRORS', { problem: error.problem, ...error.facts })
    throw error
  })

/** What the file would do, row by row, before anything is done. `show` picks what is seen of a row. */
export async function previewOf<Row extends PlannedRow, Counts extends RowCounts, Shown extends object>(
  planning: Promise<Plan<Row, Counts>>,
  show: (row: Row) => Shown,
) {
  const { problem, read } = await readOrProblem(planning)
  if (!read) return { problem, head: [], ignored: [], counts: null, errors: [], rows: [] }
  const { head, ignored, counts, rows } = read
  const wrong = rows.filter((row) => row.action === 'error')
  const usable = rows.filter((row) => row.action !== 'error').slice(0, SHOWN_MAX)
  return {
    problem: null,
    head,
    ignored,
    counts,
    // With the cells as they were written, for the file to put them right in.
    errors: wrong.map((row) => ({ ...show(row), row: row.row, cells: row.cells, errors: row.errors as Row['errors'] })),
    rows: usable.map((row) => ({ ...show(row), row: row.row, action: row.action })),
  }
}

/** The plan of what is to be carried out: refused where no row of it can be. */
export async function usablePlan<Planned extends { counts: RowCounts }>(planning: Promise<Planned>): Promise<Planned> {
  const plan = await readOrRefuse(planning)
  const { errors, rows } = plan.counts
  refuse(errors === rows ? 'IMPORT_HAS_ERRORS' : null, { errors, rows })
  return plan
}
