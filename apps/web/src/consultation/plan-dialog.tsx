import { consultationKinds } from '@samplass/domain/consultation/rules'
import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { RadioField, SelectField, TextField } from '@samplass/ui/form-field'
import { NumberField } from '@samplass/ui/number-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { readTime } from '../person/clock-text.ts'
import { DayField } from '../shell/day-field.tsx'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'

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
  const form = useDialogForm({
    start: {
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
    check: ({ withRole, kind, place, first, time }) => ({
      withRole: !withRole && t('fixWith'),
      kind: !kind && t('fixKind'),
      place: !place.trim() && t('fixPlace'),
      first: !first && t('fixFirst'),
      time: readTime(time) === null && t('fixTime'),
    }),
    calls: [plan],
    send: ({ withRole, kind, place, comes, first, time, minutes, every, count }) =>
      plan.mutate({
        ...{ withRole, kind, place: place.trim(), comes: comes.trim() },
        ...{ firstOn: asLocalDate(first), time: readTime(time) ?? '' },
        ...{ minutes: minutes ?? 60, everyWeeks: every ?? 1, count: count ?? 1 },
      }),
  })
  return (
    <FormDialog form={form} wide title={all('plan')} note={all('note')} submit={t('submit')} onClose={onClose}>
      <SelectField
        {...form.text('withRole')}
        label={t('with')}
        placeholder={t('pick')}
        options={others.map(({ role, name }) => ({ value: role, label: name }))}
      />
      <RadioField
        {...form.value('kind')}
        label={t('kind')}
        options={consultationKinds.map((value) => ({ value, label: all(`kinds.${value}`) }))}
      />
      <TextField {...form.text('place')} label={t('place')} maxLength={120} />
      <TextField {...form.text('comes')} label={t('comes')} maxLength={120} />
      <div className="sp-pair">
        <DayField {...form.value('first')} label={t('first')} min={localDateOf(serverNow())} />
        <TextField {...form.text('time')} label={t('time')} inputMode="numeric" maxLength={5} />
      </div>
      {numbers.map(({ name, ...bounds }) => (
        <NumberField key={name} {...bounds} {...form.value(name)} label={t(name)} less={t('less')} more={t('more')} />
      ))}
    </FormDialog>
  )
}
