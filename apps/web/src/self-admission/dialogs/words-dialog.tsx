import { CheckField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useAgreementAct } from '../use-agreement-act.ts'
import type { Agreement } from '../words.ts'

/** Out of force with a reason and the right to complain told, and in force again. */
export function WordsDialog(props: { act: 'suspend' | 'lift'; agreement: Agreement; onClose: () => void }) {
  const { act, agreement, onClose } = props
  const t = useTranslations('agreements.form')
  const trpc = useTRPC()
  const settle = useAgreementAct(t(`${act}.done`), onClose)
  const suspend = useMutation(trpc.selfAdmission.suspendAgreement.mutationOptions(settle))
  const lift = useMutation(trpc.selfAdmission.liftSuspension.mutationOptions(settle))
  const form = useDialogForm({
    start: { words: '', told: false },
    check: ({ words, told }) => ({
      words: act === 'suspend' && !words.trim() && t('wordsMissing'),
      told: act === 'suspend' && !told && t('toldMissing'),
    }),
    calls: [suspend, lift],
    send: ({ words, told }) => {
      const { agreementId, version } = agreement
      if (act === 'lift') lift.mutate({ agreementId, version, note: words.trim() })
      else suspend.mutate({ agreementId, version, reason: words.trim(), complaintRightTold: told })
    },
  })
  return (
    <FormDialog
      form={form}
      title={t(`${act}.title`)}
      note={t(`${act}.note`)}
      submit={t(`${act}.submit`)}
      onClose={onClose}
    >
      <TextAreaField
        {...form.text('words')}
        label={t(`${act}.words`)}
        optional={act === 'lift' ? t('draft.optional') : undefined}
        maxLength={500}
      />
      {act === 'suspend' && <CheckField {...form.box('told')} label={t('told')} value="told" />}
    </FormDialog>
  )
}
