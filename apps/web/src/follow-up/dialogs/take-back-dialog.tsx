import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useFollowUpAct } from '../use-follow-up-act.ts'
import type { Contact } from '../words.ts'

/** It was wrong: said why, and struck out. */
export function TakeBackDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const t = useTranslations('followUp.person.takeBack')
  const trpc = useTRPC()
  const dates = useDates()
  const act = useMutation(trpc.followUp.takeBackContact.mutationOptions(useFollowUpAct(t('done'), onClose)))
  const form = useDialogForm({
    start: { words: '' },
    check: ({ words }) => ({ words: !words.trim() && t('wordsMissing') }),
    calls: [act],
    send: ({ words }) => act.mutate({ contactId: contact.contactId, words: words.trim() }),
  })
  const title = t('title', { when: dates.moment(contact.occurredAt, serverNow()) })
  return (
    <FormDialog form={form} title={title} note={t('note')} submit={t('submit')} onClose={onClose}>
      <TextField {...form.text('words')} label={t('words')} maxLength={300} autoComplete="off" />
    </FormDialog>
  )
}
