import { answerForPersonInput } from '@samplass/domain/planned-admission/schema'
import { personAnswers } from '@samplass/domain/planned-admission/thread'
import { RadioField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { against, useDialogForm } from '../../shell/dialog-form.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, openedOn, useThreadAct } from './use-thread-act.ts'

/** What the person says to the version on the table. Nothing is chosen beforehand. */
export function AnswerForPersonDialog({ admission, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.answer_for_person')
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const answer = useMutation(
    trpc.plannedAdmission.answerForPerson.mutationOptions({ onError, onSuccess: () => done(t('done')) }),
  )
  const form = useDialogForm({
    start: { ...openedOn(admission), answer: '' as (typeof personAnswers)[number], reason: '' },
    check: (typed) => against(answerForPersonInput, typed, { answer: t('fix'), reason: t('fixReason') }),
    calls: [answer],
    send: (input) => answer.mutate(input),
  })
  return (
    <ThreadDialog
      form={form}
      admission={admission}
      title={t('title', { round: admission.rounds })}
      note={t('note')}
      submit={t('submit')}
      onClose={onClose}
    >
      <RadioField
        {...form.value('answer')}
        label={t('label')}
        options={personAnswers.map((one) => ({ value: one, label: t(`answers.${one}`) }))}
      />
      {form.typed.answer === 'not_asked' && <TextField {...form.text('reason')} label={t('reason')} maxLength={300} />}
    </ThreadDialog>
  )
}
