import { addMonths, asLocalDate, localDateOf } from '@samplass/domain/nights'
import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { useAgreementAct } from '../use-agreement-act.ts'
import type { Agreement } from '../words.ts'

/** After the review: the same terms, until a new day. */
export function RenewDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const t = useTranslations('agreements.form')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const [reviewOn, setReviewOn] = useState<string>(addMonths(today, 12))
  const [untilOn, setUntilOn] = useState<string>(addMonths(today, 13))
  const [words, setWords] = useState('')
  const [attempt, setAttempt] = useState(0)
  const renew = useMutation(
    trpc.selfAdmission.renewAgreement.mutationOptions(useAgreementAct(t('renew.done'), onClose)),
  )
  const problems = [
    ...(reviewOn > today ? [] : [{ field: 'renew-review', text: t('reviewWrong') }]),
    ...(untilOn && untilOn >= reviewOn ? [] : [{ field: 'renew-until', text: t('untilWrong') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0) return
    const { agreementId, version } = agreement
    const note = words.trim()
    renew.mutate({ agreementId, version, reviewOn: asLocalDate(reviewOn), untilOn: asLocalDate(untilOn), note })
  }
  return (
    <RowDialog
      title={t('renew.title')}
      note={t('renew.note')}
      submit={t('renew.submit')}
      pending={renew.isPending}
      error={renew.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <DayField
        id="renew-review"
        label={t('review')}
        value={reviewOn}
        onChange={setReviewOn}
        error={errorOf('renew-review')}
      />
      <DayField
        id="renew-until"
        label={t('until')}
        value={untilOn}
        onChange={setUntilOn}
        error={errorOf('renew-until')}
      />
      <TextAreaField
        label={t('renew.words')}
        optional={t('draft.optional')}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </RowDialog>
  )
}
