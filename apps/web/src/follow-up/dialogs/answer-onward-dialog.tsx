import { landings } from '@samplass/domain/follow-up/schema'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useFollowUpAct } from '../use-follow-up-act.ts'
import type { Onward } from '../words.ts'

/** Whether it came to anything: asked, and written down also when it did not. */
export function AnswerOnwardDialog({ onward, onClose }: { onward: Onward; onClose: () => void }) {
  const t = useTranslations('followUp.person.onward')
  const follow = useTranslations('followUp')
  const trpc = useTRPC()
  const { onwardId, version } = onward
  const act = useMutation(trpc.followUp.answerOnward.mutationOptions(useFollowUpAct(t('done'), onClose)))
  const form = useDialogForm({
    start: { landed: '' as (typeof landings)[number] | '', words: onward.words },
    check: ({ landed }) => ({ landed: landed === '' && t('answerMissing') }),
    calls: [act],
    send: ({ landed, words }) => {
      if (landed !== '') act.mutate({ onwardId, version, landed, words: words.trim() })
    },
  })
  return (
    <FormDialog form={form} title={t('answerTitle')} note={onward.whereTo} submit={t('submit')} onClose={onClose}>
      <RadioField
        {...form.value('landed')}
        label={t('answer')}
        options={landings.map((value) => ({ value, label: t(`landed.${value}`) }))}
      />
      <TextAreaField {...form.text('words')} label={t('words')} optional={follow('optional')} maxLength={500} />
    </FormDialog>
  )
}
