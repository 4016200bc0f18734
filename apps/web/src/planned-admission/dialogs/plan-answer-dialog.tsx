import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useThreadAct } from './use-thread-act.ts'

type Answer = 'yes' | 'no'

/** The service's own yes or no to the version that it has read. Nothing is chosen beforehand. */
export function PlanAnswerDialog(props: {
  admissionId: string
  asked: { planId: string; planVersion: number }
  onClose: () => void
}) {
  const { admissionId, asked, onClose } = props
  const t = useTranslations('plans.thread.form')
  const trpc = useTRPC()
  const { onError, done } = useThreadAct(onClose)
  const say = useMutation(
    trpc.plannedAdmission.answerPlan.mutationOptions({ onError, onSuccess: () => done(t('done')) }),
  )
  const form = useDialogForm({
    start: { answer: '', words: '', ...asked },
    check: ({ answer, words }) => ({
      answer: answer === '' && t('missing'),
      words: answer === 'no' && words.trim() === '' && t('wordsMissing'),
    }),
    calls: [say],
    // The version that the form was opened on, whatever has come since.
    send: ({ answer, words, planId }) =>
      say.mutate({ admissionId, planId, answer: answer as Answer, words: answer === 'no' ? words.trim() : '' }),
  })
  return (
    <FormDialog
      form={form}
      title={t('title', { version: form.typed.planVersion })}
      note={t('note')}
      submit={t('submit')}
      changed={say.error && form.typed.planId !== asked.planId ? t('stale') : undefined}
      onClose={onClose}
    >
      <RadioField
        {...form.value('answer')}
        label={t('choose')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
      />
      {form.typed.answer === 'no' && (
        <TextAreaField {...form.text('words')} label={t('words')} rows={3} maxLength={1000} />
      )}
    </FormDialog>
  )
}
