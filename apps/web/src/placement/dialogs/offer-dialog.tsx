import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlacementAct } from '../use-placement-act.ts'
import { type Allocation, useDoor } from '../words.ts'

/** The person can say yes to the home now. */
export function OfferDialog({ row, onClose }: { row: Allocation; onClose: () => void }) {
  const t = useTranslations('placement.forms.offer')
  const doorOf = useDoor()
  const all = useTranslations('placement.forms')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const offer = useMutation(trpc.placement.offerDwelling.mutationOptions(usePlacementAct(t('done'), onClose)))
  const { allocationId, version } = row
  const form = useDialogForm({
    start: { answerBy: '' },
    check: ({ answerBy }) => ({ answerBy: answerBy !== '' && answerBy < today && t('answerByWrong') }),
    calls: [offer],
    send: ({ answerBy }) =>
      offer.mutate({ allocationId, version, answerBy: answerBy === '' ? null : asLocalDate(answerBy) }),
  })
  const address = doorOf(row.address, row.unitNumber)
  return (
    <FormDialog form={form} title={t('title')} note={t('note', { address })} submit={t('submit')} onClose={onClose}>
      <DayField {...form.value('answerBy')} label={t('answerBy')} optional={all('optional')} min={today} />
    </FormDialog>
  )
}
