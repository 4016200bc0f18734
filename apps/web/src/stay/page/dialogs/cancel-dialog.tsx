import { cancelInput } from '@samplass/domain/stay/schema'
import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { capital } from '../../../shell/dates.ts'
import { against, useDialogForm } from '../../../shell/dialog-form.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import type { DialogProps } from './act-of.tsx'

export function CancelDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const cancel = useMutation(
    trpc.stay.cancel.mutationOptions({ onError: acted.onError, onSuccess: () => acted.done(t('cancel.done')) }),
  )
  const of = { stayId: stay.stayId, version: opened.version }
  const form = useDialogForm({
    start: { reason: '' },
    check: (typed) => against(cancelInput, { ...of, ...typed }, { reason: t('fix.why') }),
    calls: [cancel],
    send: (typed) => cancel.mutate({ ...of, ...typed }),
  })
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      title={t('cancel.title', { bed: stay.bed.name })}
      note={t('cancel.note', { who: capital(who) })}
      submit={t('cancel.submit')}
      opened={opened}
    >
      <TextField {...form.text('reason')} label={t('cancel.reason')} autoComplete="off" />
    </ActDialog>
  )
}
