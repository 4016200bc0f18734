import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { normalisePhone } from '@samplass/domain/person/phone'
import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlanAct } from '../use-plan-act.ts'

/** Who keeps it together, for the person or for a child. The one before is kept in the history. */
export function CoordinatorDialog(props: { forWhom: 'person' | 'child'; personId: string; onClose: () => void }) {
  const { forWhom, personId, onClose } = props
  const t = useTranslations('plans.individual.form')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const name = useMutation(trpc.plan.nameCoordinator.mutationOptions(usePlanAct(t('done'), onClose)))
  const form = useDialogForm({
    start: { name: '', organisation: '', phone: '', fromOn: today as string },
    check: (typed) => ({
      name: !typed.name.trim() && t('nameMissing'),
      organisation: !typed.organisation.trim() && t('organisationMissing'),
      phone: typed.phone.trim() !== '' && !normalisePhone(typed.phone) && t('phoneWrong'),
      fromOn: !(typed.fromOn && typed.fromOn <= today) && t('fromWrong'),
    }),
    calls: [name],
    send: (typed) =>
      name.mutate({
        ...{ personId, forWhom, name: typed.name.trim(), organisation: typed.organisation.trim() },
        ...{ phone: normalisePhone(typed.phone), fromOn: asLocalDate(typed.fromOn) },
      }),
  })
  return (
    <FormDialog
      form={form}
      title={t(`title_${forWhom}`)}
      note={t(`note_${forWhom}`)}
      submit={t('submit')}
      onClose={onClose}
    >
      <TextField {...form.text('name')} label={t('name')} maxLength={120} />
      <TextField {...form.text('organisation')} label={t('organisation')} maxLength={120} />
      <TextField {...form.text('phone')} label={t('phone')} optional={t('optional')} inputMode="tel" maxLength={30} />
      <DayField {...form.value('fromOn')} label={t('from')} max={today} />
    </FormDialog>
  )
}
