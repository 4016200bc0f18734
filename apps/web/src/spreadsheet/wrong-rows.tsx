import { csvText } from '@samplass/domain/report/csv'
import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { Download } from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { useLocale, useTranslations } from 'use-intl'
import { saveFile } from './save-file.ts'

type Row = { row: number; cells: readonly string[] | null }

const SHOWN_MAX = 200

/** The rows that stay outside, each with what is wrong, and the file to put them right in. */
export function WrongRows<Given extends Row>(props: {
  head: readonly string[]
  rows: readonly Given[]
  what: string
  nameOf: (row: Given) => string
  inWords: (row: Given) => readonly string[]
}) {
  const { head, rows, what, nameOf, inWords } = props
  const t = useTranslations('spreadsheet')
  const locale = useLocale()
  const save = () => {
    const lines = rows.map((row) => [...head.map((_, at) => row.cells?.[at] ?? ''), inWords(row).join('. ')])
    const bytes = new TextEncoder().encode(csvText([[...head, t('errorColumn')], ...lines]))
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    saveFile({ fileName: 'samplass-feil.csv', mimeType: 'text/csv', base64 })
  }
  return (
    <Panel
      heading={t('errorsTitle')}
      flush
      aside={
        <Button size="sm" variant="secondary" onClick={save}>
          <Download />
          {t('errorFile')}
        </Button>
      }
      foot={rows.length > SHOWN_MAX ? t('firstShown', { shown: SHOWN_MAX, count: rows.length }) : undefined}
    >
      <DataTable
        caption={t('errorsCaption')}
        hideCaption
        dense
        locale={locale}
        rows={rows.slice(0, SHOWN_MAX)}
        rowKey={(row) => String(row.row)}
        columns={[
          {
            id: 'row',
            header: t('row'),
            rowHeader: true,
            align: 'end',
            sortBy: (row) => row.row,
            cell: (row) => row.row,
          },
          { id: 'which', header: what, cell: nameOf },
          { id: 'what', header: t('what'), cell: (row) => inWords(row).map((text) => <div key={text}>{text}</div>) },
        ]}
      />
    </Panel>
  )
}
