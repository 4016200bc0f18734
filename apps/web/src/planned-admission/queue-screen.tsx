import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ReceivedInEmergency } from '../emergency/received-panel.tsx'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { serverNow } from '../shell/session.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { untilNext } from './until-next.ts'
import { type AdmissionRow, stateLook, useWho } from './words.ts'

const groups = ['mine', 'theirs', 'over'] as const
type Group = (typeof groups)[number]
const latestOver = 10
const groupOf = (row: AdmissionRow): Group => (row.over ? 'over' : row.myTurn ? 'mine' : 'theirs')

/** Every admission that is negotiated, by whose turn it is and by the deadline. */
export function QueueScreen() {
  const t = useTranslations('admissions')
  const trpc = useTRPC()
  const list = useQuery(
    trpc.plannedAdmission.list.queryOptions(undefined, { refetchInterval: ({ state }) => untilNext(state.data ?? []) }),
  )
  const [allOver, setAllOver] = useState(false)
  const entry = useEntry()
  if (list.error && !list.data) return <Failure error={list.error} reset={() => void list.refetch()} />
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')} />
      <ReceivedInEmergency />
      {!list.data ? (
        <Pending />
      ) : list.data.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.body')} />
      ) : (
        <div className="sp-stack">
          {groups.map((group) => {
            const rows = list.data.filter((row) => groupOf(row) === group)
            if (rows.length === 0) return null
            const shown = group === 'over' && !allOver ? rows.slice(0, latestOver) : rows
            return (
              <Panel
                key={group}
                heading={t(`groups.${group}`)}
                aside={t('count', { count: rows.length })}
                foot={
                  shown.length < rows.length && (
                    <Button size="sm" variant="tertiary" onClick={() => setAllOver(true)}>
                      {t('allOver', { count: rows.length })}
                    </Button>
                  )
                }
                flush
              >
                <EntryList entries={shown.map(entry)} />
              </Panel>
            )
          })}
        </div>
      )}
    </>
  )
}

function useEntry() {
  const t = useTranslations('admissions')
  const dates = useDates()
  const { slug } = useMembership()
  const who = useWho()
  return (row: AdmissionRow): Entry => {
    const by = row.over ? null : row.turn?.respondBy
    const facts = [
      row.otherSide,
      row.window &&
        t('window', {
          same: row.window.from === row.window.to ? 'yes' : 'no',
          from: dates.short(row.window.from),
          to: dates.short(row.window.to),
          nights: row.window.nights,
        }),
      row.rounds > 0 && t('round', { round: row.rounds }),
      by && t('respondBy', { when: dates.moment(by, serverNow()) }),
    ]
    return {
      id: row.admissionId,
      title: (
        <Link to="/$org/innleggelser/$admissionId" params={{ org: slug, admissionId: row.admissionId }}>
          {who(row.whose)}
        </Link>
      ),
      text: facts.filter(Boolean).join(' · '),
      mark: (
        <div className="sp-chips">
          {row.ready && (
            <StatusTag state={row.ready.late ? 'over' : 'venter'}>
              {t('ready.chip', { when: dates.moment(row.ready.readyAt, serverNow()) })}
            </StatusTag>
          )}
          {row.jointMeetingDue && <StatusTag state="venter">{t('jointMeeting')}</StatusTag>}
          {row.escalation && <StatusTag state="over">{t('overdue')}</StatusTag>}
          <StatusTag state={stateLook[row.state]}>{t(`states.${row.state}`)}</StatusTag>
        </div>
      ),
    }
  }
}
