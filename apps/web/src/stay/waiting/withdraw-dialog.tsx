import { zodResolver } from '@hookform/resolvers/zod'
import { withdrawRequestInput } from '@samplass/domain/stay/schema'
import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { useFields } from '../page/use-fields.ts'
import { RowDialog, useListed } from './row-dialog.tsx'
import { useRowName, type WaitingRow } from './words.ts'

export function WithdrawDialog({ row, onClose }: { row: WaitingRow; onClose: () => void }) {
  const t = useTranslations('waiting')
  const trpc = useTRPC()
  const who = useRowName()(row)
  const listed = useListed(onClose)
  const withdraw = useMutation(
    trpc.stay.withdrawRequest.mutationOptions({
      onError: listed.onError,
      onSuccess: () => listed.done(t('withdraw.done', { who })),
    }),
  )
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(withdrawRequestInput),
    defaultValues: { requestId: row.requestId, version: row.version, reason: '' },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { reason: t('withdraw.fix') })
  return (
    <RowDialog
      title={t('withdraw.title', { who })}
      note={t('withdraw.note')}
      submit={t('withdraw.submit')}
      pending={withdraw.isPending}
      error={withdraw.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit((input) => withdraw.mutate({ ...input, version: row.version }))}
    >
      <TextField
        {...register('reason')}
        {...fields.field('reason')}
        label={t('withdraw.reason')}
        autoComplete="off"
        data-autofocus=""
      />
    </RowDialog>
  )
}
