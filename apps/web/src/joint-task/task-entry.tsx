import type { Entry } from '@samplass/ui/entry-list'
import * as icons from '@samplass/ui/icon'
import { StatusTag } from '@samplass/ui/status-tag'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import type { Outputs } from '../shell/trpc.ts'

export type Task = Outputs['plannedAdmission']['get']['tasks'][number]

/** What a task is called: of both, or what the municipality goes on with alone. */
export function useTaskName() {
  const t = useTranslations('joint')
  return ({ kind, own }: Pick<Task, 'kind' | 'own'>): string =>
    own && kind !== 'joint_meeting' ? t(`own.${kind}`) : t(`kinds.${kind}`)
}

/** One task in a list: what it is, why, by when. `title` stands in place of the kind where the list is of many threads. */
export function useTaskEntry() {
  const t = useTranslations('joint')
  const dates = useDates()
  const nameOf = useTaskName()
  return (task: Omit<Task, 'settledBy'>, shown: { title?: ReactNode; text?: string; act?: ReactNode }): Entry => {
    const now = serverNow()
    const facts = [
      shown.text,
      task.meetAt ? t('meetAt', { when: dates.moment(task.meetAt, now) }) : t('due', { when: dates.long(task.dueOn) }),
      task.own ? t('own.why') : t(`whys.${task.kind}`),
    ]
    return {
      id: task.taskId,
      title: shown.title ?? nameOf(task),
      text: facts.filter(Boolean).join(' · '),
      mark: task.overdue ? (
        <StatusTag state="over">{t('late')}</StatusTag>
      ) : task.kind === 'joint_meeting' ? (
        <StatusTag icon={icons.Group}>{t('kinds.joint_meeting')}</StatusTag>
      ) : undefined,
      act: shown.act,
    }
  }
}
