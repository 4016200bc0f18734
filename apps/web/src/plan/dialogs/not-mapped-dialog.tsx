import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlanAct } from '../use-plan-act.ts'

/** Why somebody is not mapped anew this time. */
export function NotMappedDialog(props: { personId: string; afterId: string; onClose: () => void }) {
  const { personId, afterId, onClose } = props
  const t = useTranslations('plans.remap')
  const trpc = useTRPC()
  const answer = useMutation(trpc.plan.answerRemapping.mutationOptions(usePlanAct(t('done'), onClose)))
  const form = useDialogForm({
    start: { words: '' },
    check: ({ words }) => ({ words: !words.trim() && t('whyMissing') }),
    calls: [answer],
    send: ({ words }) => answer.mutate({ personId, afterId, outcome: 'not_done', words: words.trim() }),
  })
  return (
    <FormDialog form={form} title={t('notDone')} submit={t('save')} onClose={onClose}>
      <TextAreaField {...form.text('words')} label={t('why')} maxLength={500} />
    </FormDialog>
  )
}
