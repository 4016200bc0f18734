import { Chip, Chips, FilterBar } from '@samplass/ui/chips'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'
import { CountPanel } from './count-panel.tsx'
import { needLook } from './words.ts'

type Row = Outputs['placement']['listNeeds']['needs'][number]

/** Who needs a home and how it stands, and how many are homeless on a day. */
export function NeedsScreen() {
  const t = useTranslations('placement.living.list')
  const trpc = useTRPC()
  const locale = useLocale()
  const columns = useColumns()
  const [closed, setClosed] = useState(false)
  const list = useQuery(trpc.placement.listNeeds.queryOptions({ closed }, { placeholderData: keepPreviousData }))
  if (list.error && !list.data) return <Failure error={list.error} reset={() => void list.refetch()} />
  const rows = list.data?.needs
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')} />
      <div className="sp-stack">
        <FilterBar label={t('which')}>
          <Chips>
            <Chip pressed={!closed} onClick={() => setClosed(false)}>
              {t('open')}
            </Chip>
            <Chip pressed={closed} onClick={() => setClosed(true)}>
              {t('closed')}
            </Chip>
          </Chips>
        </FilterBar>
        {!rows ? (
          <Pending />
        ) : rows.length === 0 ? (
          <EmptyState title={t('empty')} text={t('emptyBody')} />
        ) : (
          <Panel label={t('title')} flush>
            <DataTable
              caption={t('caption', { count: rows.length })}
              columns={columns}
              rows={rows}
              rowKey={({ needId }) => needId}
              locale={locale}
            />
          </Panel>
        )}
        <CountPanel />
      </div>
    </>
  )
}

function useColumns() {
  const t = useTranslations('placement.living.list')
  const need = useTranslations('placement.need')
  const ends = useTranslations('placement.living.close.reasons')
  const dates = useDates()
  const { slug: org } = useMembership()
  const state = (row: Row) =>
    row.state === null
      ? ''
      : row.state === 'parked'
        ? t('parked', { date: dates.withYear(row.parkedUntil ?? ''), name: row.parkedByName ?? '' })
        : row.closedBecause
          ? ends(row.closedBecause)
          : need(`states.${row.state}`)
  return [
    {
      id: 'who',
      header: t('who'),
      rowHeader: true,
      cell: ({ whose }: Row) =>
        whose.kind === 'full' && whose.personId ? (
          <Link to="/$org/person/$personId/bolig" params={{ org, personId: whose.personId }}>
            {whose.name}
          </Link>
        ) : (
          t('restricted')
        ),
    },
    {
      id: 'since',
      header: t('since'),
      cell: (row: Row) => row.registeredOn && dates.withYear(row.registeredOn),
      sortBy: (row: Row) => row.registeredOn ?? '',
    },
    { id: 'because', header: t('because'), cell: (row: Row) => row.arisesFrom && need(`arisesFrom.${row.arisesFrom}`) },
    {
      id: 'state',
      header: t('state'),
      cell: (row: Row) => row.state && <StatusTag {...needLook[row.state]}>{state(row)}</StatusTag>,
      sortBy: state,
    },
    { id: 'shown', header: t('shown'), align: 'end' as const, cell: (row: Row) => row.open },
    { id: 'choices', header: t('choices'), align: 'end' as const, cell: (row: Row) => row.choices },
  ]
}
