import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useBoardAct } from '../use-board-act.ts'
import type { Card } from '../words.ts'

/** The team's decision, in the meeting. Follow-up goes on. */
export function TakeOffDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const t = useTranslations('teamBoard.takeOffForm')
  const trpc = useTRPC()
  const act = useBoardAct()
  const { name } = card.whose
  const off = useMutation(trpc.board.takeOff.mutationOptions(act.inForm(t('done', { name }), onClose)))
  const form = useDialogForm({
    start: { words: '' },
    check: ({ words }) => ({ words: !words.trim() && t('wordsMissing') }),
    calls: [off],
    send: ({ words }) => off.mutate({ cardId: card.cardId, version: card.shown.version, words: words.trim() }),
  })
  return (
    <FormDialog form={form} title={t('title', { name })} note={t('note')} submit={t('submit')} onClose={onClose}>
      <TextField {...form.text('words')} label={t('words')} maxLength={300} autoComplete="off" />
    </FormDialog>
  )
}
