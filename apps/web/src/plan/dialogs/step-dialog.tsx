import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { RadioField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { useAccount, useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { usePlanAct } from '../use-plan-act.ts'
import type { CrisisPlan } from '../words.ts'

type Step = 'review' | 'agree' | 'copy' | 'renew' | 'end'

/** One step of a plan: gone through, a yes, the copy, the review held, or over. */
export function StepDialog(props: { step: Step; plan: CrisisPlan; reviewOn: string; onClose: () => void }) {
  const { step, plan, onClose } = props
  const t = useTranslations('plans.form')
  const trpc = useTRPC()
  const account = useAccount()
  const today = localDateOf(serverNow())
  const [party] = useState(plan.notAgreed[0] ?? 'person')
  const [day, setDay] = useState<string>(step === 'renew' ? props.reviewOn : today)
  const [name, setName] = useState(party === 'municipality' ? account.name : '')
  const [choice, setChoice] = useState('')
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const key = step === 'agree' ? (`agree_${party}` as const) : step
  const after = usePlanAct(t(`${key}.done`), onClose)
  const review = useMutation(trpc.plan.reviewCrisisPlan.mutationOptions(after))
  const agree = useMutation(trpc.plan.agreeCrisisPlan.mutationOptions(after))
  const copy = useMutation(trpc.plan.giveCopy.mutationOptions(after))
  const renew = useMutation(trpc.plan.renewCrisisPlan.mutationOptions(after))
  const end = useMutation(trpc.plan.endCrisisPlan.mutationOptions(after))
  const doing = { review, agree, copy, renew, end }[step]

  const hasDay = step === 'review' || step === 'agree' || step === 'renew'
  const hasName = step === 'agree' && party !== 'person'
  const hasChoice = step === 'copy' || step === 'end'
  const dayHolds = step === 'renew' ? day > today : day !== '' && day <= today
  const problems = [
    ...(hasDay && !dayHolds ? [{ field: 'step-day', text: t(step === 'renew' ? 'laterWrong' : 'dayWrong') }] : []),
    ...(hasName && name.trim() === '' ? [{ field: 'step-name', text: t('nameMissing') }] : []),
    ...(hasChoice && choice === '' ? [{ field: 'step-choice', text: t(`${step}.choose`) }] : []),
    ...(choice === 'municipality' && reason.trim() === ''
      ? [{ field: 'step-reason', text: t('end.reasonMissing') }]
      : []),
  ]
  const shown = attempt > 0 ? problems : []
  const frame = (id: string) => ({ id, error: shown.find(({ field }) => field === id)?.text })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0) return
    const of = { planId: plan.planId, version: plan.version }
    if (step === 'review') review.mutate({ ...of, reviewedOn: asLocalDate(day) })
    if (step === 'agree')
      agree.mutate({ ...of, party, agreedOn: asLocalDate(day), agreedBy: hasName ? name.trim() : null })
    if (step === 'copy') copy.mutate({ ...of, copy: choice as 'given' })
    if (step === 'renew') renew.mutate({ ...of, reviewOn: asLocalDate(day) })
    if (step === 'end') end.mutate({ ...of, endedBy: choice as 'person', reason: reason.trim() })
  }
  const choices = { copy: ['given', 'not_wanted'], end: ['person', 'municipality'] } as const
  const service = plan.serviceName ?? ''
  return (
    <RowDialog
      title={t(`${key}.title`, { service })}
      note={t(`${key}.note`)}
      submit={t(`${key}.submit`)}
      pending={doing.isPending}
      error={doing.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      {hasChoice && (
        <RadioField
          {...frame('step-choice')}
          name="step-choice"
          label={t(`${step}.choose`)}
          value={choice}
          onChange={setChoice}
          options={choices[step].map((value) => ({ value, label: t(`choices.${value}`) }))}
        />
      )}
      {step === 'end' && (
        <TextAreaField
          {...frame('step-reason')}
          label={t('end.reason')}
          optional={choice === 'municipality' ? undefined : t('optional')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {hasDay && (
        <DayField
          {...frame('step-day')}
          label={t(step === 'renew' ? 'reviewOn' : 'day')}
          value={day}
          onChange={setDay}
          max={step === 'renew' ? undefined : today}
        />
      )}
      {hasName && (
        <TextField
          {...frame('step-name')}
          label={t('name')}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
    </RowDialog>
  )
}
