import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useLocale, useTranslations } from 'use-intl'
import type { Outputs } from '../shell/trpc.ts'
import { WrongRows } from '../spreadsheet/wrong-rows.tsx'

type Preview = Outputs['housing']['previewImport']

export function ImportWrongRows({ preview }: { preview: Preview }) {
  const t = useTranslations('housing.import')
  if (preview.errors.length === 0) return null
  return (
    <WrongRows
      head={preview.head}
      rows={preview.errors}
      what={t('dwelling')}
      nameOf={({ street, mark }) => [street, mark].filter(Boolean).join(', ')}
      inWords={({ errors }) =>
        errors.map(({ column, code, facts }) =>
          t(`rowErrors.${code}`, {
            column: t(`columns.${column}`),
            value: String(facts.value ?? ''),
            row: String(facts.row ?? ''),
            max: String(facts.max ?? ''),
            least: String(facts.least ?? ''),
            most: String(facts.most ?? ''),
          }),
        )
      }
    />
  )
}

/** What the file will do. Wrong rows first, with the file to put them right in. */
export function ImportPreview({
  preview,
  pending,
  onApply,
}: {
  preview: Preview
  pending: boolean
  onApply: () => void
}) {
  const t = useTranslations('housing.import')
  const words = useTranslations('housing.words')
  const locale = useLocale()
  const { counts, rows, ignored } = preview
  if (!counts) return null
  const usable = counts.rows - counts.errors
  return (
    <>
      <Notice tone={counts.errors > 0 ? 'warning' : 'info'} live="polite" title={t('counts', counts)}>
        {(counts.buildingsNew > 0 || counts.landlordsNew > 0) && (
          <p>
            {t('buildingsNew', { count: counts.buildingsNew })}, {t('landlordsNew', { count: counts.landlordsNew })}
          </p>
        )}
        {ignored.length > 0 && <p>{t('ignored', { columns: ignored.join(', ') })}</p>}
        {counts.errors > 0 && <p>{t('partial')}</p>}
      </Notice>
      <ImportWrongRows preview={preview} />
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
              { id: 'street', header: t('columns.street'), rowHeader: true, cell: (row) => row.street },
              { id: 'mark', header: t('columns.unitNumber'), cell: (row) => row.mark },
              { id: 'kind', header: t('columns.kind'), wide: true, cell: (row) => words(`kinds.${row.kind}`) },
              { id: 'bedrooms', header: t('columns.bedrooms'), align: 'end', wide: true, cell: (row) => row.bedrooms },
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
