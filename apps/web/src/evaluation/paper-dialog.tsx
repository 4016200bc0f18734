import { localDateOf } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { SelectField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { AnswerFields } from './answer-fields.tsx'
import { noAnswers, saysSomething } from './answers.ts'

/** So far back a paper may have lain. */
const monthsBack = 6

/** An answer on paper, written in by somebody at the house: month, marks and words, nothing else. */
export function PaperDialog({
  houseId,
  houseName,
  onClose,
}: {
  houseId: string
  houseName: string
  onClose: () => void
}) {
  const t = useTranslations('evaluation.paper')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const dates = useDates()
  const words = useProblemText()
  const form = useId()
  const months = monthsUntil(localDateOf(serverNow()))
  const [month, setMonth] = useState(months[0] ?? '')
  const [answers, setAnswers] = useState(noAnswers)
  const [attempt, setAttempt] = useState(0)
  const enter = useMutation(
    trpc.stay.enterPaperEvaluation.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: trpc.stay.evaluations.queryKey() })
        toast.show({ text: t('done') })
        onClose()
      },
    }),
  )
  const problem = attempt > 0 && !saysSomething(answers) ? t('nothing') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (enter.isPending) return
    setAttempt(attempt + 1)
    if (saysSomething(answers)) enter.mutate({ houseId, month, answers })
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`${t('title')}, ${houseName}`}
      note={t('note')}
      closeLabel={t('close')}
      actions={
        <>
          <Button type="submit" form={form} busy={enter.isPending}>
            {t('submit')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <form id={form} className="sp-stack" noValidate onSubmit={submit}>
        {enter.error && <Notice tone="danger" live="assertive" title={words(enter.error)} />}
        <ErrorSummary
          title={t('summary')}
          problems={problem ? [{ field: 'paper-helped', text: problem }] : []}
          attempt={attempt}
        />
        <SelectField
          label={t('month')}
          value={month}
          onChange={(event) => setMonth(event.target.value)}
          options={months.map((one) => ({ value: one, label: capital(dates.month(one)) }))}
        />
        <AnswerFields id="paper" answers={answers} onChange={setAnswers} open={t('open')} error={problem} />
      </form>
    </Dialog>
  )
}

/** First days of this month and those before it, the latest first. */
function monthsUntil(today: string): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  return Array.from({ length: monthsBack + 1 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10),
  )
}
