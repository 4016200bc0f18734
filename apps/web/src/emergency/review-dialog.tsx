import { type EmergencyOutcome, emergencyOutcomes } from '@samplass/domain/emergency/schema'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import type { Listed } from './review-screen.tsx'
import { useEmergencyWords } from './words.ts'

/** Right or not, and why: said once. */
export function ReviewDialog({ emergency, onClose }: { emergency: Listed; onClose: () => void }) {
  const t = useTranslations('emergency.review')
  const all = useTranslations('emergency')
  const describe = useEmergencyWords()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const review = useMutation(
    trpc.emergency.review.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.emergency.pathKey() }),
      onSuccess: () => {
        toast.show({ text: all('saved') })
        onClose()
      },
    }),
  )
  const form = useDialogForm({
    start: { outcome: null as EmergencyOutcome | null, words: '' },
    check: ({ outcome, words }) => ({
      outcome: !outcome && t('pickMissing'),
      words: !words.trim() && t('wordsMissing'),
    }),
    calls: [review],
    send: ({ outcome, words }) =>
      outcome && review.mutate({ emergencyId: emergency.emergencyId, outcome, words: words.trim() }),
  })
  return (
    <FormDialog
      form={form}
      title={t('dialog', { name: emergency.openedByName })}
      note={`${describe.what(emergency)}. ${describe.entry(emergency)}`}
      submit={all('save')}
      onClose={onClose}
    >
      <RadioField
        {...form.value('outcome')}
        inline
        label={t('pick')}
        options={emergencyOutcomes.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <TextAreaField {...form.text('words')} label={t('words')} rows={3} maxLength={500} />
    </FormDialog>
  )
}
