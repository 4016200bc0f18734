import type { exportComparisonInput } from '@samplass/domain/outcome/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { writeFile } from '../spreadsheet/write-file.ts'
import type { Verb } from '../trpc.ts'
import { comparisonWords } from './comparison-words.ts'
import { getComparison } from './get-comparison.ts'

/** The comparison of the screen as a file: what is too few is a word there too, and no number. */
export async function exportComparison(
  verb: Verb,
  { cooperationId, year, format, locale = 'nb' }: Infer<typeof exportComparisonInput>,
) {
  const { cooperations } = await getComparison(verb, { year })
  const cooperation = cooperations.find((one) => one.cooperationId === cooperationId)
  if (!cooperation) refuse('NOT_FOUND')
  const { file, sheet, head, measures, states } = comparisonWords[locale]
  const rows = cooperation.municipalities.flatMap(({ name, figures }) =>
    figures.map(({ measure, state, value, ofAbout }): (string | number | null)[] => [
      measures[measure],
      name,
      measure === 'seen_each_week' && value !== null ? value / 10 : value,
      ofAbout,
      state === 'figure' ? null : states[state],
    ]),
  )
  audit(verb, 'outcome.comparison_exported', null, { cooperationId, year, format })
  return writeFile(format, `${file}-${year}`, [{ name: sheet, head, rows, width: 34 }])
}
