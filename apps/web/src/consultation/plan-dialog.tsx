import { consultationKinds } from '@samplass/domain/consultation/rules'
import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { RadioField, SelectField, TextField } from '@samplass/ui/form-field'
import { NumberField } from '@samplass/ui/number-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { readTime } from '../person/clock-text.ts'
import { DayField } from '../shell/day-field.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { useFields } from '../stay/page/use-fields.ts'
import { RowDialog } from '../stay/waiting/row-dialog.tsx'

type Other = { role: string; name: string }
const numbers = [
  { name: 'minutes', min: 15, max: 480, step: 15 },
  { name: 'every', min: 1, max: 12, step: 1 },
  { name: 'count', min: 1, max: 26, step: 1 },
] as const

/** Days agreed with another organisation: one, or every so many weeks. */
export function PlanDialog({
  others,
  read,
  onClose,
}: {
  others: readonly Other[]
  read: () => void
  onClose: () => void
}) {
  const t = useTranslations('consultation.planning')
  const all = useTranslations('consultation')
  const trpc = useTRPC()
  const toast = useToast()
  const plan = useMutation(
    trpc.consultation.planConsultations.mutationOptions({
      onSettled: read,
      onSuccess: ({ made }) => {
        onClose()
        toast.show({ text: t('done', { count: made }) })
      },
    }),
  )
  const { control, register, handleSubmit, formState } = useForm({
    defaultValues: {
      withRole: '',
      kind: '' as (typeof consultationKinds)[number],
      place: '',
      comes: '',
      first: '',
      time: '',
      minutes: 60 as number | null,
      every: 2 as number | null,
      count: 6 as number | null,
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, {
    withRole: t('fixWith'),
    kind: t('fixKind'),
    place: t('fixPlace'),
    first: t('fixFirst'),
    time: t('fixTime'),
  })
  return (
    <RowDialog
      wide
      title={all('plan')}
      note={all('note')}
      submit={t('submit')}
      pending={plan.isPending}
      error={plan.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit(({ withRole, kind, place, comes, first, time, minutes, every, count }) =>
        plan.mutate({
          ...{
            withRole,
            kind,
            place: place.trim(),
            comes: comes.trim(),
            firstOn: asLocalDate(first),
            time: readTime(time) ?? '',
          },
          ...{ minutes: minutes ?? 60, everyWeeks: every ?? 1, count: count ?? 1 },
        }),
      )}
    >
      <SelectField
        {...register('withRole', { required: true })}
        {...fields.field('withRole')}
        label={t('with')}
        placeholder={t('pick')}
        options={others.map(({ role, name }) => ({ value: role, label: name }))}
      />
      <Controller
        control={control}
        name="kind"
        rules={{ required: true }}
        render={({ field }) => (
          <RadioField
            {...fields.field('kind')}
            name="kind"
            label={t('kind')}
            value={field.value}
            onChange={field.onChange}
            options={consultationKinds.map((value) => ({ value, label: all(`kinds.${value}`) }))}
          />
        )}
      />
      <TextField
        {...register('place', { validate: (text) => text.trim() !== '' })}
        {...fields.field('place')}
        label={t('place')}
        maxLength={120}
      />
      <TextField {...register('comes')} label={t('comes')} maxLength={120} />
      <div className="sp-pair">
        <Controller
          control={control}
          name="first"
          rules={{ required: true }}
          render={({ field }) => (
            <DayField
              {...fields.field('first')}
              label={t('first')}
              value={field.value}
              onChange={field.onChange}
              min={localDateOf(serverNow())}
            />
          )}
        />
        <TextField
          {...register('time', { validate: (text) => readTime(text) !== null })}
          {...fields.field('time')}
          label={t('time')}
          inputMode="numeric"
          maxLength={5}
        />
      </div>
      {numbers.map(({ name, ...bounds }) => (
        <Controller
          key={name}
          control={control}
          name={name}
          render={({ field }) => (
            <NumberField
              {...bounds}
              label={t(name)}
              value={field.value}
              onChange={field.onChange}
              less={t('less')}
              more={t('more')}
            />
          )}
        />
      ))}
    </RowDialog>
  )
}
