import { zodResolver } from '@hookform/resolvers/zod'
import { recordIntakeInput } from '@samplass/domain/stay/schema'
import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useDraft } from '../drafts.ts'
import { useFields } from '../use-fields.ts'
import { WhenField } from '../when-field.tsx'
import type { DialogProps } from './act-of.tsx'

export function IntakeDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const draft = useDraft(`intake ${stay.stayId}`, { intake: '', wishes: '' })
  const record = useMutation(
    trpc.stay.recordIntake.mutationOptions({
      onError: acted.onError,
      onSuccess: () => {
        draft.forget()
        acted.done(t('intake.done'))
      },
    }),
  )
  const { register, control, handleSubmit, formState, getValues } = useForm({
    resolver: zodResolver(recordIntakeInput),
    defaultValues: { stayId: stay.stayId, version: opened.version, heldAt: null as string | null, ...draft.start },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, {
    heldAt: t('when.fix'),
    intake: t('intake.nothing'),
    wishes: t('fix.long'),
  })
  const keep = () => draft.keep({ intake: getValues('intake'), wishes: getValues('wishes') })
  return (
    <ActDialog
      stay={stay}
      onClose={onClose}
      wide
      title={t('intake.title')}
      note={t('intake.note')}
      submit={t('intake.submit')}
      opened={opened}
      pending={record.isPending}
      error={record.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onSubmit={handleSubmit((input) => record.mutate({ ...input, version: opened.version }))}
    >
      <TextAreaField
        {...register('intake', { onChange: keep })}
        {...fields.field('intake')}
        label={t('intake.intake')}
        rows={6}
        data-autofocus=""
      />
      <TextAreaField
        {...register('wishes', { onChange: keep })}
        {...fields.field('wishes')}
        label={t('intake.wishes')}
        description={t('intake.wishesHint')}
        rows={3}
      />
      <Controller
        control={control}
        name="heldAt"
        render={({ field }) => <WhenField {...fields.field('heldAt')} value={field.value} onChange={field.onChange} />}
      />
    </ActDialog>
  )
}
