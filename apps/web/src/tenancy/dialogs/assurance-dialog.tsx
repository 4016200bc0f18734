import { asLocalDate } from '@samplass/domain/nights'
import { normalisePhone } from '@samplass/domain/person/phone'
import { TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useTenancyAct } from '../use-tenancy-act.ts'
import type { Tenancy } from '../words.ts'
import { amountOrNone, useFormWords } from './form-words.ts'

/** Whom the landlord calls, and how soon somebody answers. */
export function AssuranceDialog({ tenancy, onClose }: { tenancy: Tenancy; onClose: () => void }) {
  const t = useTranslations('tenancy.forms')
  const trpc = useTRPC()
  const words = useFormWords()
  const { tenancyId, version, assurance } = tenancy
  const make = useMutation(trpc.tenancy.makeAssurance.mutationOptions(useTenancyAct(t('saved'), onClose)))
  const form = useDialogForm({
    start: {
      agreedOn: words.today,
      hours: assurance ? String(assurance.answerWithinHours) : '',
      promises: assurance?.promises ?? '',
      phone: assurance?.phone ?? '',
    },
    check: (typed) => ({
      agreedOn: words.past(typed.agreedOn),
      hours: words.amountNeeded(typed.hours),
      promises: words.words(typed.promises),
      phone: normalisePhone(typed.phone) === null && t('assurance.phoneWrong'),
    }),
    calls: [make],
    send: ({ agreedOn, hours, promises, phone }) =>
      make.mutate({
        ...{ tenancyId, version, promises, phone },
        agreedOn: asLocalDate(agreedOn),
        answerWithinHours: amountOrNone(hours) ?? 0,
      }),
  })
  return (
    <FormDialog
      form={form}
      title={t('assurance.title')}
      note={t('assurance.note')}
      submit={t('assurance.submit')}
      onClose={onClose}
    >
      <DayField {...form.value('agreedOn')} label={t('assurance.on')} max={words.today} />
      <TextField {...form.text('phone')} label={t('assurance.phone')} inputMode="tel" maxLength={30} />
      <TextField {...form.text('hours')} label={t('assurance.hours')} inputMode="numeric" maxLength={3} />
      <TextAreaField {...form.text('promises')} label={t('assurance.promises')} maxLength={2000} />
    </FormDialog>
  )
}
