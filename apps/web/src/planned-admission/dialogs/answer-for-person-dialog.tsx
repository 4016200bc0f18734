import { zodResolver } from '@hookform/resolvers/zod'
import { answerForPersonInput } from '@samplass/domain/planned-admission/schema'
import { personAnswers } from '@samplass/domain/planned-admission/thread'
import { RadioField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { useFields } from '../../stay/page/use-fields.ts'
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
  const { register, control, handleSubmit, formState, watch } = useForm({
    resolver: zodResolver(answerForPersonInput),
    defaultValues: { ...openedOn(admission), answer: '' as (typeof personAnswers)[number], reason: '' },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { answer: t('fix'), reason: t('fixReason') })
  return (
    <ThreadDialog
      admission={admission}
      title={t('title', { round: admission.rounds })}
      note={t('note')}
      submit={t('submit')}
      pending={answer.isPending}
      error={answer.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit((input) => answer.mutate(input))}
    >
      <Controller
        control={control}
        name="answer"
        render={({ field }) => (
          <RadioField
            {...fields.field('answer')}
            name="answer"
            label={t('label')}
            value={field.value}
            onChange={field.onChange}
            options={personAnswers.map((one) => ({ value: one, label: t(`answers.${one}`) }))}
          />
        )}
      />
      {watch('answer') === 'not_asked' && (
        <TextField {...register('reason')} {...fields.field('reason')} label={t('reason')} maxLength={300} />
      )}
    </ThreadDialog>
  )
}
