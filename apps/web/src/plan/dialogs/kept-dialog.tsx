import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { usePlanAct } from '../use-plan-act.ts'

/** That an individual plan is there, since when, and where it is kept. */
export function KeptDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('plans.individual.keptForm')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const [where, setWhere] = useState('')
  const [day, setDay] = useState<string>(today)
  const [attempt, setAttempt] = useState(0)
  const note = useMutation(trpc.plan.noteIndividualPlan.mutationOptions(usePlanAct(t('done'), onClose)))
  const problems = [
    ...(where.trim() ? [] : [{ field: 'kept-where', text: t('whereMissing') }]),
    ...(day && day <= today ? [] : [{ field: 'kept-since', text: t('sinceWrong') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const frame = (id: string) => ({ id, error: shown.find(({ field }) => field === id)?.text })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0) return
    note.mutate({ personId, sinceOn: asLocalDate(day), keptWhere: where.trim() })
  }
  return (
    <RowDialog
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      pending={note.isPending}
      error={note.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        {...frame('kept-where')}
        label={t('where')}
        description={t('whereNote')}
        maxLength={200}
        value={where}
        onChange={(event) => setWhere(event.target.value)}
      />
      <DayField {...frame('kept-since')} label={t('since')} value={day} onChange={setDay} max={today} />
    </RowDialog>
  )
}
