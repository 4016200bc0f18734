import { addNights, asLocalDate, instantAt, localDateOf } from '@samplass/domain/nights'
import type { DischargeGuard } from '@samplass/domain/planned-admission/discharge'
import { planDischargeInput } from '@samplass/domain/planned-admission/schema'
import { CheckField, RadioField, TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { against, useDialogForm } from '../../shell/dialog-form.ts'
import { problemIn } from '../../shell/problem.ts'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { PlanKnown } from './plan-known.tsx'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, openedOn, useThreadAct } from './use-thread-act.ts'

/** The day home, from the first day on. */
export function PlanDischargeDialog({ admission, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.plan_discharge')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const { done, onError } = useThreadAct(onClose)
  const plan = useMutation(
    trpc.plannedAdmission.planDischarge.mutationOptions({ onError, onSuccess: () => done(t('done')) }),
  )
  const form = useDialogForm({
    start: { ...openedOn(admission), dischargeOn: (admission.dischargeOn ?? today) as string },
    check: (typed) => against(planDischargeInput, typed, { dischargeOn: t('fix') }),
    calls: [plan],
    send: (input) => plan.mutate(input),
  })
  return (
    <ThreadDialog
      form={form}
      admission={admission}
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      onClose={onClose}
    >
      <DayField {...form.value('dischargeOn')} label={t('label')} min={today} />
    </ThreadDialog>
  )
}

/** Home, with the guards asked in plain words. Where one does not hold, why it cannot wait is written. */
export function DischargeDialog({ admission, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.discharge')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const { done, onError } = useThreadAct(onClose)
  const leave = useMutation(
    trpc.plannedAdmission.discharge.mutationOptions({ onError, onSuccess: () => done(t('done')) }),
  )
  const form = useDialogForm({
    start: {
      ...openedOn(admission),
      dischargedAt: null as string | null,
      hasHome: null as 'yes' | 'no' | null,
      firstFollowUpAt: null as string | null,
      crisisPlanUpdatedAt: null as string | null,
      gapReason: '',
    },
    check: ({ hasHome }) => ({ hasHome: !hasHome && t('fixHome') }),
    calls: [leave],
    send: ({ hasHome, ...input }) => leave.mutate({ ...input, hasHome: hasHome === 'yes' }),
  })
  const problem = leave.error ? problemIn(leave.error) : null
  const gaps =
    problem?.kind === 'refusal' && problem.code === 'DISCHARGE_HAS_GAPS'
      ? String(problem.facts.gaps)
          .split(' ')
          .map((gap) => t(`gaps.${gap as DischargeGuard}`))
      : []
  const { firstFollowUpAt: followUp, hasHome } = form.typed
  const housing = admission.tasks.some(({ kind, outcome }) => kind === 'joint_housing' && outcome === null)
  return (
    <ThreadDialog
      form={form}
      admission={admission}
      wide
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      onClose={onClose}
    >
      <RadioField
        {...form.value('hasHome')}
        inline
        label={t('home')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <DayField
        label={t('followUp')}
        value={followUp ? localDateOf(new Date(followUp)) : ''}
        onChange={(date) =>
          form.set({ firstFollowUpAt: date ? instantAt(asLocalDate(date), '12:00').toISOString() : null })
        }
        min={today}
        max={addNights(localDateOf(serverNow()), 60)}
      />
      <PlanKnown admission={admission}>
        <CheckField
          label={t('plan')}
          onChange={(event) =>
            form.set({ crisisPlanUpdatedAt: event.target.checked ? serverNow().toISOString() : null })
          }
        />
      </PlanKnown>
      {hasHome === 'no' && housing && <Notice tone="warning" live="polite" title={t('taskOpen')} />}
      {gaps.length > 0 && (
        <TextAreaField
          {...form.text('gapReason')}
          label={t('gapReason')}
          description={gaps.join(' ')}
          rows={3}
          maxLength={500}
        />
      )}
    </ThreadDialog>
  )
}
