import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { RadioField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useAccount, useTRPC } from '../../shell/trpc.ts'
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
  const key = step === 'agree' ? (`agree_${party}` as const) : step
  const after = usePlanAct(t(`${key}.done`), onClose)
  const review = useMutation(trpc.plan.reviewCrisisPlan.mutationOptions(after))
  const agree = useMutation(trpc.plan.agreeCrisisPlan.mutationOptions(after))
  const copy = useMutation(trpc.plan.giveCopy.mutationOptions(after))
  const renew = useMutation(trpc.plan.renewCrisisPlan.mutationOptions(after))
  const end = useMutation(trpc.plan.endCrisisPlan.mutationOptions(after))
  const hasDay = step === 'review' || step === 'agree' || step === 'renew'
  const hasName = step === 'agree' && party !== 'person'
  const hasChoice = step === 'copy' || step === 'end'
  const form = useDialogForm({
    start: {
      choice: '',
      reason: '',
      day: (step === 'renew' ? props.reviewOn : today) as string,
      name: party === 'municipality' ? account.name : '',
    },
    check: ({ choice, reason, day, name }) => ({
      choice: hasChoice && choice === '' && t(`${step}.choose`),
      reason: choice === 'municipality' && reason.trim() === '' && t('end.reasonMissing'),
      day:
        hasDay && (step === 'renew' ? day <= today && t('laterWrong') : (day === '' || day > today) && t('dayWrong')),
      name: hasName && name.trim() === '' && t('nameMissing'),
    }),
    calls: [review, agree, copy, renew, end],
    send: ({ choice, reason, day, name }) => {
      const of = { planId: plan.planId, version: plan.version }
      if (step === 'review') review.mutate({ ...of, reviewedOn: asLocalDate(day) })
      if (step === 'agree')
        agree.mutate({ ...of, party, agreedOn: asLocalDate(day), agreedBy: hasName ? name.trim() : null })
      if (step === 'copy') copy.mutate({ ...of, copy: choice as 'given' })
      if (step === 'renew') renew.mutate({ ...of, reviewOn: asLocalDate(day) })
      if (step === 'end') end.mutate({ ...of, endedBy: choice as 'person', reason: reason.trim() })
    },
  })
  const choices = { copy: ['given', 'not_wanted'], end: ['person', 'municipality'] } as const
  const service = plan.serviceName ?? ''
  return (
    <FormDialog
      form={form}
      title={t(`${key}.title`, { service })}
      note={t(`${key}.note`)}
      submit={t(`${key}.submit`)}
      onClose={onClose}
    >
      {hasChoice && (
        <RadioField
          {...form.value('choice')}
          label={t(`${step}.choose`)}
          options={choices[step].map((value) => ({ value, label: t(`choices.${value}`) }))}
        />
      )}
      {step === 'end' && (
        <TextAreaField
          {...form.text('reason')}
          label={t('end.reason')}
          optional={form.typed.choice === 'municipality' ? undefined : t('optional')}
          maxLength={500}
        />
      )}
      {hasDay && (
        <DayField
          {...form.value('day')}
          label={t(step === 'renew' ? 'reviewOn' : 'day')}
          max={step === 'renew' ? undefined : today}
        />
      )}
      {hasName && <TextField {...form.text('name')} label={t('name')} maxLength={120} />}
    </FormDialog>
  )
}
