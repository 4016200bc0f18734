import { asLocalDate, localDateOf, localTimeOf } from '@samplass/domain/nights'
import { TextField } from '@samplass/ui/form-field'
import { NumberField } from '@samplass/ui/number-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { readTime } from '../person/clock-text.ts'
import { DayField } from '../shell/day-field.tsx'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useTRPC } from '../shell/trpc.ts'
import { useFields } from '../stay/page/use-fields.ts'
import { RowDialog } from '../stay/waiting/row-dialog.tsx'

type Visit = Outputs['consultation']['listConsultations']['consultations'][number]

/** One of the days: another day or hour, or somebody else who comes. The others stay as they are. */
export function ChangeDialog({ visit, read, onClose }: { visit: Visit; read: () => void; onClose: () => void }) {
  const t = useTranslations('consultation.planning')
  const all = useTranslations('consultation')
  const trpc = useTRPC()
  const toast = useToast()
  const startsAt = new Date(visit.startsAt)
  const change = useMutation(
    trpc.consultation.changeConsultation.mutationOptions({
      onSettled: read,
      onSuccess: () => {
        onClose()
        toast.show({ text: all('change.done') })
      },
    }),
  )
  const { control, register, handleSubmit, formState } = useForm({
    defaultValues: {
      on: localDateOf(startsAt) as string,
      time: localTimeOf(startsAt).replace(':', '.'),
      minutes: visit.minutes as number | null,
      comes: visit.comes,
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { on: t('fixFirst'), time: t('fixTime') })
  const { consultationId, version } = visit
  return (
    <RowDialog
      title={all('change.title')}
      note={all('change.note')}
      submit={all('change.submit')}
      pending={change.isPending}
      error={change.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit(({ on, time, minutes, comes }) =>
        change.mutate({
          ...{ consultationId, version, comes: comes.trim(), minutes: minutes ?? visit.minutes },
          ...{ on: asLocalDate(on), time: readTime(time) ?? '' },
        }),
      )}
    >
      <div className="sp-pair">
        <Controller
          control={control}
          name="on"
          rules={{ required: true }}
          render={({ field }) => (
            <DayField
              {...fields.field('on')}
              label={all('change.on')}
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
      <Controller
        control={control}
        name="minutes"
        render={({ field }) => (
          <NumberField
            {...{ min: 15, max: 480, step: 15, label: t('minutes'), less: t('less'), more: t('more') }}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <TextField {...register('comes')} label={t('comes')} maxLength={120} />
    </RowDialog>
  )
}
