import { zodResolver } from '@hookform/resolvers/zod'
import type { JournalKind } from '@samplass/domain/stay/facts'
import { writeJournalInput } from '@samplass/domain/stay/schema'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed } from '../act-dialog.tsx'
import { useDraft } from '../drafts.ts'
import { useFields } from '../use-fields.ts'
import type { DialogProps } from './act-of.tsx'

/** Those one writes by hand; the others come with what they belong to. */
const kinds = ['note', 'wishes', 'visit', 'incident'] as const satisfies readonly JournalKind[]

export function JournalDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const names = useTranslations('stayPage.journal.kinds')
  const trpc = useTRPC()
  const acted = useActed(stay, onClose)
  const draft = useDraft(`journal ${stay.stayId}`, { kind: 'note' as JournalKind, body: '' })
  const write = useMutation(
    trpc.stay.writeJournal.mutationOptions({
      onError: acted.onError,
      onSuccess: () => {
        draft.forget()
        acted.done(t('journal.done'))
      },
    }),
  )
  const { register, control, handleSubmit, formState, getValues } = useForm({
    resolver: zodResolver(writeJournalInput),
    defaultValues: { stayId: stay.stayId, ...draft.start },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { kind: t('fix.kind'), body: t('fix.text') })
  return (
    <ActDialog
      stay={stay}
      onClose={onClose}
      wide
      title={t('journal.title')}
      submit={t('journal.submit')}
      pending={write.isPending}
      error={write.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onSubmit={handleSubmit((input) => write.mutate(input))}
    >
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <RadioField
            {...fields.field('kind')}
            name="kind"
            inline
            label={t('journal.kind')}
            value={field.value}
            onChange={field.onChange}
            options={kinds.map((kind) => ({ value: kind, label: names(kind) }))}
          />
        )}
      />
      <TextAreaField
        {...register('body', { onChange: () => draft.keep({ kind: getValues('kind'), body: getValues('body') }) })}
        {...fields.field('body')}
        label={t('journal.text')}
        rows={6}
        data-autofocus=""
      />
    </ActDialog>
  )
}
