import type { previewImportInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { type FileProblem, UnusableFile } from '../spreadsheet/unusable-file.ts'
import type { Verb } from '../trpc.ts'
import { countPlan, planImport } from './plan-import.ts'

const SHOWN_MAX = 200

/** What the file would do, row by row, before anything is done. A file that cannot be read answers with why. */
export async function previewImport(verb: Verb, { base64 }: Infer<typeof previewImportInput>) {
  refuse(verb.actor.scope.whole ? null : 'NOT_PERMITTED')
  try {
    const plan = await planImport(verb, base64)
    const shown = plan.rows.map(({ row, house, place, group, kind, bed, attributes, action, errors, cells }) => ({
      row,
      house,
      place,
      group,
      kind,
      bed,
      attributes,
      action,
      errors,
      // Only what goes back in the error file.
      cells: action === 'error' ? cells : null,
    }))
    return {
      problem: null,
      head: plan.head,
      ignored: plan.ignored,
      counts: countPlan(plan),
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
