import { intensities } from '@samplass/domain/follow-up/schema'
import { SelectField } from '@samplass/ui/form-field'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useFollowUpAct } from '../use-follow-up-act.ts'
import type { Enrolment } from '../words.ts'

/** Who follows up, who steps in, and how closely. */
export function ShareDialog({ enrolment, onClose }: { enrolment: Enrolment; onClose: () => void }) {
  const t = useTranslations('followUp')
  const words = useTranslations('followUp.person.shareForm')
  const trpc = useTRPC()
  const { enrolmentId, version, responsibleAccount, secondAccount } = enrolment
  const teams = useQuery(trpc.followUp.listTeams.queryOptions())
  const members = teams.data?.teams.find(({ teamId }) => teamId === enrolment.teamId)?.members ?? []
  const act = useMutation(trpc.followUp.changeEnrolment.mutationOptions(useFollowUpAct(words('done'), onClose)))
  const form = useDialogForm({
    start: { responsible: responsibleAccount ?? '', second: secondAccount ?? '', intensity: enrolment.intensity },
    calls: [act],
    send: ({ responsible, second, intensity }) =>
      act.mutate({
        ...{ enrolmentId, version, intensity },
        ...{ responsibleAccount: responsible || null, secondAccount: second || null },
      }),
  })
  const options = [
    { value: '', label: words('nobody') },
    ...members.map(({ accountId, name }) => ({ value: accountId, label: name })),
  ]
  return (
    <FormDialog form={form} title={words('title')} submit={words('submit')} onClose={onClose}>
      <SelectField {...form.text('responsible')} label={words('responsible')} options={options} />
      <SelectField {...form.text('second')} label={words('second')} options={options} />
      <SelectField
        {...form.text('intensity')}
        label={words('intensity')}
        options={intensities.map((value) => ({ value, label: t(`intensity.${value}`) }))}
      />
    </FormDialog>
  )
}
