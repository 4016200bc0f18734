import { asLocalDate } from '@samplass/domain/nights'
import { TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useTenancyAct } from '../use-tenancy-act.ts'
import type { Tenancy } from '../words.ts'
import { amountOrNone, dayOrNone, useFormWords } from './form-words.ts'

type Given = { tenancy: Tenancy; onClose: () => void }

/** A later last day, or none. */
export function ProlongDialog({ tenancy: { tenancyId, version, untilOn: before }, onClose }: Given) {
  const t = useTranslations('tenancy.forms')
  const trpc = useTRPC()
  const prolong = useMutation(trpc.tenancy.prolong.mutationOptions(useTenancyAct(t('saved'), onClose)))
  const form = useDialogForm({
    start: { untilOn: '', words: '' },
    check: ({ untilOn }) => ({ untilOn: untilOn !== '' && before !== null && untilOn <= before && t('later') }),
    calls: [prolong],
    send: ({ untilOn, words }) => prolong.mutate({ tenancyId, version, untilOn: dayOrNone(untilOn), words }),
  })
  return (
    <FormDialog form={form} title={t('prolong.title')} submit={t('prolong.submit')} onClose={onClose}>
      <DayField
        {...form.value('untilOn')}
        label={t('prolong.until')}
        optional={t('optional')}
        description={t('prolong.untilNote')}
      />
      <TextAreaField {...form.text('words')} label={t('prolong.words')} optional={t('optional')} maxLength={500} />
    </FormDialog>
  )
}

export function RentDialog({ tenancy, onClose }: Given) {
  const t = useTranslations('tenancy.forms')
  const trpc = useTRPC()
  const words = useFormWords()
  const { tenancyId, version, rentKr, allowanceKr } = tenancy
  const adjust = useMutation(trpc.tenancy.adjustRent.mutationOptions(useTenancyAct(t('saved'), onClose)))
  const form = useDialogForm({
    start: {
      rentKr: String(rentKr),
      allowanceKr: allowanceKr === null ? '' : String(allowanceKr),
      fromOn: words.today,
    },
    check: (typed) => ({
      rentKr: words.amountNeeded(typed.rentKr),
      allowanceKr: words.amount(typed.allowanceKr),
      fromOn: words.someDay(typed.fromOn),
    }),
    calls: [adjust],
    send: (typed) =>
      adjust.mutate({
        ...{ tenancyId, version },
        rentKr: amountOrNone(typed.rentKr) ?? 0,
        allowanceKr: amountOrNone(typed.allowanceKr),
        fromOn: asLocalDate(typed.fromOn),
      }),
  })
  return (
    <FormDialog form={form} title={t('rent.title')} note={t('rent.note')} submit={t('rent.submit')} onClose={onClose}>
      <TextField {...form.text('rentKr')} label={t('rent.kr')} inputMode="numeric" />
      <TextField
        {...form.text('allowanceKr')}
        label={t('rent.allowance')}
        optional={t('optional')}
        inputMode="numeric"
      />
      <DayField {...form.value('fromOn')} label={t('rent.from')} />
    </FormDialog>
  )
}
