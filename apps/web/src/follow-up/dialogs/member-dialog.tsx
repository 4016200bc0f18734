import { disciplines } from '@samplass/domain/follow-up/schema'
import { SelectField } from '@samplass/ui/form-field'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useFollowUpAct } from '../use-follow-up-act.ts'
import type { Team } from '../words.ts'

/** A colleague comes into the team. */
export function MemberDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useTranslations('followUp.team')
  const words = useTranslations('followUp.team.memberForm')
  const trpc = useTRPC()
  const listed = useQuery(trpc.followUp.listTeams.queryOptions())
  const inTeam = new Set(team.members.map(({ accountId }) => accountId))
  const colleagues = (listed.data?.colleagues ?? []).filter(({ accountId }) => !inTeam.has(accountId))
  const act = useMutation(trpc.followUp.addTeamMember.mutationOptions(useFollowUpAct(words('done'), onClose)))
  const form = useDialogForm({
    start: { accountId: '', discipline: 'social_work' as (typeof disciplines)[number] },
    check: ({ accountId }) => ({ accountId: accountId === '' && words('whoMissing') }),
    calls: [act],
    send: ({ accountId, discipline }) => act.mutate({ teamId: team.teamId, accountId, discipline }),
  })
  return (
    <FormDialog form={form} title={words('title', { name: team.name })} submit={words('submit')} onClose={onClose}>
      <SelectField
        {...form.text('accountId')}
        label={words('who')}
        placeholder={words('whoPick')}
        options={colleagues.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <SelectField
        {...form.text('discipline')}
        label={words('discipline')}
        options={disciplines.map((value) => ({ value, label: t(`discipline.${value}`) }))}
      />
    </FormDialog>
  )
}
