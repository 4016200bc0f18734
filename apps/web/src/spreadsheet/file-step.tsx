import { FileDrop } from '@samplass/ui/file-drop'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { base64Of } from './save-file.ts'
import type nb from './texts/nb.ts'

const BYTES_MAX = 2_000_000

export type ChosenFile = { name: string; format: 'xlsx' | 'csv'; base64: string }
export type UnusableFile = { code: keyof (typeof nb)['problems']; facts: Record<string, string | number> }

/** A spreadsheet is chosen, and what makes it unusable as a whole is said at once. One that is too large is never sent. */
export function FileStep(props: {
  chosen: ChosenFile | null
  problem: UnusableFile | null | undefined
  columnName: (column: string) => string
  /** In place of what a spreadsheet may be: ".xlsx,.csv,.json", and in words. */
  takes?: { accept: string; hint: string }
  /** Null: what was chosen cannot be used, and nothing is. */
  onFile: (file: ChosenFile | null) => void
}) {
  const { chosen, problem, columnName, takes, onFile } = props
  const t = useTranslations('spreadsheet')
  const [unfit, setUnfit] = useState<'TOO_LARGE' | 'EMPTY' | null>(null)
  const take = async (file: File) => {
    const size = file.size > BYTES_MAX ? 'TOO_LARGE' : file.size === 0 ? 'EMPTY' : null
    setUnfit(size)
    onFile(null)
    if (size) return
    const format = /\.xlsx$/i.test(file.name) ? ('xlsx' as const) : ('csv' as const)
    onFile({ name: file.name, format, base64: await base64Of(file) })
  }
  const columns = String(problem?.facts.columns ?? '')
    .split(', ')
    .filter(Boolean)
    .map(columnName)
  const error = unfit
    ? t(`problems.${unfit}`)
    : problem
      ? t(`problems.${problem.code}`, {
          cell: String(problem.facts.cell ?? ''),
          columns: columns.join(', '),
          max: Number(problem.facts.rowsMax ?? 0),
          column: String(problem.facts.column ?? ''),
          columnsMax: String(problem.facts.columnsMax ?? ''),
          row: String(problem.facts.row ?? ''),
        })
      : undefined
  return (
    <FileDrop
      label={t('drop')}
      hint={takes?.hint ?? t('hint')}
      choose={t('choose')}
      accept={takes?.accept ?? '.xlsx,.csv,text/csv'}
      chosen={chosen ? t('chosen', { name: chosen.name }) : undefined}
      error={error}
      onFile={(file) => void take(file)}
    />
  )
}
