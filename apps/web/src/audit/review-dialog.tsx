import { RadioField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { type Inputs, useTRPC } from '../shell/trpc.ts'
import type { Unexplained } from './week-screen.tsx'

type Outcome = Inputs['audit']['reviewLookUp']['outcome']

/** The officer's answer to one look-up: given once, kept for good. */
export function ReviewDialog({ look, onClose }: { look: Unexplained; onClose: () => void }) {
  const t = useTranslations('audit.week')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const review = useMutation(
    trpc.audit.reviewLookUp.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.audit.listUnexplained.queryKey() }),
      onSuccess: () => {
        toast.show({ text: t('saved') })
        onClose()
      },
    }),
  )
  const form = useDialogForm({
    start: { outcome: null as Outcome | null, note: '' },
    check: ({ outcome, note }) => ({
      outcome: !outcome && t('outcomeMissing'),
      note: !note.trim() && t('noteMissing'),
    }),
    calls: [review],
    send: ({ outcome, note }) => outcome && review.mutate({ accessId: look.id, outcome, note }),
  })
  return (
    <FormDialog
      title={t('dialog', { name: look.accountName })}
      submit={t('save')}
      instead={({ code }) => code === 'VERSION_STALE' && <Notice tone="warning" live="assertive" title={t('stale')} />}
      {...{ form, onClose }}
    >
      <RadioField
        label={t('pick')}
        {...form.value('outcome')}
        options={[
          { value: 'explained', label: t('explained'), description: t('explainedBody') },
          { value: 'followed_up', label: t('followedUp'), description: t('followedUpBody') },
        ]}
      />
      <TextField label={t('note')} description={t('noteHint')} maxLength={500} {...form.text('note')} />
    </FormDialog>
  )
}
