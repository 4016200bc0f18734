import { EmptyState } from '@samplass/ui/empty-state'
import { EntryList } from '@samplass/ui/entry-list'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useWho } from '../planned-admission/words.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'
import { useTaskEntry, useTaskName } from './task-entry.tsx'

type Row = Outputs['jointTask']['listTasks'][number]

/** Everything that both sides have to do together, in all threads: what is late on top. */
export function TogetherScreen() {
  const t = useTranslations('joint')
  const trpc = useTRPC()
  const list = useQuery(trpc.jointTask.listTasks.queryOptions())
  if (list.error && !list.data) return <Failure error={list.error} reset={() => void list.refetch()} />
  if (!list.data) return <Pending />
  const groups = { late: list.data.filter(({ overdue }) => overdue), open: list.data.filter(({ overdue }) => !overdue) }
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')} />
      {list.data.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.body')} />
      ) : (
        <div className="sp-stack">
          {(['late', 'open'] as const).map((group) => (
            <Group key={group} heading={t(`groups.${group}`)} rows={groups[group]} />
          ))}
        </div>
      )}
    </>
  )
}

function Group({ heading, rows }: { heading: string; rows: readonly Row[] }) {
  const t = useTranslations('joint')
  const { slug: org } = useMembership()
  const entry = useTaskEntry()
  const nameOf = useTaskName()
  const who = useWho()
  if (rows.length === 0) return null
  return (
    <Panel heading={heading} aside={t('count', { count: rows.length })} flush>
      <EntryList
        label={heading}
        entries={rows.map((row) =>
          entry(row, {
            title: (
              <Link to="/$org/innleggelser/$admissionId" params={{ org, admissionId: row.admissionId }}>
                {nameOf(row)}
              </Link>
            ),
            text: t('with', { who: who(row.whose), other: row.otherSide }),
          }),
        )}
      />
    </Panel>
  )
}
