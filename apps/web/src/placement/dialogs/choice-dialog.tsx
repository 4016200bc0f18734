import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlacementAct } from '../use-placement-act.ts'
import { type Allocation, useDoor } from '../words.ts'

type Props = { row: Allocation; choice: 'yes' | 'no'; onClose: () => void }

/** The person's own answer. A no asks for no reason. */
export function ChoiceDialog({ row, choice, onClose }: Props) {
  const t = useTranslations('placement.forms.choice')
  const doorOf = useDoor()
  const all = useTranslations('placement.forms')
  const trpc = useTRPC()
  const record = useMutation(trpc.placement.recordChoice.mutationOptions(usePlacementAct(t(`${choice}Done`), onClose)))
  const { allocationId, version } = row
  const form = useDialogForm({
    start: { words: '' },
    calls: [record],
    send: ({ words }) => record.mutate({ allocationId, version, choice, words: words.trim() }),
  })
  const address = doorOf(row.address, row.unitNumber)
  return (
    <FormDialog
      form={form}
      title={t(`${choice}Title`)}
      note={t(`${choice}Note`, { address })}
      submit={t(`${choice}Submit`)}
      onClose={onClose}
    >
      {choice === 'no' && (
        <TextAreaField
          {...form.text('words')}
          label={t('words')}
          optional={all('optional')}
          description={t('wordsNote')}
          maxLength={500}
        />
      )}
    </FormDialog>
  )
}
