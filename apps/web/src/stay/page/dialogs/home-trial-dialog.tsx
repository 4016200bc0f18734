import { zodResolver } from '@hookform/resolvers/zod'
import { addNights, earliest, type LocalDate } from '@samplass/domain/nights'
import { startHomeTrialInput } from '@samplass/domain/stay/schema'
import { TextAreaField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useDates } from '../../../shell/dates.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { useProblemText } from '../../../shell/refusals.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import { TimeField } from '../time-field.tsx'
import { useFields } from '../use-fields.ts'
import type { DialogProps } from './act-of.tsx'

export function HomeTrialDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const dates = useDates()
  const toast = useToast()
  const problem = useProblemText()
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const undo = useMutation(
    trpc.stay.endHomeTrial.mutationOptions({
      onSuccess: () => acted.done(t('home.undone')),
      onError: (error) => toast.show({ text: problem(error), tone: 'warning' }),
    }),
  )
  const start = useMutation(
    trpc.stay.startHomeTrial.mutationOptions({
      onError: acted.onError,
      onSuccess: ({ stayId, version }, { untilOn }) =>
        acted.done(t('home.done', { who, day: dates.long(untilOn) }), {
          label: t('home.undo'),
          onUndo: () => undo.mutate({ stayId, version, returnedAt: null, wentWell: null, note: '' }),
        }),
    }),
  )
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(startHomeTrialInput),
    defaultValues: {
      stayId: stay.stayId,
      version: opened.version,
      fromOn: stay.tonight as string,
      untilOn: earliest(addNights(stay.tonight as LocalDate, 1), stay.dates.departOn as LocalDate) as string,
      returnAt: '12:00' as string | null,
      wish: '',
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, {
    fromOn: t('fix.date'),
    untilOn: t('fix.date'),
    returnAt: t('when.fix'),
    wish: t('fix.long'),
  })
  const { nightsMost, nightsUsed } = stay.homeTrial
  return (
    <ActDialog
      stay={stay}
      onClose={onClose}
      title={t('home.title')}
      note={t('home.note', { left: nightsMost - nightsUsed, most: nightsMost })}
      submit={t('home.submit')}
      opened={opened}
      pending={start.isPending}
      error={start.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onSubmit={handleSubmit((input) => start.mutate({ ...input, version: opened.version }))}
    >
      <Controller
        control={control}
        name="fromOn"
        render={({ field }) => (
          <DayField
            {...fields.field('fromOn')}
            label={t('home.from')}
            value={field.value}
            onChange={field.onChange}
            min={stay.tonight}
            max={stay.dates.departOn}
          />
        )}
      />
      <div className="sp-pair">
        <Controller
          control={control}
          name="untilOn"
          render={({ field }) => (
            <DayField
              {...fields.field('untilOn')}
              label={t('home.until')}
              value={field.value}
              onChange={field.onChange}
              min={stay.tonight}
              max={stay.dates.departOn}
            />
          )}
        />
        <Controller
          control={control}
          name="returnAt"
          render={({ field }) => (
            <TimeField
              {...fields.field('returnAt')}
              label={t('home.at')}
              optional={t('optional')}
              value={field.value ?? ''}
              onChange={(time) => field.onChange(time || null)}
            />
          )}
        />
      </div>
      <TextAreaField
        {...register('wish')}
        {...fields.field('wish')}
        label={t('home.wish')}
        optional={t('optional')}
        rows={2}
      />
    </ActDialog>
  )
}
