import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { usePlanAct } from '../use-plan-act.ts'

/** The person does not want the plan: nobody asks again, but on a day they name themselves. */
export function WishDialog(props: { plan: 'crisis_plan' | 'individual_plan'; personId: string; onClose: () => void }) {
  const { plan, personId, onClose } = props
  const t = useTranslations('plans.form')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const [words, setWords] = useState('')
  const [day, setDay] = useState('')
  const [attempt, setAttempt] = useState(0)
  const record = useMutation(trpc.plan.recordWish.mutationOptions(usePlanAct(t('wish.done'), onClose)))
  const problems = day === '' || day > today ? [] : [{ field: 'wish-day', text: t('laterWrong') }]
  const shown = attempt > 0 ? problems : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0) return
    const askAgainOn = day === '' ? null : asLocalDate(day)
    record.mutate({ personId, plan, wish: 'declined', askAgainOn, words: words.trim() })
  }
  return (
    <RowDialog
      title={t(`wish.${plan}`)}
      note={t('wish.note')}
      submit={t('wish.submit')}
      pending={record.isPending}
      error={record.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextAreaField
        label={t('wish.words')}
        optional={t('optional')}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <DayField
        id="wish-day"
        label={t('wish.day')}
        optional={t('optional')}
        description={t('wish.dayNote')}
        value={day}
        onChange={setDay}
        error={shown[0]?.text}
      />
    </RowDialog>
  )
}
