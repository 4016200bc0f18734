import { Button } from '@samplass/ui/button'
import { type Column, DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { AddDwelling } from './dwelling-form.tsx'
import { StockFilters } from './stock-filters.tsx'
import { askedOf, isNarrowed, type StockView } from './view.ts'
import { addressOf, type DwellingLine, stateLook } from './words.ts'

/** The whole stock, a page at a time, by what one looks for. Whether each is let, never to whom. */
export function StockScreen({ view }: { view: StockView }) {
  const t = useTranslations('housing.list')
  const locale = useLocale()
  const { slug } = useMembership()
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const query = useQuery({
    ...useTRPC().housing.listDwellings.queryOptions(askedOf(view)),
    placeholderData: keepPreviousData,
  })
  const onView = useCallback(
    (change: Partial<StockView>) =>
      void navigate({
        to: '/$org/bolig',
        params: { org: slug },
        search: (before: StockView) => ({ ...before, side: undefined, ...change }),
        replace: true,
      }),
    [navigate, slug],
  )
  const columns = useColumns(slug)
  if (query.error && !query.data) return <Failure error={query.error} reset={() => void query.refetch()} />
  const list = query.data
  const nothing = list?.total === 0 && !isNarrowed(view) && (view.side ?? 1) === 1
  const buttons = list?.mayManage && (
    <div className="sp-actions">
      <Button onClick={() => setAdding(true)}>
        <icons.Add />
        {t('add')}
      </Button>
      <Button variant="secondary" onClick={() => void navigate({ to: '/$org/bolig/import', params: { org: slug } })}>
        <icons.Upload />
        {t('import')}
      </Button>
    </div>
  )
  const pages = list ? Math.max(1, Math.ceil(list.total / list.pageSize)) : 1
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')}>
        {!nothing && buttons}
        {list && !nothing && (
          <Link to="/$org/ledige" params={{ org: slug }}>
            {t('vacancy')}
          </Link>
        )}
      </PageHead>
      {!list ? (
        <Pending />
      ) : nothing ? (
        <EmptyState
          title={t('nothing')}
          text={t(list.mayManage ? 'nothingBody' : 'nothingReader')}
          actions={buttons || undefined}
        />
      ) : (
        <div className="sp-stack">
          <StockFilters view={view} list={list} onView={onView} />
          <Panel
            label={t('caption')}
            flush
            foot={
              <div className="sp-row sp-row--end">
                <span role="status">
                  {t('count', { total: list.total })}
                  {pages > 1 && `. ${t('page', { page: list.page, pages })}`}
                </span>
                {pages > 1 && (
                  <>
                    <Button
                      variant="secondary"
                      whyNot={list.page <= 1 ? t('firstPage') : null}
                      onClick={() => onView({ side: list.page - 1 })}
                    >
                      {t('previous')}
                    </Button>
                    <Button
                      variant="secondary"
                      whyNot={list.page >= pages ? t('lastPage') : null}
                      onClick={() => onView({ side: list.page + 1 })}
                    >
                      {t('next')}
                    </Button>
                  </>
                )}
              </div>
            }
          >
            <DataTable
              caption={t('caption')}
              hideCaption
              dense
              locale={locale}
              rows={list.dwellings}
              rowKey={(row) => row.id}
              columns={columns}
              sort={{ column: view.sorter ?? 'address', down: view.ned ?? false }}
              onSort={({ column, down }) =>
                onView({ sorter: column as StockView['sorter'], ned: down ? true : undefined })
              }
              empty={<EmptyState title={t('none')} text={t('noneBody')} />}
            />
          </Panel>
        </div>
      )}
      {adding && (
        <AddDwelling
          onClose={() => setAdding(false)}
          onAdded={(dwellingId) => void navigate({ to: '/$org/bolig/$dwellingId', params: { org: slug, dwellingId } })}
        />
      )}
    </>
  )
}

function useColumns(slug: string): Column<DwellingLine>[] {
  const t = useTranslations('housing.list')
  const words = useTranslations('housing.words')
  return [
    {
      id: 'address',
      header: t('address'),
      rowHeader: true,
      sortBy: (row) => row.street,
      cell: (row) => (
        <Link to="/$org/bolig/$dwellingId" params={{ org: slug, dwellingId: row.id }}>
          {addressOf(row)}
        </Link>
      ),
    },
    {
      id: 'area',
      header: t('area'),
      wide: true,
      sortBy: (row) => row.area,
      cell: (row) => row.area || row.postalPlace,
    },
    { id: 'kind', header: t('kind'), wide: true, sortBy: (row) => row.kind, cell: (row) => words(`kinds.${row.kind}`) },
    { id: 'bedrooms', header: t('bedrooms'), align: 'end', sortBy: (row) => row.bedrooms, cell: (row) => row.bedrooms },
    {
      id: 'size',
      header: t('size'),
      align: 'end',
      wide: true,
      sortBy: (row) => row.areaM2,
      cell: (row) => (row.areaM2 === null ? '' : words('size', { size: row.areaM2 })),
    },
    {
      id: 'rent',
      header: t('rent'),
      align: 'end',
      wide: true,
      sortBy: (row) => row.rentKr,
      cell: (row) => (row.rentKr === null ? '' : words('kr', { kr: row.rentKr })),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <StatusTag state={stateLook[row.state]}>
          {row.state === 'closed' && row.closedReason
            ? words(`closures.${row.closedReason}`)
            : words(`states.${row.state}`)}
        </StatusTag>
      ),
    },
    {
      id: 'empty',
      header: t('emptyDays'),
      align: 'end',
      wide: true,
      sortBy: (row) => row.emptyDays,
      cell: (row) => row.emptyDays,
    },
  ]
}
