import { SelectField } from '@samplass/ui/form-field'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
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
  const form = useDialogForm({
    start: { specialistRole: '' },
    check: ({ specialistRole }) => ({ specialistRole: !specialistRole && t('fix') }),
    calls: [open],
    send: ({ specialistRole }) => open.mutate({ personId, specialistRole }),
  })
  return (
    <FormDialog
      form={form}
      title={t('title', { who })}
      note={recipients.data && services.length === 0 ? t('none') : t('note')}
      submit={t('submit')}
      onClose={onClose}
    >
      <SelectField
        {...form.text('specialistRole')}
        label={t('to')}
        placeholder={t('fix')}
        options={services.map(({ role, name }) => ({ value: role, label: name }))}
      />
    </FormDialog>
  )
}
