import { type EmergencyOutcome, emergencyOutcomes } from '@samplass/domain/emergency/schema'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../shell/trpc.ts'
import { RowDialog } from '../stay/waiting/row-dialog.tsx'
import type { Listed } from './review-screen.tsx'
import { useEmergencyWords } from './words.ts'

/** Right or not, and why: said once. */
export function ReviewDialog({ emergency, onClose }: { emergency: Listed; onClose: () => void }) {
  const t = useTranslations('emergency.review')
  const all = useTranslations('emergency')
  const describe = useEmergencyWords()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const [outcome, setOutcome] = useState<EmergencyOutcome | null>(null)
  const [words, setWords] = useState('')
  const [attempt, setAttempt] = useState(0)
  const review = useMutation(
    trpc.emergency.review.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.emergency.pathKey() }),
      onSuccess: () => {
        toast.show({ text: all('saved') })
        onClose()
      },
    }),
  )
  const problems = [
    ...(outcome ? [] : [{ field: 'review-outcome', text: t('pickMissing') }]),
    ...(words.trim() ? [] : [{ field: 'review-words', text: t('wordsMissing') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0 || outcome === null) return
    review.mutate({ emergencyId: emergency.emergencyId, outcome, words: words.trim() })
  }
  return (
    <RowDialog
      title={t('dialog', { name: emergency.openedByName })}
      note={`${describe.what(emergency)}. ${describe.entry(emergency)}`}
      submit={all('save')}
      pending={review.isPending}
      error={review.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <RadioField
        id="review-outcome"
        name="review-outcome"
        inline
        label={t('pick')}
        options={emergencyOutcomes.map((value) => ({ value, label: t(`states.${value}`) }))}
        value={outcome}
        onChange={(value) => setOutcome(emergencyOutcomes.find((one) => one === value) ?? null)}
        error={errorOf('review-outcome')}
      />
      <TextAreaField
        id="review-words"
        label={t('words')}
        rows={3}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        error={errorOf('review-words')}
      />
    </RowDialog>
  )
}
