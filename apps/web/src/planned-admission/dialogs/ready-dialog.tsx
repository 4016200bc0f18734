import { asLocalDate, instantAt, localDateOf, localTimeOf } from '@samplass/domain/nights'
import { type ReadyAction, type ReadyAnswer, readyAnswers } from '@samplass/domain/planned-admission/ready'
import { RadioField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { readTime } from '../../person/clock-text.ts'
import { useDates } from '../../shell/dates.ts'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useFields } from '../../stay/page/use-fields.ts'
import type { Admission } from '../words.ts'
import { ThreadDialog } from './thread-dialog.tsx'
import { useThreadAct } from './use-thread-act.ts'

export type Opened = { act: ReadyAction; on: Admission }

/** One word about the discharge: that somebody is ready, what the municipality answers, or that it was wrong. */
export function ReadyDialog({ act, on, onClose }: Opened & { onClose: () => void }) {
  const t = useTranslations('admissions.ready.dialogs')
  const answers = useTranslations('admissions.ready.answers')
  const trpc = useTRPC()
  const dates = useDates()
  const { done, onError } = useThreadAct(onClose)
  const settle = { onError, onSuccess: () => done(t(`${act}.done`)) }
  const tell = useMutation(trpc.plannedAdmission.tellReady.mutationOptions(settle))
  const answered = useMutation(trpc.plannedAdmission.answerReady.mutationOptions(settle))
  const takeBack = useMutation(trpc.plannedAdmission.takeBackReady.mutationOptions(settle))
  const running = { tell_ready: tell, answer_ready: answered, take_back_ready: takeBack }[act]
  const now = serverNow()
  const { control, register, handleSubmit, formState, watch } = useForm({
    defaultValues: {
      day: localDateOf(now) as string,
      time: dates.clock(localTimeOf(now)),
      words: '',
      answer: '' as ReadyAnswer,
      from: '',
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, {
    day: t('fixDay'),
    time: t('fixTime'),
    answer: t('fixAnswer'),
    from: t('fixDay'),
    words: t(`${act}.fix`),
  })
  const thread = { admissionId: on.admissionId, version: on.version }
  const answer = watch('answer')
  const wordsAsked = act !== 'answer_ready' || answer === 'not_yet'
  const send = (form: { day: string; time: string; words: string; answer: ReadyAnswer; from: string }) => {
    const { words } = form
    if (act === 'tell_ready') {
      const at = instantAt(asLocalDate(form.day), readTime(form.time) ?? '00:00')
      tell.mutate({ ...thread, readyAt: at.toISOString(), needs: words })
    } else if (act === 'answer_ready') {
      const taken = form.answer === 'takes_over'
      const takesOverOn = taken ? asLocalDate(form.from) : null
      answered.mutate({ ...thread, answer: form.answer, takesOverOn, reason: taken ? '' : words })
    } else takeBack.mutate({ ...thread, reason: words })
  }
  const day = (name: 'day' | 'from', label: string, bounds: { min?: string; max?: string }) => (
    <Controller
      control={control}
      name={name}
      rules={{ required: true }}
      render={({ field }) => (
        <DayField {...fields.field(name)} label={label} value={field.value} onChange={field.onChange} {...bounds} />
      )}
    />
  )
  return (
    <ThreadDialog
      admission={on}
      title={t(`${act}.title`)}
      note={t(`${act}.note`, { other: on.otherSide })}
      submit={t(`${act}.submit`)}
      pending={running.isPending}
      error={running.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit(send)}
    >
      {act === 'tell_ready' && (
        <div className="sp-pair">
          {day('day', t('day'), { max: localDateOf(now) })}
          <TextField
            {...register('time', { validate: (text) => readTime(text) !== null })}
            {...fields.field('time')}
            label={t('time')}
            inputMode="numeric"
            maxLength={5}
          />
        </div>
      )}
      {act === 'answer_ready' && (
        <Controller
          control={control}
          name="answer"
          rules={{ required: true }}
          render={({ field }) => (
            <RadioField
              {...fields.field('answer')}
              name="answer"
              label={t('answer')}
              value={field.value}
              onChange={field.onChange}
              options={readyAnswers.map((one) => ({ value: one, label: answers(one) }))}
            />
          )}
        />
      )}
      {act === 'answer_ready' && answer === 'takes_over' && day('from', t('from'), { min: localDateOf(now) })}
      {wordsAsked && (
        <TextAreaField
          {...register('words', { validate: (text) => text.trim() !== '' })}
          {...fields.field('words')}
          label={t(`${act}.label`)}
          rows={3}
          maxLength={act === 'tell_ready' ? 1000 : act === 'answer_ready' ? 500 : 300}
        />
      )}
    </ThreadDialog>
  )
}
