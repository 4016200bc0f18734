import { teamKinds } from '@samplass/domain/follow-up/schema'
import { normalisePhone } from '@samplass/domain/person/phone'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useFollowUpAct } from '../use-follow-up-act.ts'
import type { Team } from '../words.ts'

/** The numbers that a team decides about itself, and what each may be. */
const numbers = {
  silence: { from: 1, to: 90, first: 7 },
  attempts: { from: 1, to: 50, first: 5 },
  meeting: { from: 5, to: 240, first: 30 },
  card: { from: 1, to: 30, first: 2 },
} as const
type NumberName = keyof typeof numbers
const names = Object.keys(numbers) as NumberName[]

/** A team, new or changed. */
export function TeamDialog({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const t = useTranslations('followUp.team')
  const words = useTranslations('followUp.team.form')
  const follow = useTranslations('followUp')
  const trpc = useTRPC()
  const act = useMutation(trpc.followUp.setUpTeam.mutationOptions(useFollowUpAct(words('done'), onClose)))
  const wrong = (name: NumberName, typed: string) => {
    const { from, to } = numbers[name]
    return !(/^\d{1,3}$/.test(typed) && Number(typed) >= from && Number(typed) <= to) && words('number', { from, to })
  }
  const form = useDialogForm({
    start: {
      ...{ name: team?.name ?? '', kind: team?.kind ?? teamKinds[0], phone: team?.phone ?? '' },
      silence: String(team?.silenceDays ?? numbers.silence.first),
      attempts: String(team?.attemptsBeforeClosing ?? numbers.attempts.first),
      meeting: String(team?.meetingMinutes ?? numbers.meeting.first),
      card: String(team?.cardMinutes ?? numbers.card.first),
    },
    check: (typed) => ({
      name: !typed.name.trim() && words('nameMissing'),
      phone: typed.phone.trim() !== '' && !normalisePhone(typed.phone) && words('phoneWrong'),
      ...Object.fromEntries(names.map((name) => [name, wrong(name, typed[name])])),
    }),
    calls: [act],
    send: (typed) =>
      act.mutate({
        ...{ teamId: team?.teamId ?? null, version: team?.version ?? null, name: typed.name.trim(), kind: typed.kind },
        ...{ phone: normalisePhone(typed.phone), silenceDays: Number(typed.silence) },
        ...{ attemptsBeforeClosing: Number(typed.attempts), meetingMinutes: Number(typed.meeting) },
        cardMinutes: Number(typed.card),
      }),
  })
  return (
    <FormDialog form={form} title={words('title')} submit={words('submit')} onClose={onClose}>
      <TextField {...form.text('name')} label={words('name')} maxLength={80} autoComplete="off" />
      <SelectField
        {...form.text('kind')}
        label={words('kind')}
        options={teamKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField
        {...form.text('phone')}
        label={words('phone')}
        optional={follow('optional')}
        inputMode="tel"
        maxLength={30}
        autoComplete="off"
      />
      {names.map((name) => (
        <TextField key={name} {...form.text(name)} label={words(name)} inputMode="numeric" autoComplete="off" />
      ))}
    </FormDialog>
  )
}
