import type { previewStockImportInput } from '@samplass/domain/housing/schema'
import type { infer as Infer } from 'zod/mini'
import { type FileProblem, UnusableFile } from '../spreadsheet/unusable-file.ts'
import type { Verb } from '../trpc.ts'
import { refuseUnlessWhole } from './load.ts'
import { countStockPlan, planStockImport } from './plan-import.ts'

const SHOWN_MAX = 200

/** What the file would do, row by row, before anything is done. A file that cannot be read answers with why. */
export async function previewImport(verb: Verb, { base64 }: Infer<typeof previewStockImportInput>) {
  refuseUnlessWhole(verb)
  try {
    const plan = await planStockImport(verb, base64)
    const shown = plan.rows.map(({ row, street, facts, action, errors, cells }) => ({
      ...{ row, street, action, errors, kind: facts.kind, bedrooms: facts.bedrooms },
      mark: facts.unitNumber ?? facts.supplierId ?? '',
      // Only what goes back in the error file.
      cells: action === 'error' ? cells : null,
    }))
    return {
      problem: null,
      head: plan.head,
      ignored: plan.ignored,
      counts: countStockPlan(plan),
      errors: shown.filter((row) => row.action === 'error'),
      rows: shown.filter((row) => row.action !== 'error').slice(0, SHOWN_MAX),
    }
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    const problem: { code: FileProblem; facts: Record<string, string | number> } = {
      code: error.problem,
      facts: error.facts,
    }
    return { problem, head: [], ignored: [], counts: null, errors: [], rows: [] }
  }
}
