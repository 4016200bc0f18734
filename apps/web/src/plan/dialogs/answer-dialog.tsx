import { type RecommendationAnswer, recommendationAnswers } from '@samplass/domain/plan/recommendations'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlanAct } from '../use-plan-act.ts'
import type { RecommendationRow } from '../words.ts'

/** How one recommendation stands, said by hand. */
export function AnswerDialog(props: { personId: string; item: RecommendationRow['item']; onClose: () => void }) {
  const { personId, item, onClose } = props
  const t = useTranslations('plans.recommendations')
  const trpc = useTRPC()
  const save = useMutation(trpc.plan.answerRecommendation.mutationOptions(usePlanAct(t('done'), onClose)))
  const form = useDialogForm({
    start: { answer: '' as RecommendationAnswer, words: '' },
    check: ({ answer }) => ({ answer: !answer && t('choose') }),
    calls: [save],
    send: ({ answer, words }) => save.mutate({ personId, item, answer, words: words.trim() }),
  })
  return (
    <FormDialog form={form} title={t(`items.${item}`)} submit={t('save')} onClose={onClose}>
      <RadioField
        {...form.value('answer')}
        label={t('how')}
        options={recommendationAnswers.map((value) => ({ value, label: t(`answers.${value}`) }))}
      />
      <TextAreaField {...form.text('words')} label={t('words')} optional={t('optional')} maxLength={300} />
    </FormDialog>
  )
}
