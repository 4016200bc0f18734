import { addNights, asLocalDate, localDateOf } from '@samplass/domain/nights'
import { decisionOutcomes } from '@samplass/domain/placement/kinds'
import { RadioField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlacementAct } from '../use-placement-act.ts'

/** A formal decision: what was applied for, the outcome, why, by which act, and until when it can be appealed. */
export function DecisionDialog(props: { needId: string; appealWeeks: number; onClose: () => void }) {
  const { needId, appealWeeks, onClose } = props
  const t = useTranslations('placement.living.decisions')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const make = useMutation(trpc.placement.makeDecision.mutationOptions(usePlacementAct(t('done'), onClose)))
  const form = useDialogForm({
    start: {
      appliedFor: '',
      outcome: '' as (typeof decisionOutcomes)[number],
      grounds: '',
      legalBasis: '',
      decidedOn: today as string,
      appealUntil: addNights(today, 7 * appealWeeks) as string,
    },
    check: ({ appliedFor, outcome, grounds, legalBasis, decidedOn, appealUntil }) => ({
      appliedFor: appliedFor.trim() === '' && t('appliedForMissing'),
      outcome: !decisionOutcomes.includes(outcome) && t('outcomeMissing'),
      grounds: grounds.trim() === '' && t('groundsMissing'),
      legalBasis: legalBasis.trim() === '' && t('legalBasisMissing'),
      decidedOn: !(decidedOn && decidedOn <= today) && t('onWrong'),
      appealUntil:
        !(appealUntil && decidedOn && appealUntil >= addNights(asLocalDate(decidedOn), 7 * appealWeeks)) &&
        t('appealWrong', { weeks: appealWeeks }),
    }),
    calls: [make],
    send: ({ decidedOn, appealUntil, ...typed }) =>
      make.mutate({
        ...{ needId, ...typed, appliedFor: typed.appliedFor.trim(), grounds: typed.grounds.trim() },
        ...{ legalBasis: typed.legalBasis.trim() },
        ...{ decidedOn: asLocalDate(decidedOn), appealUntil: asLocalDate(appealUntil) },
      }),
  })
  return (
    <FormDialog wide form={form} title={t('formTitle')} note={t('formNote')} submit={t('submit')} onClose={onClose}>
      <TextField {...form.text('appliedFor')} label={t('appliedFor')} maxLength={500} />
      <RadioField
        {...form.value('outcome')}
        label={t('outcome')}
        options={decisionOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      <TextAreaField {...form.text('grounds')} label={t('grounds')} maxLength={4000} rows={6} />
      <TextField
        {...form.text('legalBasis')}
        label={t('legalBasis')}
        description={t('legalBasisNote')}
        maxLength={300}
      />
      <div className="sp-pair">
        <DayField {...form.value('decidedOn')} label={t('on')} max={today} />
        <DayField {...form.value('appealUntil')} label={t('appealUntil')} />
      </div>
    </FormDialog>
  )
}
