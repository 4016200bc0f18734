import { asLocalDate } from '@samplass/domain/nights'
import { absenceKinds, type RentPayer } from '@samplass/domain/tenancy/kinds'
import { SelectField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useTenancyAct } from '../use-tenancy-act.ts'
import type { Tenancy } from '../words.ts'
import { dayOrNone, useFormWords } from './form-words.ts'

type Away = NonNullable<Tenancy['away']>

/** To be away keeps the home. Who pays is asked, and nothing is chosen beforehand. */
export function AbsenceDialog({ tenancy, onClose }: { tenancy: Tenancy; onClose: () => void }) {
  const t = useTranslations('tenancy')
  const trpc = useTRPC()
  const words = useFormWords()
  const { tenancyId, version } = tenancy
  const start = useMutation(trpc.tenancy.startAbsence.mutationOptions(useTenancyAct(t('forms.saved'), onClose)))
  const form = useDialogForm({
    start: { kind: '', fromOn: words.today, expectedOn: '', whoPays: '', lookedAfter: '' },
    check: ({ kind, fromOn, expectedOn, whoPays }) => ({
      kind: words.chosen(kind),
      fromOn: words.past(fromOn),
      expectedOn: expectedOn !== '' && expectedOn < fromOn && t('forms.later'),
      whoPays: words.chosen(whoPays),
    }),
    calls: [start],
    send: ({ kind, fromOn, expectedOn, whoPays, lookedAfter }) =>
      start.mutate({
        ...{ tenancyId, version, lookedAfter },
        kind: kind as (typeof absenceKinds)[number],
        fromOn: asLocalDate(fromOn),
        expectedOn: dayOrNone(expectedOn),
        whoPays: whoPays as RentPayer,
      }),
  })
  return (
    <FormDialog
      form={form}
      title={t('forms.absence.title')}
      note={t('forms.absence.note')}
      submit={t('forms.absence.submit')}
      onClose={onClose}
    >
      <SelectField
        {...form.text('kind')}
        label={t('forms.absence.kind')}
        placeholder={t('forms.choose')}
        options={absenceKinds.map((value) => ({ value, label: t(`absences.${value}`) }))}
      />
      <DayField {...form.value('fromOn')} label={t('forms.absence.from')} max={words.today} />
      <DayField {...form.value('expectedOn')} label={t('forms.absence.expected')} optional={words.optional} />
      <SelectField
        {...form.text('whoPays')}
        label={t('forms.absence.payer')}
        placeholder={t('forms.choose')}
        options={words.payers}
      />
      <TextAreaField
        {...form.text('lookedAfter')}
        label={t('forms.absence.after')}
        optional={words.optional}
        maxLength={500}
      />
    </FormDialog>
  )
}

export function PayerDialog({ away, onClose }: { away: Away; onClose: () => void }) {
  const t = useTranslations('tenancy')
  const trpc = useTRPC()
  const words = useFormWords()
  const { absenceId, version } = away
  const tell = useMutation(trpc.tenancy.tellWhoPays.mutationOptions(useTenancyAct(t('forms.saved'), onClose)))
  const form = useDialogForm({
    start: { whoPays: away.whoPays as string },
    calls: [tell],
    send: ({ whoPays }) => tell.mutate({ absenceId, version, whoPays: whoPays as RentPayer }),
  })
  return (
    <FormDialog
      form={form}
      title={t('forms.absence.payerTitle')}
      submit={t('forms.absence.payerSubmit')}
      onClose={onClose}
    >
      <SelectField {...form.text('whoPays')} label={t('forms.absence.payer')} options={words.payers} />
    </FormDialog>
  )
}

export function BackDialog({ away, onClose }: { away: Away; onClose: () => void }) {
  const t = useTranslations('tenancy')
  const trpc = useTRPC()
  const words = useFormWords()
  const { absenceId, version } = away
  const end = useMutation(trpc.tenancy.endAbsence.mutationOptions(useTenancyAct(t('forms.saved'), onClose)))
  const form = useDialogForm({
    start: { returnedOn: words.today },
    check: ({ returnedOn }) => ({ returnedOn: words.past(returnedOn) }),
    calls: [end],
    send: ({ returnedOn }) => end.mutate({ absenceId, version, returnedOn: asLocalDate(returnedOn) }),
  })
  return (
    <FormDialog
      form={form}
      title={t('forms.absence.backTitle')}
      submit={t('forms.absence.backSubmit')}
      onClose={onClose}
    >
      <DayField {...form.value('returnedOn')} label={t('forms.absence.back')} max={words.today} />
    </FormDialog>
  )
}
