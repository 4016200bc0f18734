import { asLocalDate, instantAt, localDateOf } from '@samplass/domain/nights'
import { RadioField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { readTime } from '../person/clock-text.ts'
import { DayField } from '../shell/day-field.tsx'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { type Task, useTaskName } from './task-entry.tsx'

const whats = ['note', 'meeting', 'done', 'not_needed'] as const
type What = (typeof whats)[number]

/** What is entered about a task: how it goes, when to meet, that it is done or not needed. Nothing is chosen beforehand. */
export function TaskDialog({ task, otherSide, onClose }: { task: Task; otherSide: string; onClose: () => void }) {
  const t = useTranslations('joint.dialog')
  const nameOf = useTaskName()
  const trpc = useTRPC()
  const toast = useToast()
  const queries = useQueryClient()
  const read = () =>
    Promise.all(
      [trpc.plannedAdmission.pathKey(), trpc.jointTask.pathKey()].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
  const settle = {
    onError: () => void read(),
    onSuccess: () => {
      void read()
      onClose()
      toast.show({ text: t('done') })
    },
  }
  const noted = useMutation(trpc.jointTask.noteTask.mutationOptions(settle))
  const met = useMutation(trpc.jointTask.setMeeting.mutationOptions(settle))
  const settled = useMutation(trpc.jointTask.settleTask.mutationOptions(settle))
  const { taskId, version } = task
  const wordsAsked = (what: What | '') => what === 'note' || what === 'not_needed'
  const form = useDialogForm({
    start: { what: '' as What | '', words: '', day: '', time: '' },
    check: ({ what, words, day, time }) => ({
      what: !what && t('fixWhat'),
      words: wordsAsked(what) && !words.trim() && t('fixWords'),
      day: what === 'meeting' && !day && t('fixDay'),
      time: what === 'meeting' && readTime(time) === null && t('fixTime'),
    }),
    calls: [noted, met, settled],
    send: ({ what, words, day, time }) => {
      if (what === 'note') noted.mutate({ taskId, version, words })
      else if (what === 'meeting')
        met.mutate({ taskId, version, meetAt: instantAt(asLocalDate(day), readTime(time) ?? '00:00').toISOString() })
      else if (what) settled.mutate({ taskId, version, outcome: what, reason: what === 'done' ? '' : words })
    },
  })
  const { what } = form.typed
  return (
    <FormDialog
      form={form}
      title={t('title', { task: nameOf(task) })}
      note={task.own ? t('noteOwn') : t('note', { other: otherSide })}
      submit={t('submit')}
      onClose={onClose}
    >
      <RadioField
        {...form.value('what')}
        label={t('what')}
        options={whats
          .filter((one) => one !== 'meeting' || task.kind === 'joint_meeting')
          .map((one) => ({ value: one, label: t(`whats.${one}`) }))}
      />
      {what !== '' && wordsAsked(what) && (
        <TextAreaField
          {...form.text('words')}
          label={t('words', { what })}
          rows={3}
          maxLength={what === 'note' ? 500 : 300}
        />
      )}
      {what === 'meeting' && (
        <div className="sp-pair">
          <DayField {...form.value('day')} label={t('day')} min={localDateOf(serverNow())} />
          <TextField {...form.text('time')} label={t('time')} inputMode="numeric" maxLength={5} />
        </div>
      )}
    </FormDialog>
  )
}
