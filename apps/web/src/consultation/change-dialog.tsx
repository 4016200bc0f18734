import { asLocalDate, localDateOf, localTimeOf } from '@samplass/domain/nights'
import { TextField } from '@samplass/ui/form-field'
import { NumberField } from '@samplass/ui/number-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { readTime } from '../person/clock-text.ts'
import { DayField } from '../shell/day-field.tsx'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useTRPC } from '../shell/trpc.ts'

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
  const { consultationId, version } = visit
  const form = useDialogForm({
    start: {
      on: localDateOf(startsAt) as string,
      time: localTimeOf(startsAt).replace(':', '.'),
      minutes: visit.minutes as number | null,
      comes: visit.comes,
    },
    check: ({ on, time }) => ({ on: !on && t('fixFirst'), time: readTime(time) === null && t('fixTime') }),
    calls: [change],
    send: ({ on, time, minutes, comes }) =>
      change.mutate({
        ...{ consultationId, version, comes: comes.trim(), minutes: minutes ?? visit.minutes },
        ...{ on: asLocalDate(on), time: readTime(time) ?? '' },
      }),
  })
  return (
    <FormDialog
      form={form}
      title={all('change.title')}
      note={all('change.note')}
      submit={all('change.submit')}
      onClose={onClose}
    >
      <div className="sp-pair">
        <DayField {...form.value('on')} label={all('change.on')} min={localDateOf(serverNow())} />
        <TextField {...form.text('time')} label={t('time')} inputMode="numeric" maxLength={5} />
      </div>
      <NumberField
        {...form.value('minutes')}
        {...{ min: 15, max: 480, step: 15, label: t('minutes'), less: t('less'), more: t('more') }}
      />
      <TextField {...form.text('comes')} label={t('comes')} maxLength={120} />
    </FormDialog>
  )
}
