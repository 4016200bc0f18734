import type { Signatory } from '@samplass/domain/self-admission/schema'
import { CheckField, RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useAgreementAct } from '../use-agreement-act.ts'
import type { Agreement } from '../words.ts'

/** The person ends it without a word; the house says why, and that one can complain. */
export function EndDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const t = useTranslations('agreements.form')
  const trpc = useTRPC()
  const end = useMutation(trpc.selfAdmission.endAgreement.mutationOptions(useAgreementAct(t('end.done'), onClose)))
  const takenBy = (signatory: Signatory | null) => signatory === 'unit' && agreement.personSignedOn !== null
  const form = useDialogForm({
    start: { signatory: null as Signatory | null, words: '', told: false },
    check: ({ signatory, words, told }) => ({
      signatory: !signatory && t('end.whoMissing'),
      words: takenBy(signatory) && !words.trim() && t('wordsMissing'),
      told: takenBy(signatory) && !told && t('toldMissing'),
    }),
    calls: [end],
    send: ({ signatory, words, told }) => {
      const { agreementId, version } = agreement
      const complaintRightTold = takenBy(signatory) && told
      if (signatory) end.mutate({ agreementId, version, signatory, reason: words.trim(), complaintRightTold })
    },
  })
  const taken = takenBy(form.typed.signatory)
  return (
    <FormDialog form={form} title={t('end.title')} note={t('end.note')} submit={t('end.submit')} onClose={onClose}>
      <RadioField
        {...form.value('signatory')}
        inline
        label={t('end.who')}
        options={(['person', 'unit'] as const).map((value) => ({ value, label: t(`end.${value}`) }))}
      />
      <TextAreaField
        {...form.text('words')}
        label={t('end.words')}
        optional={taken ? undefined : t('draft.optional')}
        maxLength={500}
      />
      {taken && <CheckField {...form.box('told')} label={t('told')} value="told" />}
    </FormDialog>
  )
}
