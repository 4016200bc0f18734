import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useLocale, useTranslations } from 'use-intl'
import type { Outputs } from '../shell/trpc.ts'
import { WrongRows } from '../spreadsheet/wrong-rows.tsx'

type Preview = Outputs['bedPool']['previewImport']
type Row = Preview['errors'][number]

/** What the file will do. Wrong rows first, with the file to put them right in; without `onApply` only those. */
export function ImportPreview({
  preview,
  pending,
  onApply,
}: {
  preview: Preview
  pending: boolean
  onApply: (() => void) | null
}) {
  const t = useTranslations('setup.import')
  const locale = useLocale()
  const kinds = useTranslations('setup.kinds')
  const { counts, errors, rows, ignored } = preview
  const inWords = (row: Row) =>
    row.errors.map(({ column, code, facts }) =>
      t(`rowErrors.${code}`, {
        column: t(`columns.${column}`),
        value: String(facts.value ?? ''),
        row: String(facts.row ?? ''),
        max: String(facts.max ?? ''),
      }),
    )
  if (!counts) return null
  const usable = counts.rows - counts.errors
  return (
    <>
      {onApply && (
        <Notice tone={counts.errors > 0 ? 'warning' : 'info'} live="polite" title={t('counts', counts)}>
          {(counts.housesNew > 0 || counts.groupsNew > 0) && (
            <p>
              {t('housesNew', { count: counts.housesNew })}, {t('groupsNew', { count: counts.groupsNew })}
            </p>
          )}
          {ignored.length > 0 && <p>{t('ignored', { columns: ignored.join(', ') })}</p>}
          {counts.errors > 0 && <p>{t('partial')}</p>}
        </Notice>
      )}
      {errors.length > 0 && (
        <WrongRows
          head={preview.head}
          rows={errors}
          what={t('bed')}
          nameOf={(row) => [row.house, row.bed].filter(Boolean).join(', ')}
          inWords={inWords}
        />
      )}
      {onApply && (
        <>
          <div className="sp-actions">
            <Button busy={pending} whyNot={usable === 0 ? t('nothing') : null} onClick={onApply}>
              {t('apply', { count: usable })}
            </Button>
          </div>
          {rows.length > 0 && (
            <Panel heading={t('previewTitle')} flush>
              <DataTable
                caption={t('previewCaption')}
                hideCaption
                dense
                locale={locale}
                rows={rows}
                rowKey={(row) => String(row.row)}
                columns={[
                  { id: 'row', header: t('row'), align: 'end', cell: (row) => row.row },
                  { id: 'house', header: t('columns.house'), sortBy: (row) => row.house, cell: (row) => row.house },
                  { id: 'group', header: t('columns.group'), wide: true, cell: (row) => row.group },
                  { id: 'kind', header: t('columns.kind'), wide: true, cell: (row) => row.kind && kinds(row.kind) },
                  { id: 'bed', header: t('bed'), rowHeader: true, cell: (row) => row.bed },
                  {
                    id: 'action',
                    header: t('action'),
                    sortBy: (row) => row.action,
                    cell: (row) => (
                      <StatusTag state={row.action === 'add' ? 'ledig' : 'slutt'}>
                        {t(`actions.${row.action}`)}
                      </StatusTag>
                    ),
                  },
                ]}
              />
            </Panel>
          )}
        </>
      )}
    </>
  )
}
