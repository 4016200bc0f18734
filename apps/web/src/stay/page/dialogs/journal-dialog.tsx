import type { JournalKind } from '@samplass/domain/stay/facts'
import { writeJournalInput } from '@samplass/domain/stay/schema'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { against, useDialogForm } from '../../../shell/dialog-form.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed } from '../act-dialog.tsx'
import { useDraft } from '../drafts.ts'
import type { DialogProps } from './act-of.tsx'

/** Those one writes by hand; the others come with what they belong to. */
const kinds = ['note', 'wishes', 'visit', 'incident'] as const satisfies readonly JournalKind[]

export function JournalDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const names = useTranslations('stayPage.journal.kinds')
  const trpc = useTRPC()
  const acted = useActed(stay, onClose)
  const draft = useDraft(`journal ${stay.stayId}`, { kind: 'note' as JournalKind, body: '' })
  const write = useMutation(
    trpc.stay.writeJournal.mutationOptions({
      onError: acted.onError,
      onSuccess: () => {
        draft.forget()
        acted.done(t('journal.done'))
      },
    }),
  )
  const form = useDialogForm({
    start: draft.start,
    keep: draft.keep,
    check: (typed) =>
      against(writeJournalInput, { stayId: stay.stayId, ...typed }, { kind: t('fix.kind'), body: t('fix.text') }),
    calls: [write],
    send: (typed) => write.mutate({ stayId: stay.stayId, ...typed }),
  })
  return (
    <ActDialog form={form} stay={stay} onClose={onClose} wide title={t('journal.title')} submit={t('journal.submit')}>
      <RadioField
        {...form.value('kind')}
        inline
        label={t('journal.kind')}
        options={kinds.map((kind) => ({ value: kind, label: names(kind) }))}
      />
      <TextAreaField {...form.text('body')} label={t('journal.text')} rows={6} data-autofocus="" />
    </ActDialog>
  )
}
