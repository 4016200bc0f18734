import { zodResolver } from '@hookform/resolvers/zod'
import { formatPhone } from '@samplass/domain/person/phone'
import { type CallBackAnswer, callBackAnswers, callBackInput } from '@samplass/domain/stay/schema'
import { CheckField, RadioField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { useFields } from '../page/use-fields.ts'
import { CallBackField } from './call-back-field.tsx'
import { RowDialog, useListed } from './row-dialog.tsx'
import { useRowName, type WaitingRow } from './words.ts'

/** What came of ringing, and when the next call is. */
export function CallDialog({ row, onClose }: { row: WaitingRow; onClose: () => void }) {
  const t = useTranslations('waiting')
  const trpc = useTRPC()
  const who = useRowName()(row)
  const listed = useListed(onClose)
  const call = useMutation(
    trpc.stay.callBack.mutationOptions({ onError: listed.onError, onSuccess: () => listed.done(t('call.done')) }),
  )
  const { register, control, handleSubmit, formState, watch } = useForm({
    resolver: zodResolver(callBackInput),
    defaultValues: {
      requestId: row.requestId,
      version: row.version,
      answer: '' as CallBackAnswer,
      nextAt: null as string | null,
      unreachable: false,
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { answer: t('call.fixAnswer'), nextAt: t('call.fixNext') })
  const answer = watch('answer')
  const missed = answer === 'no_answer' || answer === 'message_left'
  const over = answer === 'answered_declines' || (missed && watch('unreachable'))
  return (
    <RowDialog
      title={t('call.title', { who })}
      note={[
        t('call.note', { position: String(row.position) }),
        row.phone && t('phone', { phone: formatPhone(row.phone) }),
      ]
        .filter(Boolean)
        .join(' ')}
      submit={t('call.submit')}
      pending={call.isPending}
      error={call.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit((input) =>
        call.mutate({
          ...input,
          version: row.version,
          unreachable: missed && input.unreachable,
          nextAt: over ? null : input.nextAt,
        }),
      )}
    >
      <Controller
        control={control}
        name="answer"
        render={({ field }) => (
          <RadioField
            {...fields.field('answer')}
            name="answer"
            label={t('call.answer')}
            value={field.value}
            onChange={field.onChange}
            options={callBackAnswers.map((one) => ({
              value: one,
              label: t(`answers.${one}`),
              description: one === 'answered_declines' ? t('call.declines') : undefined,
            }))}
          />
        )}
      />
      {missed && <CheckField label={t('call.giveUp')} {...register('unreachable')} />}
      {!over && (
        <Controller
          control={control}
          name="nextAt"
          render={({ field }) => (
            <CallBackField {...fields.field('nextAt')} label={t('call.next')} onChange={field.onChange} />
          )}
        />
      )}
    </RowDialog>
  )
}
