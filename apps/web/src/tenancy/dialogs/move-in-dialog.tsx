import { asLocalDate } from '@samplass/domain/nights'
import type { RentPayer } from '@samplass/domain/tenancy/kinds'
import { SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useTenancyAct } from '../use-tenancy-act.ts'
import type { Tenancy } from '../words.ts'
import { amountOrNone, useFormWords } from './form-words.ts'

/** The key is handed over; who pays and what secures it is known by now, or said not to be. */
export function MoveInDialog({ tenancy, onClose }: { tenancy: Tenancy; onClose: () => void }) {
  const t = useTranslations('tenancy.forms')
  const trpc = useTRPC()
  const words = useFormWords()
  const { tenancyId, version } = tenancy
  const move = useMutation(trpc.tenancy.moveIn.mutationOptions(useTenancyAct(t('moveIn.done'), onClose)))
  const form = useDialogForm({
    start: {
      movedInOn: words.today,
      keysGiven: '',
      meterReading: '',
      rentPayer: tenancy.rentPayer as RentPayer,
      security: tenancy.security,
      notes: '',
    },
    check: ({ movedInOn, keysGiven }) => ({
      movedInOn: words.past(movedInOn),
      keysGiven: words.amountNeeded(keysGiven),
    }),
    calls: [move],
    send: ({ movedInOn, keysGiven, meterReading, notes, ...money }) =>
      move.mutate({
        ...{ tenancyId, version, ...money, notes },
        movedInOn: asLocalDate(movedInOn),
        keysGiven: amountOrNone(keysGiven) ?? 0,
        meterReading: meterReading.trim() || null,
      }),
  })
  return (
    <FormDialog form={form} title={t('moveIn.title')} submit={t('moveIn.submit')} onClose={onClose}>
      <DayField {...form.value('movedInOn')} label={t('moveIn.on')} max={words.today} />
      <TextField {...form.text('keysGiven')} label={t('moveIn.keys')} inputMode="numeric" maxLength={2} />
      <TextField
        {...form.text('meterReading')}
        label={t('moveIn.meter')}
        optional={words.optional}
        inputMode="numeric"
        maxLength={60}
      />
      <SelectField {...form.text('rentPayer')} label={t('sign.payer')} options={words.payers} />
      <SelectField {...form.text('security')} label={t('sign.security')} options={words.securities} />
      <TextAreaField {...form.text('notes')} label={t('moveIn.notes')} optional={words.optional} maxLength={2000} />
    </FormDialog>
  )
}
