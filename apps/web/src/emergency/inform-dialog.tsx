import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { WhenField } from '../stay/page/when-field.tsx'

/** When and how the person was told of the emergency; or why not yet, which leaves it to be done. */
export function InformDialog({ emergencyId, onClose }: { emergencyId: string; onClose: () => void }) {
  const t = useTranslations('emergency')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const save = useMutation(
    trpc.emergency.recordInformed.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.emergency.pathKey() }),
      onSuccess: () => {
        toast.show({ text: t('saved') })
        onClose()
      },
    }),
  )
  const form = useDialogForm({
    start: { told: null as 'told' | 'notYet' | null, informedAt: null as string | null, words: '' },
    check: ({ told, words }) => ({
      told: told === null && t('informMissing'),
      words: told !== null && !words.trim() && t(told === 'told' ? 'howMissing' : 'whyNotMissing'),
    }),
    calls: [save],
    send: ({ told, informedAt, words }) => {
      const text = words.trim()
      if (told === 'told') save.mutate({ emergencyId, told: true, informedAt, how: text, whyNot: '' })
      else save.mutate({ emergencyId, told: false, informedAt: null, how: '', whyNot: text })
    },
  })
  const { told } = form.typed
  return (
    <FormDialog form={form} title={t('informTitle')} submit={t('save')} onClose={onClose}>
      <RadioField
        {...form.value('told')}
        inline
        label={t('informTitle')}
        options={(['told', 'notYet'] as const).map((value) => ({ value, label: t(value) }))}
      />
      {told === 'told' && <WhenField {...form.value('informedAt')} />}
      {told !== null && (
        <TextAreaField {...form.text('words')} label={t(told === 'told' ? 'how' : 'whyNot')} rows={2} maxLength={300} />
      )}
    </FormDialog>
  )
}
