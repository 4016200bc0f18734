import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { normalisePhone } from '@samplass/domain/person/phone'
import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { usePlanAct } from '../use-plan-act.ts'

/** Who keeps it together, for the person or for a child. The one before is kept in the history. */
export function CoordinatorDialog(props: { forWhom: 'person' | 'child'; personId: string; onClose: () => void }) {
  const { forWhom, personId, onClose } = props
  const t = useTranslations('plans.individual.form')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const [typed, setTyped] = useState({ name: '', organisation: '', phone: '', fromOn: today as string })
  const [attempt, setAttempt] = useState(0)
  const name = useMutation(trpc.plan.nameCoordinator.mutationOptions(usePlanAct(t('done'), onClose)))
  const set = (change: Partial<typeof typed>) => setTyped((known) => ({ ...known, ...change }))
  const problems = [
    ...(typed.name.trim() ? [] : [{ field: 'coordinator-name', text: t('nameMissing') }]),
    ...(typed.organisation.trim() ? [] : [{ field: 'coordinator-where', text: t('organisationMissing') }]),
    ...(typed.phone.trim() === '' || normalisePhone(typed.phone)
      ? []
      : [{ field: 'coordinator-phone', text: t('phoneWrong') }]),
    ...(typed.fromOn && typed.fromOn <= today ? [] : [{ field: 'coordinator-from', text: t('fromWrong') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const frame = (id: string) => ({ id, error: shown.find(({ field }) => field === id)?.text })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0) return
    name.mutate({
      ...{ personId, forWhom, name: typed.name.trim(), organisation: typed.organisation.trim() },
      ...{ phone: normalisePhone(typed.phone), fromOn: asLocalDate(typed.fromOn) },
    })
  }
  return (
    <RowDialog
      title={t(`title_${forWhom}`)}
      note={t(`note_${forWhom}`)}
      submit={t('submit')}
      pending={name.isPending}
      error={name.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        {...frame('coordinator-name')}
        label={t('name')}
        maxLength={120}
        value={typed.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        {...frame('coordinator-where')}
        label={t('organisation')}
        maxLength={120}
        value={typed.organisation}
        onChange={(event) => set({ organisation: event.target.value })}
      />
      <TextField
        {...frame('coordinator-phone')}
        label={t('phone')}
        optional={t('optional')}
        inputMode="tel"
        maxLength={30}
        value={typed.phone}
        onChange={(event) => set({ phone: event.target.value })}
      />
      <DayField
        {...frame('coordinator-from')}
        label={t('from')}
        value={typed.fromOn}
        onChange={(day) => set({ fromOn: day })}
        max={today}
      />
    </RowDialog>
  )
}
