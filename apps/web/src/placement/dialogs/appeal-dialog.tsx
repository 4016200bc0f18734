import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { appealOutcomes } from '@samplass/domain/placement/kinds'
import { RadioField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlacementAct } from '../use-placement-act.ts'
import type { Placement } from '../words.ts'

type Given = { decision: Placement['decisions'][number]; onClose: () => void }

/** When the appeal came. Whether it came in time is for the appeal body. */
export function AppealDialog({ decision, onClose }: Given) {
  const t = useTranslations('placement.living.decisions')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const { decisionId, version, decidedOn } = decision
  const record = useMutation(trpc.placement.recordAppeal.mutationOptions(usePlacementAct(t('appealDone'), onClose)))
  const form = useDialogForm({
    start: { appealedOn: today as string },
    check: ({ appealedOn }) => ({
      appealedOn: !(appealedOn >= decidedOn && appealedOn <= today) && t('appealedOnWrong'),
    }),
    calls: [record],
    send: ({ appealedOn }) => record.mutate({ decisionId, version, appealedOn: asLocalDate(appealedOn) }),
  })
  return (
    <FormDialog form={form} title={t('appealTitle')} note={t('appealNote')} submit={t('appeal')} onClose={onClose}>
      <DayField {...form.value('appealedOn')} label={t('appealedOn')} max={today} />
    </FormDialog>
  )
}

/** How the appeal ended: it stands, was changed, or was withdrawn. */
export function SettleDialog({ decision, onClose }: Given) {
  const t = useTranslations('placement.living.decisions')
  const trpc = useTRPC()
  const { decisionId, version } = decision
  const settle = useMutation(trpc.placement.settleAppeal.mutationOptions(usePlacementAct(t('settleDone'), onClose)))
  const form = useDialogForm({
    start: { outcome: '' as (typeof appealOutcomes)[number] },
    check: ({ outcome }) => ({ outcome: !appealOutcomes.includes(outcome) && t('settleMissing') }),
    calls: [settle],
    send: ({ outcome }) => settle.mutate({ decisionId, version, outcome }),
  })
  return (
    <FormDialog form={form} title={t('settleTitle')} note={t('settleNote')} submit={t('settle')} onClose={onClose}>
      <RadioField
        {...form.value('outcome')}
        label={t('settleOutcome')}
        options={appealOutcomes.map((value) => ({ value, label: t(`appealOutcomes.${value}`) }))}
      />
    </FormDialog>
  )
}
