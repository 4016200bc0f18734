import { localDateOf } from '@samplass/domain/nights'
import { SelectField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
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
  const months = monthsUntil(localDateOf(serverNow()))
  const enter = useMutation(
    trpc.stay.enterPaperEvaluation.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: trpc.stay.evaluations.queryKey() })
        toast.show({ text: t('done') })
        onClose()
      },
    }),
  )
  const form = useDialogForm({
    start: { month: months[0] ?? '', answers: noAnswers },
    calls: [enter],
    check: ({ answers }) => ({ 'answers-helped': !saysSomething(answers) && t('nothing') }),
    send: ({ month, answers }) => enter.mutate({ houseId, month, answers }),
  })
  const answers = form.field('answers')
  return (
    <FormDialog wide title={`${t('title')}, ${houseName}`} note={t('note')} submit={t('submit')} {...{ form, onClose }}>
      <SelectField
        label={t('month')}
        {...form.text('month')}
        options={months.map((one) => ({ value: one, label: capital(dates.month(one)) }))}
      />
      <AnswerFields
        id={answers.id}
        answers={form.typed.answers}
        onChange={(given) => form.set({ answers: given })}
        open={t('open')}
        error={form.field('answers-helped').error}
      />
    </FormDialog>
  )
}

/** First days of this month and those before it, the latest first. */
function monthsUntil(today: string): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  return Array.from({ length: monthsBack + 1 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10),
  )
}
