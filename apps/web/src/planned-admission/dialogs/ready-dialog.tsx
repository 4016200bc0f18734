import { asLocalDate, instantAt, localDateOf, localTimeOf } from '@samplass/domain/nights'
import { type ReadyAction, type ReadyAnswer, readyAnswers } from '@samplass/domain/planned-admission/ready'
import { RadioField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { readTime } from '../../person/clock-text.ts'
import { useDates } from '../../shell/dates.ts'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
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
  const now = serverNow()
  const thread = { admissionId: on.admissionId, version: on.version }
  const wordsAsked = (answer: ReadyAnswer | '') => act !== 'answer_ready' || answer === 'not_yet'
  const form = useDialogForm({
    start: {
      day: localDateOf(now) as string,
      time: dates.clock(localTimeOf(now)),
      answer: '' as ReadyAnswer | '',
      from: '',
      words: '',
    },
    check: ({ day, time, answer, from, words }) => ({
      day: act === 'tell_ready' && !day && t('fixDay'),
      time: act === 'tell_ready' && readTime(time) === null && t('fixTime'),
      answer: act === 'answer_ready' && !answer && t('fixAnswer'),
      from: answer === 'takes_over' && !from && t('fixDay'),
      words: wordsAsked(answer) && !words.trim() && t(`${act}.fix`),
    }),
    calls: [tell, answered, takeBack],
    send: ({ day, time, answer, from, words }) => {
      if (act === 'tell_ready') {
        const at = instantAt(asLocalDate(day), readTime(time) ?? '00:00')
        tell.mutate({ ...thread, readyAt: at.toISOString(), needs: words })
      } else if (act === 'answer_ready') {
        const taken = answer === 'takes_over'
        const takesOverOn = taken ? asLocalDate(from) : null
        if (answer) answered.mutate({ ...thread, answer, takesOverOn, reason: taken ? '' : words })
      } else takeBack.mutate({ ...thread, reason: words })
    },
  })
  const { answer } = form.typed
  return (
    <ThreadDialog
      form={form}
      admission={on}
      title={t(`${act}.title`)}
      note={t(`${act}.note`, { other: on.otherSide })}
      submit={t(`${act}.submit`)}
      onClose={onClose}
    >
      {act === 'tell_ready' && (
        <div className="sp-pair">
          <DayField {...form.value('day')} label={t('day')} max={localDateOf(now)} />
          <TextField {...form.text('time')} label={t('time')} inputMode="numeric" maxLength={5} />
        </div>
      )}
      {act === 'answer_ready' && (
        <RadioField
          {...form.value('answer')}
          label={t('answer')}
          options={readyAnswers.map((one) => ({ value: one, label: answers(one) }))}
        />
      )}
      {answer === 'takes_over' && <DayField {...form.value('from')} label={t('from')} min={localDateOf(now)} />}
      {wordsAsked(answer) && (
        <TextAreaField
          {...form.text('words')}
          label={t(`${act}.label`)}
          rows={3}
          maxLength={act === 'tell_ready' ? 1000 : act === 'answer_ready' ? 500 : 300}
        />
      )}
    </ThreadDialog>
  )
}
