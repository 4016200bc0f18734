import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { organisationClient, useMembership, useTRPC } from '../shell/trpc.ts'
import { ImportScreen } from '../spreadsheet/import-screen.tsx'

/** Houses, groups and beds from a file. */
export function ImportPage() {
  const t = useTranslations('setup.import')
  const kinds = useTranslations('setup.kinds')
  const { slug } = useMembership()
  const locale = useLocale()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const apply = useMutation(trpc.bedPool.applyImport.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const template = (format: 'xlsx' | 'csv') => () =>
    organisationClient(slug).queries.fetchQuery(trpc.bedPool.importTemplate.queryOptions({ format, locale }))
  return (
    <ImportScreen
      title={t('title')}
      lead={t('lead')}
      back={
        <Link to="/$org/hus" params={{ org: slug }}>
          {t('toHouses')}
        </Link>
      }
      offered={[
        { label: t('templateExcel'), fetch: template('xlsx') },
        { label: t('templateCsv'), fetch: template('csv') },
      ]}
      preview={useMutation(trpc.bedPool.previewImport.mutationOptions())}
      apply={{ ...apply, mutate: ({ file }, then) => apply.mutate({ file }, then) }}
      words={{
        what: t('bed'),
        nameOf: ({ house, bed }) => [house, bed].filter(Boolean).join(', '),
        columnName: (column) => t(`columns.${column as 'house'}`),
        problem: (code, values) => t(`rowErrors.${code as 'not_a_phone'}`, values),
        counts: (counts) => t('counts', counts),
        also: ({ housesNew, groupsNew }) =>
          housesNew + groupsNew === 0
            ? null
            : `${t('housesNew', { count: housesNew })}, ${t('groupsNew', { count: groupsNew })}`,
        done: (counts) => t('done', counts),
        columns: [
          { id: 'house', header: t('columns.house'), sortBy: (row) => row.house, cell: (row) => row.house },
          { id: 'group', header: t('columns.group'), wide: true, cell: (row) => row.group },
          { id: 'kind', header: t('columns.kind'), wide: true, cell: (row) => row.kind && kinds(row.kind) },
          { id: 'bed', header: t('bed'), rowHeader: true, cell: (row) => row.bed },
        ],
      }}
    />
  )
}
