import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import type { Signatory } from '@samplass/domain/self-admission/schema'
import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useAgreementAct } from '../use-agreement-act.ts'
import type { Agreement } from '../words.ts'

/** A signature as it stands on the paper. */
export function SignDialog(props: { signatory: Signatory; agreement: Agreement; onClose: () => void }) {
  const { signatory, agreement, onClose } = props
  const t = useTranslations('agreements.form')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const sign = useMutation(
    trpc.selfAdmission.signAgreement.mutationOptions(useAgreementAct(t(`sign_${signatory}.done`), onClose)),
  )
  const form = useDialogForm({
    start: { signedOn: today as string, signedBy: '' },
    check: ({ signedOn, signedBy }) => ({
      signedOn: !(signedOn && signedOn <= today) && t('signedOnWrong'),
      signedBy: signatory === 'unit' && !signedBy.trim() && t('signedByMissing'),
    }),
    calls: [sign],
    send: (typed) => {
      const { agreementId, version } = agreement
      const signedBy = signatory === 'unit' ? typed.signedBy.trim() : null
      sign.mutate({ agreementId, version, signatory, signedOn: asLocalDate(typed.signedOn), signedBy })
    },
  })
  return (
    <FormDialog
      form={form}
      title={t(`sign_${signatory}.title`)}
      note={t(`sign_${signatory}.note`)}
      submit={t(`sign_${signatory}.submit`)}
      onClose={onClose}
    >
      <DayField {...form.value('signedOn')} label={t('signedOn')} max={today} />
      {signatory === 'unit' && <TextField {...form.text('signedBy')} label={t('signedBy')} maxLength={120} />}
    </FormDialog>
  )
}
