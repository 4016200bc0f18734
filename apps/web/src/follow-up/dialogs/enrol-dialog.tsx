import { intensities } from '@samplass/domain/follow-up/schema'
import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useFollowUpAct } from '../use-follow-up-act.ts'

/** A team begins: who asked, and when. Nothing else is asked. */
export function EnrolDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('followUp')
  const words = useTranslations('followUp.person.enrolForm')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const teams = useQuery(trpc.followUp.listTeams.queryOptions())
  const open = teams.data?.teams.filter(({ endedOn }) => endedOn === null) ?? []
  const own = open.filter(({ mine }) => mine)
  const act = useMutation(trpc.followUp.enrol.mutationOptions(useFollowUpAct(words('done'), onClose)))
  // One's own team is meant, where there is one only.
  const teamOf = (typed: string) => typed || (own.length === 1 ? (own[0]?.teamId ?? '') : '')
  const form = useDialogForm({
    start: {
      ...{ teamId: '', referredBy: '', referredOn: today as string, responsible: '' },
      intensity: 'ordinary' as (typeof intensities)[number],
    },
    check: (typed) => ({
      teamId: !teamOf(typed.teamId) && words('teamMissing'),
      referredBy: !typed.referredBy.trim() && words('byMissing'),
      referredOn: !(typed.referredOn && typed.referredOn <= today) && words('onWrong'),
    }),
    calls: [act],
    send: (typed) =>
      act.mutate({
        ...{ personId, teamId: teamOf(typed.teamId), referredOn: asLocalDate(typed.referredOn) },
        ...{ referredBy: typed.referredBy.trim(), intensity: typed.intensity },
        ...{ responsibleAccount: typed.responsible || null, secondAccount: null },
      }),
  })
  const teamId = teamOf(form.typed.teamId)
  const members = open.find((team) => team.teamId === teamId)?.members ?? []
  return (
    <FormDialog form={form} title={words('title')} note={words('note')} submit={words('submit')} onClose={onClose}>
      <SelectField
        {...form.field('teamId')}
        label={words('team')}
        placeholder={words('teamPick')}
        options={open.map((team) => ({ value: team.teamId, label: team.name }))}
        value={teamId}
        onChange={(event) => form.set({ teamId: event.target.value, responsible: '' })}
      />
      <TextField
        {...form.text('referredBy')}
        label={words('by')}
        description={words('byHint')}
        maxLength={200}
        autoComplete="off"
      />
      <DayField {...form.value('referredOn')} label={words('on')} max={today} />
      <SelectField
        {...form.text('responsible')}
        label={t('person.shareForm.responsible')}
        optional={t('optional')}
        options={[
          { value: '', label: t('person.shareForm.nobody') },
          ...members.map(({ accountId, name }) => ({ value: accountId, label: name })),
        ]}
      />
      <SelectField
        {...form.text('intensity')}
        label={t('person.shareForm.intensity')}
        options={intensities.map((value) => ({ value, label: t(`intensity.${value}`) }))}
      />
    </FormDialog>
  )
}
