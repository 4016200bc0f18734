import { asLocalDate, instantAt, localDateOf } from '@samplass/domain/nights'
import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { readTime } from '../../person/clock-text.ts'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlacementAct } from '../use-placement-act.ts'
import { type Allocation, useDoor } from '../words.ts'

/** When the person sees the home. */
export function ViewingDialog({ row, onClose }: { row: Allocation; onClose: () => void }) {
  const t = useTranslations('placement.forms.viewing')
  const doorOf = useDoor()
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const plan = useMutation(trpc.placement.planViewing.mutationOptions(usePlacementAct(t('done'), onClose)))
  const { allocationId, version } = row
  const form = useDialogForm({
    start: { day: '', time: '' },
    check: ({ day, time }) => ({
      day: !(day && day >= today) && t('dayWrong'),
      time: readTime(time) === null && t('timeWrong'),
    }),
    calls: [plan],
    send: ({ day, time }) => {
      const viewingAt = instantAt(asLocalDate(day), readTime(time) ?? '').toISOString()
      plan.mutate({ allocationId, version, viewingAt })
    },
  })
  const address = doorOf(row.address, row.unitNumber)
  return (
    <FormDialog form={form} title={t('title')} note={t('note', { address })} submit={t('submit')} onClose={onClose}>
      <div className="sp-pair">
        <DayField {...form.value('day')} label={t('day')} min={today} />
        <TextField {...form.text('time')} label={t('time')} autoComplete="off" maxLength={10} />
      </div>
    </FormDialog>
  )
}
