import { zodResolver } from '@hookform/resolvers/zod'
import { arriveInput } from '@samplass/domain/stay/schema'
import { Button } from '@samplass/ui/button'
import { CheckField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useDates } from '../../../shell/dates.ts'
import { serverNow } from '../../../shell/session.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import { useFields } from '../use-fields.ts'
import { WhenField } from '../when-field.tsx'
import type { DialogProps } from './act-of.tsx'

export function ArriveDialog({ stay, onClose, onAct }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const dates = useDates()
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const arrive = useMutation(
    trpc.stay.arrive.mutationOptions({
      onError: acted.onError,
      onSuccess: () => acted.done(t('arrive.done', { who, bed: stay.bed.name })),
    }),
  )
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(arriveInput),
    defaultValues: {
      stayId: stay.stayId,
      version: opened.version,
      arrivedAt: null as string | null,
      practicalGiven: false,
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { arrivedAt: t('when.fix') })
  return (
    <ActDialog
      stay={stay}
      onClose={onClose}
      title={t('arrive.title', { who })}
      note={t('arrive.note', {
        bed: stay.bed.name,
        house: stay.house.name,
        day: dates.nearDay(stay.dates.arriveOn, serverNow()),
      })}
      submit={t('arrive.submit')}
      opened={opened}
      pending={arrive.isPending}
      error={arrive.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onSubmit={handleSubmit((input) => arrive.mutate({ ...input, version: opened.version }))}
      wayOn={({ code }) =>
        code === 'BED_TAKEN' || code === 'BED_OUT_OF_SERVICE' ? (
          <>
            <p className="sp-small">{t('arrive.takenHow')}</p>
            <div className="sp-actions">
              <Button size="sm" onClick={() => onAct('move_bed')}>
                {t('names.move_bed')}
              </Button>
            </div>
          </>
        ) : null
      }
    >
      <Controller
        control={control}
        name="arrivedAt"
        render={({ field }) => (
          <WhenField {...fields.field('arrivedAt')} value={field.value} onChange={field.onChange} />
        )}
      />
      <CheckField label={t('arrive.practical')} {...register('practicalGiven')} />
      {stay.house.practical && <p className="sp-small sp-muted sp-asis">{stay.house.practical}</p>}
    </ActDialog>
  )
}
