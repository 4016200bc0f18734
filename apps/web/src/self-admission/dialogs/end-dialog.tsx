import type { Signatory } from '@samplass/domain/self-admission/schema'
import { CheckField, RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { useAgreementAct } from '../use-agreement-act.ts'
import type { Agreement } from '../words.ts'

/** The person ends it without a word; the house says why, and that one can complain. */
export function EndDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const t = useTranslations('agreements.form')
  const trpc = useTRPC()
  const [signatory, setSignatory] = useState<Signatory | null>(null)
  const [words, setWords] = useState('')
  const [told, setTold] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const end = useMutation(trpc.selfAdmission.endAgreement.mutationOptions(useAgreementAct(t('end.done'), onClose)))
  const taken = signatory === 'unit' && agreement.personSignedOn !== null
  const problems = [
    ...(signatory ? [] : [{ field: 'end-who', text: t('end.whoMissing') }]),
    ...(taken && !words.trim() ? [{ field: 'end-words', text: t('wordsMissing') }] : []),
    ...(taken && !told ? [{ field: 'end-told', text: t('toldMissing') }] : []),
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0 || !signatory) return
    const { agreementId, version } = agreement
    end.mutate({ agreementId, version, signatory, reason: words.trim(), complaintRightTold: taken && told })
  }
  return (
    <RowDialog
      title={t('end.title')}
      note={t('end.note')}
      submit={t('end.submit')}
      pending={end.isPending}
      error={end.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <RadioField
        id="end-who"
        name="end-who"
        inline
        label={t('end.who')}
        options={(['person', 'unit'] as const).map((value) => ({ value, label: t(`end.${value}`) }))}
        value={signatory}
        onChange={(value) => setSignatory(value === 'unit' ? 'unit' : 'person')}
        error={errorOf('end-who')}
      />
      <TextAreaField
        id="end-words"
        label={t('end.words')}
        optional={taken ? undefined : t('draft.optional')}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        error={errorOf('end-words')}
      />
      {taken && (
        <CheckField
          id="end-told"
          label={t('told')}
          value="told"
          checked={told}
          onChange={(event) => setTold(event.target.checked)}
        />
      )}
    </RowDialog>
  )
}
