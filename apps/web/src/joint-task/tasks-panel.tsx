import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { TaskDialog } from './task-dialog.tsx'
import { type Task, useTaskEntry, useTaskName } from './task-entry.tsx'

type Props = {
  tasks: readonly Task[]
  otherSide: string
  /** Whether there is a home is answered on the thread itself. */
  onTellHome: () => void
}

/** What the two sides of one thread have to do together, the open first. */
export function TasksPanel({ tasks, otherSide, onTellHome }: Props) {
  const t = useTranslations('joint')
  const dates = useDates()
  const entry = useTaskEntry()
  const nameOf = useTaskName()
  const [open, setOpen] = useState<Task | null>(null)
  if (tasks.length === 0) return null
  const now = serverNow()
  const entries = tasks.map((task) => {
    const name = nameOf(task)
    if (task.outcome === null)
      return entry(task, {
        act: (
          <Button
            size="sm"
            variant="secondary"
            aria-label={t('tellAbout', { task: name })}
            onClick={() => (task.kind === 'ask_home' && !task.own ? onTellHome() : setOpen(task))}
          >
            {t('tell')}
          </Button>
        ),
      })
    const outcome = t(`outcomes.${task.outcome}`)
    const when = task.settledAt ? dates.moment(task.settledAt, now) : ''
    const told = t('settledBy', { outcome, when, by: task.settledBy ?? '' })
    return { id: task.taskId, title: name, text: [told, task.settledReason].filter(Boolean).join('. ') }
  })
  return (
    <Panel heading={t('title')} flush>
      <EntryList entries={entries} label={t('title')} />
      {open && <TaskDialog key={open.taskId} task={open} otherSide={otherSide} onClose={() => setOpen(null)} />}
    </Panel>
  )
}
