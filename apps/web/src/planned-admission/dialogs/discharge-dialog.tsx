import { zodResolver } from '@hookform/resolvers/zod'
import { addNights, asLocalDate, instantAt, localDateOf } from '@samplass/domain/nights'
import type { DischargeGuard } from '@samplass/domain/planned-admission/discharge'
import { dischargeInput, planDischargeInput } from '@samplass/domain/planned-admission/schema'
import { CheckField, RadioField, TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { problemIn } from '../../shell/problem.ts'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useFields } from '../../stay/page/use-fields.ts'
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
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(planDischargeInput),
    defaultValues: { ...openedOn(admission), dischargeOn: (admission.dischargeOn ?? today) as string },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { dischargeOn: t('fix') })
  return (
    <ThreadDialog
      admission={admission}
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      pending={plan.isPending}
      error={plan.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit((input) => plan.mutate(input))}
    >
      <Controller
        control={control}
        name="dischargeOn"
        render={({ field }) => (
          <DayField
            {...fields.field('dischargeOn')}
            label={t('label')}
            value={field.value}
            onChange={field.onChange}
            min={today}
          />
        )}
      />
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
  const { control, register, handleSubmit, formState, setValue, watch } = useForm({
    resolver: zodResolver(dischargeInput),
    defaultValues: {
      ...openedOn(admission),
      dischargedAt: null as string | null,
      hasHome: undefined as unknown as boolean,
      firstFollowUpAt: null as string | null,
      crisisPlanUpdatedAt: null as string | null,
      gapReason: '',
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { hasHome: t('fixHome') })
  const problem = leave.error ? problemIn(leave.error) : null
  const gaps =
    problem?.kind === 'refusal' && problem.code === 'DISCHARGE_HAS_GAPS'
      ? String(problem.facts.gaps)
          .split(' ')
          .map((gap) => t(`gaps.${gap as DischargeGuard}`))
      : []
  const followUp = watch('firstFollowUpAt')
  const homeless = watch('hasHome') === false
  const housing = admission.tasks.some(({ kind, outcome }) => kind === 'joint_housing' && outcome === null)
  return (
    <ThreadDialog
      admission={admission}
      wide
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      pending={leave.isPending}
      error={leave.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit((input) => leave.mutate(input))}
    >
      <Controller
        control={control}
        name="hasHome"
        render={({ field }) => (
          <RadioField
            {...fields.field('hasHome')}
            name="hasHome"
            inline
            label={t('home')}
            value={field.value === undefined ? '' : field.value ? 'yes' : 'no'}
            onChange={(value) => field.onChange(value === 'yes')}
            options={[
              { value: 'yes', label: t('yes') },
              { value: 'no', label: t('no') },
            ]}
          />
        )}
      />
      <DayField
        label={t('followUp')}
        value={followUp ? localDateOf(new Date(followUp)) : ''}
        onChange={(date) =>
          setValue('firstFollowUpAt', date ? instantAt(asLocalDate(date), '12:00').toISOString() : null)
        }
        min={today}
        max={addNights(localDateOf(serverNow()), 60)}
      />
      <PlanKnown admission={admission}>
        <CheckField
          label={t('plan')}
          onChange={(event) => setValue('crisisPlanUpdatedAt', event.target.checked ? serverNow().toISOString() : null)}
        />
      </PlanKnown>
      {homeless && housing && <Notice tone="warning" live="polite" title={t('taskOpen')} />}
      {gaps.length > 0 && (
        <TextAreaField
          {...register('gapReason')}
          label={t('gapReason')}
          description={gaps.join(' ')}
          rows={3}
          maxLength={500}
        />
      )}
    </ThreadDialog>
  )
}
