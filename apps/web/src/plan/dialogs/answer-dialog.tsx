import { recommendationAnswers } from '@samplass/domain/plan/recommendations'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { usePlanAct } from '../use-plan-act.ts'
import type { RecommendationRow } from '../words.ts'

/** How one recommendation stands, said by hand. */
export function AnswerDialog(props: { personId: string; item: RecommendationRow['item']; onClose: () => void }) {
  const { personId, item, onClose } = props
  const t = useTranslations('plans.recommendations')
  const trpc = useTRPC()
  const [choice, setChoice] = useState('')
  const [words, setWords] = useState('')
  const [attempt, setAttempt] = useState(0)
  const save = useMutation(trpc.plan.answerRecommendation.mutationOptions(usePlanAct(t('done'), onClose)))
  const answer = recommendationAnswers.find((one) => one === choice)
  const problems = answer ? [] : [{ field: 'recommendation-answer', text: t('choose') }]
  const shown = attempt > 0 ? problems : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (answer) save.mutate({ personId, item, answer, words: words.trim() })
  }
  return (
    <RowDialog
      title={t(`items.${item}`)}
      submit={t('save')}
      pending={save.isPending}
      error={save.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <RadioField
        id="recommendation-answer"
        name="recommendation-answer"
        label={t('how')}
        value={choice}
        onChange={setChoice}
        options={recommendationAnswers.map((value) => ({ value, label: t(`answers.${value}`) }))}
        error={shown[0]?.text}
      />
      <TextAreaField
        label={t('words')}
        optional={t('optional')}
        maxLength={300}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </RowDialog>
  )
}
