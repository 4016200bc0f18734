import { zodResolver } from '@hookform/resolvers/zod'
import { markNoShowInput } from '@samplass/domain/stay/schema'
import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useMembership, useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import { useFields } from '../use-fields.ts'
import type { DialogProps } from './act-of.tsx'

export function NoShowDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const journals = useMembership().kind === 'municipality'
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const mark = useMutation(
    trpc.stay.markNoShow.mutationOptions({ onError: acted.onError, onSuccess: () => acted.done(t('noShow.done')) }),
  )
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(markNoShowInput),
    defaultValues: { stayId: stay.stayId, version: opened.version, note: '' },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { note: t('fix.long') })
  return (
    <ActDialog
      stay={stay}
      onClose={onClose}
      title={t('noShow.title', { who })}
      note={t('noShow.note', { bed: stay.bed.name })}
      submit={t('noShow.submit')}
      opened={opened}
      pending={mark.isPending}
      error={mark.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onSubmit={handleSubmit((input) => mark.mutate({ ...input, version: opened.version }))}
    >
      {journals && (
        <TextAreaField
          {...register('note')}
          {...fields.field('note')}
          label={t('noShow.text')}
          optional={t('optional')}
          rows={2}
        />
      )}
    </ActDialog>
  )
}
