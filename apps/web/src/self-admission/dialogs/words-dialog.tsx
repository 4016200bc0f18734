import { CheckField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { useAgreementAct } from '../use-agreement-act.ts'
import type { Agreement } from '../words.ts'

/** Out of force with a reason and the right to complain told, and in force again. */
export function WordsDialog(props: { act: 'suspend' | 'lift'; agreement: Agreement; onClose: () => void }) {
  const { act, agreement, onClose } = props
  const t = useTranslations('agreements.form')
  const trpc = useTRPC()
  const [words, setWords] = useState('')
  const [told, setTold] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const settle = useAgreementAct(t(`${act}.done`), onClose)
  const suspend = useMutation(trpc.selfAdmission.suspendAgreement.mutationOptions(settle))
  const lift = useMutation(trpc.selfAdmission.liftSuspension.mutationOptions(settle))
  const running = { suspend, lift }[act]
  const problems =
    act === 'lift'
      ? []
      : [
          ...(words.trim() ? [] : [{ field: 'agreement-words', text: t('wordsMissing') }]),
          ...(told ? [] : [{ field: 'agreement-told', text: t('toldMissing') }]),
        ]
  const shown = attempt > 0 ? problems : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0) return
    const { agreementId, version } = agreement
    if (act === 'lift') lift.mutate({ agreementId, version, note: words.trim() })
    else suspend.mutate({ agreementId, version, reason: words.trim(), complaintRightTold: told })
  }
  return (
    <RowDialog
      title={t(`${act}.title`)}
      note={t(`${act}.note`)}
      submit={t(`${act}.submit`)}
      pending={running.isPending}
      error={running.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextAreaField
        id="agreement-words"
        label={t(`${act}.words`)}
        optional={act === 'lift' ? t('draft.optional') : undefined}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        error={shown.find(({ field }) => field === 'agreement-words')?.text}
        data-autofocus=""
      />
      {act === 'suspend' && (
        <CheckField
          id="agreement-told"
          label={t('told')}
          value="told"
          checked={told}
          onChange={(event) => setTold(event.target.checked)}
        />
      )}
    </RowDialog>
  )
}
