import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlanAct } from '../use-plan-act.ts'

/** The person does not want the plan: nobody asks again, but on a day they name themselves. */
export function WishDialog(props: { plan: 'crisis_plan' | 'individual_plan'; personId: string; onClose: () => void }) {
  const { plan, personId, onClose } = props
  const t = useTranslations('plans.form')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const record = useMutation(trpc.plan.recordWish.mutationOptions(usePlanAct(t('wish.done'), onClose)))
  const form = useDialogForm({
    start: { words: '', askAgainOn: '' },
    check: ({ askAgainOn: day }) => ({ askAgainOn: day !== '' && day <= today && t('laterWrong') }),
    calls: [record],
    send: ({ words, askAgainOn: day }) => {
      const askAgainOn = day === '' ? null : asLocalDate(day)
      record.mutate({ personId, plan, wish: 'declined', askAgainOn, words: words.trim() })
    },
  })
  return (
    <FormDialog form={form} title={t(`wish.${plan}`)} note={t('wish.note')} submit={t('wish.submit')} onClose={onClose}>
      <TextAreaField {...form.text('words')} label={t('wish.words')} optional={t('optional')} maxLength={500} />
      <DayField
        {...form.value('askAgainOn')}
        label={t('wish.day')}
        optional={t('optional')}
        description={t('wish.dayNote')}
      />
    </FormDialog>
  )
}
