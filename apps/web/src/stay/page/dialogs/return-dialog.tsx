import { zodResolver } from '@hookform/resolvers/zod'
import type { YesNo } from '@samplass/domain/fields'
import { endHomeTrialInput } from '@samplass/domain/stay/schema'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { Pick } from '@samplass/ui/pick'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../../../shell/dates.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import { useFields } from '../use-fields.ts'
import { WhenField } from '../when-field.tsx'
import type { DialogProps } from './act-of.tsx'

/** Back from home, or well enough to stay there: the second leads on to the end of the stay. */
export function ReturnDialog({ stay, onClose, onAct }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const dates = useDates()
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const [came, setCame] = useState('came')
  const back = useMutation(
    trpc.stay.endHomeTrial.mutationOptions({
      onError: acted.onError,
      onSuccess: () => acted.done(t('back_home.done', { who, bed: stay.bed.name })),
    }),
  )
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(endHomeTrialInput),
    defaultValues: {
      stayId: stay.stayId,
      version: opened.version,
      returnedAt: null as string | null,
      wentWell: null as YesNo | null,
      note: '',
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, {
    returnedAt: t('when.fix'),
    wentWell: t('fix.choose'),
    note: t('fix.long'),
  })
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    onAct('end')
  }
  const stays = came === 'stays'
  return (
    <ActDialog
      stay={stay}
      onClose={onClose}
      title={t('back_home.title')}
      submit={t(stays ? 'back_home.next' : 'back_home.submit')}
      opened={opened}
      pending={back.isPending}
      error={back.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onSubmit={stays ? goOn : handleSubmit((input) => back.mutate({ ...input, version: opened.version }))}
    >
      <Pick
        legend={t('back_home.title')}
        hideLegend
        value={came}
        onChange={setCame}
        options={[
          {
            value: 'came',
            title: t('back_home.came'),
            where: sentence(t('back_home.cameNote', { day: dates.short(stay.dates.departOn) })),
          },
          {
            value: 'stays',
            title: t('back_home.stays'),
            where: t('back_home.staysNote'),
            whyNot: stay.actions.end === null ? undefined : t('over'),
          },
        ]}
      />
      {!stays && (
        <>
          <Controller
            control={control}
            name="returnedAt"
            render={({ field }) => (
              <WhenField {...fields.field('returnedAt')} value={field.value} onChange={field.onChange} />
            )}
          />
          <Controller
            control={control}
            name="wentWell"
            render={({ field }) => (
              <RadioField
                {...fields.field('wentWell')}
                name="wentWell"
                inline
                label={t('back_home.well')}
                value={field.value ?? 'unasked'}
                onChange={(value) => field.onChange(value === 'unasked' ? null : value)}
                options={(['yes', 'no', 'unasked'] as const).map((value) => ({
                  value,
                  label: t(`back_home.${value}`),
                }))}
              />
            )}
          />
          <TextAreaField
            {...register('note')}
            {...fields.field('note')}
            label={t('back_home.text')}
            optional={t('optional')}
            rows={2}
          />
        </>
      )}
    </ActDialog>
  )
}
