import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlacementAct } from '../use-placement-act.ts'
import { type Allocation, useDoor } from '../words.ts'

const steps = [
  ['decline_by_landlord', 'declined_by_landlord'],
  ['lose_unit', 'unit_lost'],
  ['withdraw', 'withdrawn'],
] as const
type Because = (typeof steps)[number][1]

/** What others than the person ended. */
export function EndDialog({ row, onClose }: { row: Allocation; onClose: () => void }) {
  const t = useTranslations('placement.forms.end')
  const doorOf = useDoor()
  const all = useTranslations('placement.forms')
  const trpc = useTRPC()
  const end = useMutation(trpc.placement.endAllocation.mutationOptions(usePlacementAct(t('done'), onClose)))
  const { allocationId, version } = row
  const possible = steps.filter(([action]) => row.may.includes(action)).map(([, because]) => because)
  const form = useDialogForm({
    start: { because: '' as Because, reason: '' },
    check: ({ because, reason }) => ({
      because: !possible.includes(because) && t('becauseMissing'),
      reason: because === 'declined_by_landlord' && reason.trim() === '' && t('reasonMissing'),
    }),
    calls: [end],
    send: ({ because, reason }) => end.mutate({ allocationId, version, because, reason: reason.trim() }),
  })
  const address = doorOf(row.address, row.unitNumber)
  const landlord = form.typed.because === 'declined_by_landlord'
  return (
    <FormDialog form={form} title={t('title')} note={t('note', { address })} submit={t('submit')} onClose={onClose}>
      <RadioField
        {...form.value('because')}
        label={t('because')}
        options={possible.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      <TextAreaField
        {...form.text('reason')}
        label={t('reason')}
        optional={landlord ? undefined : all('optional')}
        maxLength={500}
      />
    </FormDialog>
  )
}
