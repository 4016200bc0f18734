import { withdrawRequestInput } from '@samplass/domain/stay/schema'
import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { against, useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useListed } from './use-listed.ts'
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
  const of = { requestId: row.requestId, version: row.version }
  const form = useDialogForm({
    start: { reason: '' },
    check: (typed) => against(withdrawRequestInput, { ...of, ...typed }, { reason: t('withdraw.fix') }),
    calls: [withdraw],
    send: (typed) => withdraw.mutate({ ...of, ...typed }),
  })
  return (
    <FormDialog
      form={form}
      title={t('withdraw.title', { who })}
      note={t('withdraw.note')}
      submit={t('withdraw.submit')}
      onClose={onClose}
    >
      <TextField {...form.text('reason')} label={t('withdraw.reason')} autoComplete="off" />
    </FormDialog>
  )
}
