import { zodResolver } from '@hookform/resolvers/zod'
import { cancelInput } from '@samplass/domain/stay/schema'
import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { capital } from '../../../shell/dates.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import { useFields } from '../use-fields.ts'
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
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(cancelInput),
    defaultValues: { stayId: stay.stayId, version: opened.version, reason: '' },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { reason: t('fix.why') })
  return (
    <ActDialog
      stay={stay}
      onClose={onClose}
      title={t('cancel.title', { bed: stay.bed.name })}
      note={t('cancel.note', { who: capital(who) })}
      submit={t('cancel.submit')}
      opened={opened}
      pending={cancel.isPending}
      error={cancel.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onSubmit={handleSubmit((input) => cancel.mutate({ ...input, version: opened.version }))}
    >
      <TextField
        {...register('reason')}
        {...fields.field('reason')}
        label={t('cancel.reason')}
        autoComplete="off"
        data-autofocus=""
      />
    </ActDialog>
  )
}
