import { zodResolver } from '@hookform/resolvers/zod'
import { addNights, instantAt, localDateOf } from '@samplass/domain/nights'
import { declineInput, declineReasons, requestInfoInput } from '@samplass/domain/planned-admission/schema'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useFields } from '../../stay/page/use-fields.ts'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, openedOn, useThreadAct } from './use-thread-act.ts'

const limits = { answer_info: 1000, withdraw: 300, convert_to_acute: 500 } as const

/** An act with one text: an answer, why it is off, or what failed. */
export function WordsDialog({
  act,
  admission,
  onClose,
}: Omit<DialogProps, 'act'> & { act: 'answer_info' | 'withdraw' | 'convert_to_acute' }) {
  const t = useTranslations('admissions.dialogs')
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const settle = { onError, onSuccess: () => done(t(`${act}.done`)) }
  const answer = useMutation(trpc.plannedAdmission.answerInfo.mutationOptions(settle))
  const withdraw = useMutation(trpc.plannedAdmission.withdraw.mutationOptions(settle))
  const convert = useMutation(trpc.plannedAdmission.convertToAcute.mutationOptions(settle))
  const running = { answer_info: answer, withdraw, convert_to_acute: convert }[act]
  const { register, handleSubmit, formState } = useForm({ defaultValues: { words: '' }, shouldFocusError: false })
  const fields = useFields(formState.errors, { words: t(`${act}.fix`) })
  const opened = openedOn(admission)
  const send = ({ words }: { words: string }) => {
    if (act === 'answer_info') answer.mutate({ ...opened, answer: words })
    else if (act === 'withdraw') withdraw.mutate({ ...opened, reason: words.replace(/\s+/g, ' ') })
    else convert.mutate({ ...opened, whatFailed: words })
  }
  return (
    <ThreadDialog
      admission={admission}
      title={t(`${act}.title`)}
      note={t(`${act}.note`, { other: admission.otherSide })}
      submit={t(`${act}.submit`)}
      pending={running.isPending}
      error={running.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit(send)}
    >
      <TextAreaField
        {...register('words', { validate: (text) => text.trim() !== '' })}
        {...fields.field('words')}
        label={t(`${act}.label`)}
        rows={4}
        maxLength={limits[act]}
        data-autofocus=""
      />
    </ThreadDialog>
  )
}

/** A question instead of an answer: the other side answers by noon tomorrow. */
export function RequestInfoDialog({ admission, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.request_info')
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const ask = useMutation(
    trpc.plannedAdmission.requestInfo.mutationOptions({ onError, onSuccess: () => done(t('done')) }),
  )
  const respondBy = instantAt(addNights(localDateOf(serverNow()), 1), '12:00').toISOString()
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(requestInfoInput),
    defaultValues: { ...openedOn(admission), question: '', respondBy },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { question: t('fix') })
  return (
    <ThreadDialog
      admission={admission}
      title={t('title')}
      note={t('note', { other: admission.otherSide })}
      submit={t('submit')}
      pending={ask.isPending}
      error={ask.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit((input) => ask.mutate(input))}
    >
      <TextAreaField
        {...register('question')}
        {...fields.field('question')}
        label={t('label')}
        rows={4}
        maxLength={1000}
        data-autofocus=""
      />
    </ThreadDialog>
  )
}

/** A no with its reason, and what is offered instead. */
export function DeclineDialog({ admission, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.decline')
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const decline = useMutation(
    trpc.plannedAdmission.decline.mutationOptions({ onError, onSuccess: () => done(t('done')) }),
  )
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(declineInput),
    defaultValues: { ...openedOn(admission), reason: '' as (typeof declineReasons)[number], alternative: '' },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { reason: t('fixReason'), alternative: t('fix') })
  return (
    <ThreadDialog
      admission={admission}
      title={t('title', { round: admission.rounds })}
      note={t('note')}
      submit={t('submit')}
      pending={decline.isPending}
      error={decline.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit((input) => decline.mutate(input))}
    >
      <Controller
        control={control}
        name="reason"
        render={({ field }) => (
          <RadioField
            {...fields.field('reason')}
            name="reason"
            label={t('reason')}
            value={field.value}
            onChange={field.onChange}
            options={declineReasons.map((one) => ({ value: one, label: t(`reasons.${one}`) }))}
          />
        )}
      />
      <TextAreaField
        {...register('alternative')}
        {...fields.field('alternative')}
        label={t('label')}
        rows={3}
        maxLength={500}
      />
    </ThreadDialog>
  )
}
