import { EmptyState } from '@samplass/ui/empty-state'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useWho } from '../planned-admission/words.ts'
import { capital, useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'

type Row = Outputs['plannedAdmission']['listDischarges'][number]

/** Who goes home when, as both sides see it: what is overdue on top, then day by day, and last whoever has no day yet. */
export function DischargesScreen() {
  const t = useTranslations('capacity.discharges')
  const trpc = useTRPC()
  const dates = useDates()
  const { slug: org } = useMembership()
  const found = useQuery(trpc.plannedAdmission.listDischarges.queryOptions())
  const entry = useEntry()
  if (found.error && !found.data) return <Failure error={found.error} reset={() => void found.refetch()} />
  const groups = Map.groupBy(found.data ?? [], (row) => (row.overdue ? 'overdue' : (row.dischargeOn ?? 'none')))
  const heading = (group: string) =>
    group === 'overdue' || group === 'none' ? t(`groups.${group}`) : capital(dates.nearDay(group, serverNow()))
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')} />
      {!found.data ? (
        <Pending />
      ) : found.data.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          text={t('empty.body')}
          actions={
            <Link className="ds-button sp-btn" data-variant="secondary" to="/$org/innleggelser" params={{ org }}>
              {t('empty.act')}
            </Link>
          }
        />
      ) : (
        <div className="sp-stack">
          {[...groups].map(([group, rows]) => (
            <Panel key={group} heading={heading(group)} aside={t('count', { count: rows.length })} flush>
              <EntryList entries={rows.map(entry)} />
            </Panel>
          ))}
        </div>
      )}
    </>
  )
}

function useEntry() {
  const t = useTranslations('capacity.discharges')
  const dates = useDates()
  const who = useWho()
  const { slug: org } = useMembership()
  return (row: Row): Entry => ({
    id: row.admissionId,
    title: (
      <Link to="/$org/innleggelser/$admissionId" params={{ org, admissionId: row.admissionId }}>
        {who(row.whose)}
      </Link>
    ),
    text: [
      row.otherSide,
      row.admittedAt && t('since', { day: dates.short(dates.dateOf(row.admittedAt)) }),
      row.overdue && row.dischargeOn && t('planned', { day: dates.short(row.dischargeOn) }),
      row.readyAt && t('ready', { when: dates.moment(row.readyAt, serverNow()) }),
      row.afterwards && t('afterwards', { what: row.afterwards }),
    ]
      .filter(Boolean)
      .join(' · '),
    mark: (
      <div className="sp-chips">
        {row.overdue && <StatusTag state="over">{t('overdue')}</StatusTag>}
        <StatusTag state={row.hasHome === 'yes' ? 'ok' : 'venter'}>{t(`home.${row.hasHome ?? 'unknown'}`)}</StatusTag>
      </div>
    ),
  })
}
