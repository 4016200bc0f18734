import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { usePlanAct } from '../use-plan-act.ts'

/** Why somebody is not mapped anew this time. */
export function NotMappedDialog(props: { personId: string; afterId: string; onClose: () => void }) {
  const { personId, afterId, onClose } = props
  const t = useTranslations('plans.remap')
  const trpc = useTRPC()
  const [words, setWords] = useState('')
  const [attempt, setAttempt] = useState(0)
  const answer = useMutation(trpc.plan.answerRemapping.mutationOptions(usePlanAct(t('done'), onClose)))
  const problems = words.trim() ? [] : [{ field: 'remap-why', text: t('whyMissing') }]
  const shown = attempt > 0 ? problems : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length === 0) answer.mutate({ personId, afterId, outcome: 'not_done', words: words.trim() })
  }
  return (
    <RowDialog
      title={t('notDone')}
      submit={t('save')}
      pending={answer.isPending}
      error={answer.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextAreaField
        id="remap-why"
        label={t('why')}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        error={shown[0]?.text}
      />
    </RowDialog>
  )
}
