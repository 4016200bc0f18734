import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import { Figures } from '@samplass/ui/figures'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'
import { NeighboursPanel } from './neighbours-panel.tsx'
import { addressOf, stateLook } from './words.ts'

type Vacancy = Outputs['housing']['listVacancies']
const sides = ['size', 'area', 'kind'] as const

/** What is empty, for how long and why; and what there is of each size, area and kind against what is asked for. Counts, no persons. */
export function VacancyScreen() {
  const t = useTranslations('housing.vacancy')
  const locale = useLocale()
  const { slug } = useMembership()
  const query = useQuery(useTRPC().housing.listVacancies.queryOptions())
  if (query.error && !query.data) return <Failure error={query.error} reset={() => void query.refetch()} />
  if (!query.data) return <Pending />
  const { total, closed, openNeeds } = query.data
  const ready = total - closed
  return (
    <>
      <PageHead
        title={t('title')}
        eyebrow={t('eyebrow')}
        crumbs={
          <Link to="/$org/bolig" params={{ org: slug }}>
            {t('toStock')}
          </Link>
        }
      >
        <Figures
          label={t('figures')}
          figures={[
            { id: 'ready', word: t('ready'), count: ready, lit: true },
            { id: 'closed', word: t('closed'), count: closed },
            { id: 'needs', word: t('needs'), count: openNeeds },
          ]}
        />
      </PageHead>
      <div className="sp-night">
        <div className="sp-stack">
          <EmptyDwellings vacancy={query.data} />
          <NeighboursPanel />
        </div>
        <div className="sp-stack">
          {sides.map((by) => (
            <MismatchPanel key={by} by={by} rows={query.data.mismatch.filter((row) => row.by === by)} locale={locale} />
          ))}
          <p className="sp-small sp-muted">{t('hint')}</p>
        </div>
      </div>
    </>
  )
}

function EmptyDwellings({ vacancy }: { vacancy: Vacancy }) {
  const t = useTranslations('housing.vacancy')
  const list = useTranslations('housing.list')
  const words = useTranslations('housing.words')
  const dates = useDates()
  const locale = useLocale()
  const { slug } = useMembership()
  const { empty, total } = vacancy
  if (total === 0) return <EmptyState title={t('none')} text={t('noneBody')} />
  return (
    <Panel
      heading={t('empty')}
      aside={list('count', { total })}
      foot={empty.length < total ? t('firstShown', { count: empty.length }) : undefined}
      flush
    >
      <DataTable
        caption={t('empty')}
        label={t('table', { what: t('empty') })}
        hideCaption
        dense
        locale={locale}
        rows={empty}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'address',
            header: list('address'),
            rowHeader: true,
            sortBy: (row) => addressOf(row),
            cell: (row) => (
              <Link to="/$org/bolig/$dwellingId" params={{ org: slug, dwellingId: row.id }}>
                {addressOf(row)}
              </Link>
            ),
          },
          { id: 'area', header: list('area'), wide: true, sortBy: (row) => row.area, cell: (row) => row.area },
          {
            id: 'kind',
            header: list('kind'),
            wide: true,
            sortBy: (row) => words(`kinds.${row.kind}`),
            cell: (row) => words(`kinds.${row.kind}`),
          },
          {
            id: 'bedrooms',
            header: list('bedrooms'),
            align: 'end',
            wide: true,
            sortBy: (row) => row.bedrooms,
            cell: (row) => row.bedrooms,
          },
          { id: 'days', header: t('days'), align: 'end', sortBy: (row) => row.days, cell: (row) => row.days },
          {
            id: 'since',
            header: t('since'),
            wide: true,
            sortBy: (row) => row.emptySince,
            cell: (row) => dates.withYear(row.emptySince),
          },
          {
            id: 'why',
            header: t('why'),
            sortBy: (row) => row.state,
            cell: (row) => (
              <StatusTag state={stateLook[row.state]}>
                {row.state === 'closed' && row.closedReason
                  ? words(`closures.${row.closedReason}`)
                  : words(`states.${row.state}`)}
              </StatusTag>
            ),
          },
        ]}
      />
    </Panel>
  )
}

type Row = Vacancy['mismatch'][number]

function MismatchPanel({ by, rows, locale }: { by: Row['by']; rows: readonly Row[]; locale: string }) {
  const t = useTranslations('housing.vacancy')
  const words = useTranslations('housing.words')
  const named = ({ what }: Row) =>
    by === 'size'
      ? what === '4'
        ? t('fourOrMore')
        : words('bedrooms', { count: Number(what) })
      : by === 'kind'
        ? words(`kinds.${what as 'owned'}`)
        : what
  return (
    <Panel heading={t(`by.${by}`)} flush>
      <DataTable
        caption={t(`by.${by}`)}
        label={t('table', { what: t(`by.${by}`) })}
        hideCaption
        dense
        locale={locale}
        rows={rows}
        rowKey={(row) => row.what}
        empty={<p className="sp-panel__body sp-muted">{t('nothing')}</p>}
        columns={[
          { id: 'what', header: t(`heads.${by}`), rowHeader: true, cell: named },
          { id: 'needs', header: t('needs'), align: 'end', cell: (row) => row.needs },
          { id: 'ready', header: t('ready'), align: 'end', cell: (row) => row.empty },
          {
            id: 'short',
            header: t('short'),
            align: 'end',
            sortBy: (row) => row.needs - row.empty,
            cell: (row) => Math.max(0, row.needs - row.empty),
          },
        ]}
      />
    </Panel>
  )
}
