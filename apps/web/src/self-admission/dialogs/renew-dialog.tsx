import { addMonths, asLocalDate, localDateOf } from '@samplass/domain/nights'
import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useAgreementAct } from '../use-agreement-act.ts'
import type { Agreement } from '../words.ts'

/** After the review: the same terms, until a new day. */
export function RenewDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const t = useTranslations('agreements.form')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const renew = useMutation(
    trpc.selfAdmission.renewAgreement.mutationOptions(useAgreementAct(t('renew.done'), onClose)),
  )
  const form = useDialogForm({
    start: { reviewOn: addMonths(today, 12) as string, untilOn: addMonths(today, 13) as string, note: '' },
    check: ({ reviewOn, untilOn }) => ({
      reviewOn: reviewOn <= today && t('reviewWrong'),
      untilOn: !(untilOn && untilOn >= reviewOn) && t('untilWrong'),
    }),
    calls: [renew],
    send: ({ reviewOn, untilOn, note }) => {
      const { agreementId, version } = agreement
      const days = { reviewOn: asLocalDate(reviewOn), untilOn: asLocalDate(untilOn) }
      renew.mutate({ agreementId, version, ...days, note: note.trim() })
    },
  })
  return (
    <FormDialog
      form={form}
      title={t('renew.title')}
      note={t('renew.note')}
      submit={t('renew.submit')}
      onClose={onClose}
    >
      <DayField {...form.value('reviewOn')} label={t('review')} />
      <DayField {...form.value('untilOn')} label={t('until')} />
      <TextAreaField {...form.text('note')} label={t('renew.words')} optional={t('draft.optional')} maxLength={1000} />
    </FormDialog>
  )
}
