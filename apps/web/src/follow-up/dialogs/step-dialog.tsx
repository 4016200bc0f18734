import type { EnrolmentStep } from '@samplass/domain/follow-up/schema'
import { asLocalDate, type LocalDate } from '@samplass/domain/nights'
import { TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useFollowUpAct } from '../use-follow-up-act.ts'
import type { Enrolment } from '../words.ts'

export type Step = Exclude<EnrolmentStep, 'engage'>
type Props = { enrolment: Enrolment; step: Step; today: LocalDate; onClose: () => void }

/** The person says yes, wants a pause, comes back, or needs less. */
export function StepDialog({ enrolment, step, today, onClose }: Props) {
  const t = useTranslations('followUp')
  const words = useTranslations('followUp.person.stepForm')
  const trpc = useTRPC()
  const { enrolmentId, version, referredOn } = enrolment
  const act = useMutation(trpc.followUp.stepEnrolment.mutationOptions(useFollowUpAct(words('done'), onClose)))
  const agreed = step === 'pause' || step === 'step_down'
  const form = useDialogForm({
    start: { on: today as string, keepInTouchDays: '', words: '' },
    check: ({ on, keepInTouchDays: days }) => ({
      on: !(on && on <= today && on >= referredOn) && words('onWrong'),
      keepInTouchDays:
        agreed && !(/^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= 365) && words('daysWrong'),
    }),
    calls: [act],
    send: (typed) => {
      const keepInTouchDays = agreed ? Number(typed.keepInTouchDays) : null
      const on = asLocalDate(typed.on)
      act.mutate({ enrolmentId, version, step, on, keepInTouchDays, words: typed.words.trim() })
    },
  })
  return (
    <FormDialog form={form} title={words(step)} note={words(`${step}Note`)} submit={words('submit')} onClose={onClose}>
      <DayField {...form.value('on')} label={words('on')} min={referredOn} max={today} />
      {agreed && (
        <TextField {...form.text('keepInTouchDays')} label={words('days')} inputMode="numeric" autoComplete="off" />
      )}
      <TextAreaField {...form.text('words')} label={words('words')} optional={t('optional')} maxLength={500} />
    </FormDialog>
  )
}
