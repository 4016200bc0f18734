import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { organisationClient, useMembership, useTRPC } from '../shell/trpc.ts'
import { ImportScreen } from '../spreadsheet/import-screen.tsx'
import { ImportedFiles } from './imported-files.tsx'

/** The stock from a file, and the files that were taken in before, each of which can be taken back. */
export function ImportPage() {
  const t = useTranslations('housing.import')
  const kinds = useTranslations('housing.words.kinds')
  const { slug } = useMembership()
  const locale = useLocale()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const cache = organisationClient(slug).queries
  const template = (format: 'xlsx' | 'csv') => () =>
    cache.fetchQuery(trpc.housing.importTemplate.queryOptions({ format, locale }))
  const stock = (format: 'xlsx' | 'csv') => () =>
    cache.fetchQuery({ ...trpc.housing.exportStock.queryOptions({ format, locale }), staleTime: 0 })
  return (
    <ImportScreen
      title={t('title')}
      lead={t('lead')}
      back={
        <Link to="/$org/bolig" params={{ org: slug }}>
          {t('toStock')}
        </Link>
      }
      offered={[
        { label: t('templateExcel'), fetch: template('xlsx') },
        { label: t('templateCsv'), fetch: template('csv') },
        { label: t('exportExcel'), fetch: stock('xlsx'), quiet: true },
        { label: t('exportCsv'), fetch: stock('csv'), quiet: true },
      ]}
      preview={useMutation(trpc.housing.previewImport.mutationOptions())}
      apply={useMutation(trpc.housing.applyImport.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))}
      words={{
        what: t('dwelling'),
        nameOf: ({ street, mark }) => [street, mark].filter(Boolean).join(', '),
        columnName: (column) => t(`columns.${column as 'street'}`),
        problem: (code, values) => t(`rowErrors.${code as 'out_of_range'}`, values),
        counts: (counts) => t('counts', counts),
        also: ({ buildingsNew, landlordsNew }) =>
          buildingsNew + landlordsNew === 0
            ? null
            : `${t('buildingsNew', { count: buildingsNew })}, ${t('landlordsNew', { count: landlordsNew })}`,
        done: (counts) => t('done', counts),
        columns: [
          { id: 'street', header: t('columns.street'), rowHeader: true, cell: (row) => row.street },
          { id: 'mark', header: t('columns.unitNumber'), cell: (row) => row.mark },
          { id: 'kind', header: t('columns.kind'), wide: true, cell: (row) => kinds(row.kind) },
          { id: 'bedrooms', header: t('columns.bedrooms'), align: 'end', wide: true, cell: (row) => row.bedrooms },
        ],
      }}
    >
      <ImportedFiles />
    </ImportScreen>
  )
}
