import { zodResolver } from '@hookform/resolvers/zod'
import { acuteKinds, acuteReasons, acuteSources } from '@samplass/domain/acute-admission/rules'
import { registerAcuteInput } from '@samplass/domain/acute-admission/schema'
import { localDateOf } from '@samplass/domain/nights'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { DayField } from '../shell/day-field.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { useFields } from '../stay/page/use-fields.ts'
import { RowDialog } from '../stay/waiting/row-dialog.tsx'

/** One acute admission, as it was told. Nothing is chosen beforehand. */
export function RegisterDialog({
  personId,
  read,
  onClose,
}: {
  personId: string
  read: () => void
  onClose: () => void
}) {
  const t = useTranslations('acute.person')
  const all = useTranslations('acute')
  const trpc = useTRPC()
  const toast = useToast()
  const add = useMutation(
    trpc.acuteAdmission.registerAcute.mutationOptions({
      onSettled: read,
      onSuccess: () => {
        onClose()
        toast.show({ text: t('done') })
      },
    }),
  )
  const { control, register, handleSubmit, formState } = useForm({
    resolver: zodResolver(registerAcuteInput),
    defaultValues: {
      personId,
      admittedOn: '',
      kind: '' as (typeof acuteKinds)[number],
      source: '' as (typeof acuteSources)[number],
      reason: '' as (typeof acuteReasons)[number],
      words: '',
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, {
    admittedOn: t('fixOn'),
    kind: t('fixKind'),
    source: t('fixSource'),
    reason: t('fixReason'),
    words: t('fixWords'),
  })
  return (
    <RowDialog
      title={t('dialogTitle')}
      note={t('dialogNote')}
      submit={t('submit')}
      pending={add.isPending}
      error={add.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit((input) => add.mutate(input))}
    >
      <Controller
        control={control}
        name="admittedOn"
        render={({ field }) => (
          <DayField
            {...fields.field('admittedOn')}
            label={t('on')}
            value={field.value}
            onChange={field.onChange}
            max={localDateOf(serverNow())}
          />
        )}
      />
      <SelectField
        {...register('kind')}
        {...fields.field('kind')}
        label={t('kind')}
        placeholder={t('pick')}
        options={acuteKinds.map((value) => ({ value, label: all(`kinds.${value}`) }))}
      />
      <SelectField
        {...register('source')}
        {...fields.field('source')}
        label={t('source')}
        placeholder={t('pick')}
        options={acuteSources.map((value) => ({ value, label: all(`sources.${value}`) }))}
      />
      <SelectField
        {...register('reason')}
        {...fields.field('reason')}
        label={t('reason')}
        placeholder={t('pick')}
        options={acuteReasons.map((value) => ({ value, label: all(`reasons.${value}`) }))}
      />
      <TextField {...register('words')} {...fields.field('words')} label={t('words')} maxLength={300} />
    </RowDialog>
  )
}
