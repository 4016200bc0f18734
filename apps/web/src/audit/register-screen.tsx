import { asLocalDate, type LocalDate } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import { Filters, useSettled } from './filters.tsx'
import { joined, usePages } from './pages.ts'

const pageSize = 100

/** The authorisation register: who has or had which role, and on a given day. */
export function RegisterScreen() {
  const t = useTranslations('audit')
  const access = useTranslations('access')
  const shell = useTranslations('shell')
  const locale = useLocale()
  const dates = useDates()
  const words = useProblemText()
  const trpc = useTRPC()
  const [name, setName] = useState('')
  const [onDate, setOnDate] = useState<LocalDate | undefined>()
  const input = { limit: pageSize, onDate, name: useSettled(name) || undefined }
  const pages = usePages(input)
  const list = useQueries({
    queries: pages.starts.map((before) => trpc.audit.listAuthorisations.queryOptions({ ...input, before })),
    combine: joined,
  })
  const { rows } = list
  const day = (at: string, by: string | null) => (
    <>
      {dates.withYear(dates.dateOf(at))}
      {by && <span className="sp-cellnote sp-muted">{t('register.by', { name: by })}</span>}
    </>
  )
  return (
    <Panel heading={t('register.heading')} flush>
      <Filters name={{ value: name, onChange: setName }}>
        <DayField
          label={t('register.onDate')}
          value={onDate ?? ''}
          onChange={(given) => setOnDate(given ? asLocalDate(given) : undefined)}
        />
      </Filters>
      {list.isPending ? (
        <Skeleton label={shell('pending')} rows={6} shape="lines" />
      ) : list.error ? (
        <EmptyState bare title={words(list.error)} />
      ) : (
        <DataTable
          caption={t('register.heading')}
          hideCaption
          locale={locale}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState bare title={t('register.empty')} text={t('register.emptyBody')} />}
          columns={[
            { id: 'name', header: t('register.name'), rowHeader: true, cell: (row) => row.name },
            {
              id: 'roles',
              header: t('register.roles'),
              cell: ({ roles }) => roles.map((role) => access(`roles.${role}`)).join(', '),
            },
            {
              id: 'scope',
              header: t('register.scope'),
              wide: true,
              cell: ({ whole, houses }) =>
                whole ? access('scope.whole') : houses.join(', ') || access('scope.nothing'),
            },
            { id: 'from', header: t('register.from'), cell: ({ fromAt, givenBy }) => day(fromAt, givenBy) },
            {
              id: 'to',
              header: t('register.to'),
              cell: ({ endedAt, endedBy }) => (endedAt ? day(endedAt, endedBy) : t('register.now')),
            },
          ]}
        />
      )}
      {list.more && (
        <div className="sp-panel__foot">
          <Button size="sm" variant="secondary" busy={list.isFetchingMore} onClick={() => pages.goOn(rows.at(-1)?.id)}>
            {t('more')}
          </Button>
        </div>
      )}
    </Panel>
  )
}
