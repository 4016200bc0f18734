import { asLocalDate, instantAt, localDateOf } from '@samplass/domain/nights'
import { RadioField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { readTime } from '../person/clock-text.ts'
import { DayField } from '../shell/day-field.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { useFields } from '../stay/page/use-fields.ts'
import { RowDialog } from '../stay/waiting/row-dialog.tsx'
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
  const { control, register, handleSubmit, formState, watch } = useForm({
    defaultValues: { what: '' as What, words: '', day: '', time: '' },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, {
    what: t('fixWhat'),
    words: t('fixWords'),
    day: t('fixDay'),
    time: t('fixTime'),
  })
  const what = watch('what')
  const { taskId, version } = task
  const send = (form: { what: What; words: string; day: string; time: string }) => {
    if (form.what === 'note') noted.mutate({ taskId, version, words: form.words })
    else if (form.what === 'meeting')
      met.mutate({
        taskId,
        version,
        meetAt: instantAt(asLocalDate(form.day), readTime(form.time) ?? '00:00').toISOString(),
      })
    else settled.mutate({ taskId, version, outcome: form.what, reason: form.what === 'done' ? '' : form.words })
  }
  return (
    <RowDialog
      title={t('title', { task: nameOf(task) })}
      note={task.own ? t('noteOwn') : t('note', { other: otherSide })}
      submit={t('submit')}
      pending={noted.isPending || met.isPending || settled.isPending}
      error={noted.error ?? met.error ?? settled.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit(send)}
    >
      <Controller
        control={control}
        name="what"
        rules={{ required: true }}
        render={({ field }) => (
          <RadioField
            {...fields.field('what')}
            name="what"
            label={t('what')}
            value={field.value}
            onChange={field.onChange}
            options={whats
              .filter((one) => (one === 'meeting' ? task.kind === 'joint_meeting' : one !== 'note' || !task.own))
              .map((one) => ({ value: one, label: t(`whats.${one}`) }))}
          />
        )}
      />
      {(what === 'note' || what === 'not_needed') && (
        <TextAreaField
          {...register('words', { validate: (text) => text.trim() !== '' })}
          {...fields.field('words')}
          label={t('words', { what })}
          rows={3}
          maxLength={what === 'note' ? 500 : 300}
        />
      )}
      {what === 'meeting' && (
        <div className="sp-pair">
          <Controller
            control={control}
            name="day"
            rules={{ required: true }}
            render={({ field }) => (
              <DayField
                {...fields.field('day')}
                label={t('day')}
                value={field.value}
                onChange={field.onChange}
                min={localDateOf(serverNow())}
              />
            )}
          />
          <TextField
            {...register('time', { validate: (text) => readTime(text) !== null })}
            {...fields.field('time')}
            label={t('time')}
            inputMode="numeric"
            maxLength={5}
          />
        </div>
      )}
    </RowDialog>
  )
}
