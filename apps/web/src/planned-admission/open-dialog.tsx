import { zodResolver } from '@hookform/resolvers/zod'
import { openAdmissionInput } from '@samplass/domain/planned-admission/schema'
import { SelectField } from '@samplass/ui/form-field'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { useFields } from '../stay/page/use-fields.ts'
import { RowDialog } from '../stay/waiting/row-dialog.tsx'
import { useThreadAct } from './dialogs/use-thread-act.ts'

/** With whom an admission is planned; the person has consented to it before. */
export function OpenDialog({ personId, who, onClose }: { personId: string; who: string; onClose: () => void }) {
  const t = useTranslations('admissions.open')
  const trpc = useTRPC()
  const { slug } = useMembership()
  const navigate = useNavigate()
  const { done, onError } = useThreadAct(onClose)
  const recipients = useQuery(trpc.consent.listRecipients.queryOptions())
  const services = (recipients.data ?? []).filter(({ kind }) => kind === 'specialist')
  const open = useMutation(
    trpc.plannedAdmission.openAdmission.mutationOptions({
      onError,
      onSuccess: ({ admissionId }) => {
        done(t('done'))
        void navigate({ to: '/$org/innleggelser/$admissionId', params: { org: slug, admissionId } })
      },
    }),
  )
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(openAdmissionInput),
    defaultValues: { personId, specialistRole: '' },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { specialistRole: t('fix') })
  return (
    <RowDialog
      title={t('title', { who })}
      note={recipients.data && services.length === 0 ? t('none') : t('note')}
      submit={t('submit')}
      pending={open.isPending}
      error={open.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit((input) => open.mutate(input))}
    >
      <SelectField
        {...register('specialistRole')}
        {...fields.field('specialistRole')}
        label={t('to')}
        placeholder={t('fix')}
        options={services.map(({ role, name }) => ({ value: role, label: name }))}
      />
    </RowDialog>
  )
}
