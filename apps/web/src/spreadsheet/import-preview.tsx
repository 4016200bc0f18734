import { Button } from '@samplass/ui/button'
import { type Column, DataTable } from '@samplass/ui/data-table'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useLocale, useTranslations } from 'use-intl'
import { WrongRows } from './wrong-rows.tsx'

type Facts = Record<string, string | number>
type RowError = { column: string; code: string; facts: Facts }
type ProblemValues = Record<'column' | 'value' | 'row' | 'max' | 'least' | 'most', string>
type Usable = { row: number; action: 'add' | 'change' | 'same' | 'error' }
type Wrong = { row: number; cells: readonly string[]; errors: readonly RowError[] }
export type Counts = { rows: number; errors: number }
export type Preview<Kept extends Usable = Usable, Left extends Wrong = Wrong, Counted extends Counts = Counts> = {
  problem: { code: string; facts: Facts } | null
  head: readonly string[]
  ignored: readonly string[]
  counts: Counted | null
  errors: readonly Left[]
  rows: readonly Kept[]
}

/** What one kind of file is about, in words. */
export type ImportWords<Kept extends Usable, Left extends Wrong, Counted extends Counts> = {
  /** What a row is: "Bolig". */
  what: string
  nameOf: (row: Left) => string
  columnName: (column: string) => string
  /** What only this kind of file can have wrong with a cell. */
  problem: (code: string, values: ProblemValues) => string
  counts: (counts: Counted) => string
  /** What else is made of the rows, when anything is. */
  also: (counts: Counted) => string | null
  done: (counts: Counted) => string
  columns: readonly Column<Kept>[]
}

type Props<Kept extends Usable, Left extends Wrong, Counted extends Counts> = {
  preview: Preview<Kept, Left, Counted>
  words: ImportWords<Kept, Left, Counted>
}

export function ImportWrongRows<Kept extends Usable, Left extends Wrong, Counted extends Counts>(
  props: Props<Kept, Left, Counted>,
) {
  const { preview, words } = props
  const t = useTranslations('spreadsheet.rowErrors')
  if (preview.errors.length === 0) return null
  const inWords = ({ column, code, facts }: RowError) => {
    const said = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]))
    const values = { value: '', row: '', max: '', least: '', most: '', ...said, column: words.columnName(column) }
    return t.has(code as 'missing') ? t(code as 'missing', values) : words.problem(code, values)
  }
  return (
    <WrongRows
      head={preview.head}
      rows={preview.errors}
      what={words.what}
      nameOf={words.nameOf}
      inWords={({ errors }) => errors.map(inWords)}
    />
  )
}

/** What the file will do. Wrong rows first, with the file to put them right in. */
export function ImportPreview<Kept extends Usable, Left extends Wrong, Counted extends Counts>(
  props: Props<Kept, Left, Counted> & { pending: boolean; onApply: () => void },
) {
  const { preview, words, pending, onApply } = props
  const t = useTranslations('spreadsheet.import')
  const locale = useLocale()
  const { counts, rows, ignored } = preview
  if (!counts) return null
  const usable = counts.rows - counts.errors
  const also = words.also(counts)
  return (
    <>
      <Notice tone={counts.errors > 0 ? 'warning' : 'info'} live="polite" title={words.counts(counts)}>
        {also && <p>{also}</p>}
        {ignored.length > 0 && <p>{t('ignored', { columns: ignored.join(', ') })}</p>}
        {counts.errors > 0 && <p>{t('partial')}</p>}
      </Notice>
      <ImportWrongRows preview={preview} words={words} />
      <div className="sp-actions">
        <Button busy={pending} whyNot={usable === 0 ? t('nothing') : null} onClick={onApply}>
          {t('apply', { count: usable })}
        </Button>
      </div>
      {rows.length > 0 && (
        <Panel
          heading={t('previewTitle')}
          aside={rows.length < usable ? t('firstShown', { count: rows.length }) : undefined}
          flush
        >
          <DataTable
            caption={t('previewCaption')}
            hideCaption
            dense
            locale={locale}
            rows={rows}
            rowKey={(row) => String(row.row)}
            columns={[
              { id: 'row', header: t('row'), align: 'end', cell: (row) => row.row },
              ...words.columns,
              {
                id: 'action',
                header: t('action'),
                cell: (row) => (
                  <StatusTag state={row.action === 'add' ? 'ledig' : row.action === 'change' ? 'klar' : 'slutt'}>
                    {t(`actions.${row.action}`)}
                  </StatusTag>
                ),
              },
            ]}
          />
        </Panel>
      )}
    </>
  )
}
