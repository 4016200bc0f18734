import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, openedOn, useThreadAct } from './use-thread-act.ts'

/** The follow-up at home goes on: nothing to fill in, what it means is said. */
export function CloseDialog({ admission, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.close')
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const close = useMutation(trpc.plannedAdmission.close.mutationOptions({ onError, onSuccess: () => done(t('done')) }))
  return (
    <ThreadDialog
      admission={admission}
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      pending={close.isPending}
      error={close.error}
      problems={[]}
      attempt={0}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        close.mutate(openedOn(admission))
      }}
    >
      {null}
    </ThreadDialog>
  )
}
