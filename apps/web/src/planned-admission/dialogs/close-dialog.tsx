import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, openedOn, useThreadAct } from './use-thread-act.ts'

/** The follow-up at home goes on: nothing to fill in, what it means is said. */
export function CloseDialog({ admission, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.close')
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const close = useMutation(trpc.plannedAdmission.close.mutationOptions({ onError, onSuccess: () => done(t('done')) }))
  const form = useDialogForm({ start: {}, calls: [close], send: () => close.mutate(openedOn(admission)) })
  return (
    <ThreadDialog
      form={form}
      admission={admission}
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      onClose={onClose}
    />
  )
}
