import { repeatedDefault } from '@samplass/domain/acute-admission/rules'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import { NumberField } from '@samplass/ui/number-field'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'

type Row = Outputs['acuteAdmission']['listRepeated']['rows'][number]
const timesMost = 20
const monthsMost = 36

/** Who has been admitted acutely again and again, and whether each has a plan. How often is the reader's to say. */
export function RepeatedScreen() {
  const t = useTranslations('acute')
  const trpc = useTRPC()
  const locale = useLocale()
  const dates = useDates()
  const [times, setTimes] = useState<number | null>(repeatedDefault.times)
  const [months, setMonths] = useState<number | null>(repeatedDefault.months)
  const asked = { times: within(times, timesMost), months: within(months, monthsMost) }
  const columns = useColumns()
  const list = useQuery(
    trpc.acuteAdmission.listRepeated.queryOptions(asked, { placeholderData: keepPreviousData, meta: { live: false } }),
  )
  if (list.error && !list.data) return <Failure error={list.error} reset={() => void list.refetch()} />
  const steps = { less: t('less'), more: t('more'), min: 1 }
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')} />
      <div className="sp-stack">
        <p className="sp-muted">{t('note')}</p>
        <div className="sp-pair">
          <NumberField {...steps} label={t('times')} value={times} onChange={setTimes} max={timesMost} />
          <NumberField {...steps} label={t('months')} value={months} onChange={setMonths} max={monthsMost} />
        </div>
        {!list.data ? (
          <Pending />
        ) : list.data.rows.length === 0 ? (
          <EmptyState title={t('empty.title')} text={t('empty.body')} />
        ) : (
          <Panel label={t('title')} flush>
            <DataTable
              caption={t('caption', { count: list.data.rows.length, from: dates.withYear(list.data.fromOn) })}
              columns={columns}
              rows={list.data.rows}
              rowKey={(row) =>
                row.whose.kind === 'full' ? (row.whose.personId ?? '') : `restricted-${list.data.rows.indexOf(row)}`
              }
              locale={locale}
            />
          </Panel>
        )}
      </div>
    </>
  )
}

const within = (value: number | null, most: number) => Math.min(most, Math.max(1, value ?? 1))

function useColumns() {
  const t = useTranslations('acute')
  const dates = useDates()
  const { slug: org } = useMembership()
  const yes = (has: boolean) => (has ? t('has') : t('hasNot'))
  const known = (row: Row, text: string) => (row.times === null ? '' : text)
  return [
    { id: 'who', header: t('who'), rowHeader: true, cell: (row: Row) => <Who row={row} org={org} /> },
    {
      id: 'times',
      header: t('count'),
      align: 'end' as const,
      cell: (row: Row) => row.times,
      sortBy: (row: Row) => row.times,
    },
    {
      id: 'last',
      header: t('last'),
      cell: (row: Row) => (row.lastOn ? dates.withYear(row.lastOn) : ''),
      sortBy: (row: Row) => row.lastOn,
    },
    {
      id: 'plan',
      header: t('plan'),
      cell: (row: Row) => known(row, yes(row.plan)),
      sortBy: (row: Row) => Number(row.plan),
    },
    { id: 'agreement', header: t('agreement'), cell: (row: Row) => known(row, yes(row.agreement)) },
    {
      id: 'thread',
      header: t('thread'),
      cell: (row: Row) =>
        row.admissionId ? (
          <Link to="/$org/innleggelser/$admissionId" params={{ org, admissionId: row.admissionId }}>
            {t('open')}
          </Link>
        ) : (
          known(row, t('none'))
        ),
    },
    {
      id: 'contact',
      header: t('contact'),
      cell: (row: Row) => (row.contactAt ? dates.withYear(dates.dateOf(row.contactAt)) : known(row, t('none'))),
    },
  ]
}

function Who({ row: { whose }, org }: { row: Row; org: string }) {
  const t = useTranslations('acute')
  if (whose.kind !== 'full' || !whose.personId) return t('restricted')
  return (
    <Link to="/$org/person/$personId" params={{ org, personId: whose.personId }}>
      {whose.name}
    </Link>
  )
}
