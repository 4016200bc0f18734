import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import type { Signatory } from '@samplass/domain/self-admission/schema'
import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { useAgreementAct } from '../use-agreement-act.ts'
import type { Agreement } from '../words.ts'

/** A signature as it stands on the paper. */
export function SignDialog(props: { signatory: Signatory; agreement: Agreement; onClose: () => void }) {
  const { signatory, agreement, onClose } = props
  const t = useTranslations('agreements.form')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const [day, setDay] = useState<string>(today)
  const [name, setName] = useState('')
  const [attempt, setAttempt] = useState(0)
  const sign = useMutation(
    trpc.selfAdmission.signAgreement.mutationOptions(useAgreementAct(t(`sign_${signatory}.done`), onClose)),
  )
  const problems = [
    ...(day && day <= today ? [] : [{ field: 'sign-day', text: t('signedOnWrong') }]),
    ...(signatory === 'person' || name.trim() ? [] : [{ field: 'sign-name', text: t('signedByMissing') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0) return
    const { agreementId, version } = agreement
    const signedBy = signatory === 'unit' ? name.trim() : null
    sign.mutate({ agreementId, version, signatory, signedOn: asLocalDate(day), signedBy })
  }
  return (
    <RowDialog
      title={t(`sign_${signatory}.title`)}
      note={t(`sign_${signatory}.note`)}
      submit={t(`sign_${signatory}.submit`)}
      pending={sign.isPending}
      error={sign.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <DayField
        id="sign-day"
        label={t('signedOn')}
        value={day}
        onChange={setDay}
        error={errorOf('sign-day')}
        max={today}
      />
      {signatory === 'unit' && (
        <TextField
          id="sign-name"
          label={t('signedBy')}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={errorOf('sign-name')}
        />
      )}
    </RowDialog>
  )
}
