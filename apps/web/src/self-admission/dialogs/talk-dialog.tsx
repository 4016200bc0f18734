import { TextAreaField } from '@samplass/ui/form-field'
import { NumberField } from '@samplass/ui/number-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useAgreementAct } from '../use-agreement-act.ts'
import type { Agreement } from '../words.ts'

const minutesMost = 1440

/** The phone was answered, and tonight it was a talk. */
export function TalkDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const t = useTranslations('agreements.form')
  const trpc = useTRPC()
  const log = useMutation(trpc.selfAdmission.logTalk.mutationOptions(useAgreementAct(t('talk.done'), onClose)))
  const form = useDialogForm({
    start: { minutes: 10 as number | null, words: '' },
    check: ({ minutes }) => ({
      minutes: (minutes === null || minutes < 0 || minutes > minutesMost) && t('talk.minutesWrong'),
    }),
    calls: [log],
    send: ({ minutes, words }) =>
      log.mutate({ agreementId: agreement.agreementId, minutes: minutes ?? 0, note: words.trim() }),
  })
  return (
    <FormDialog form={form} title={t('talk.title')} note={t('talk.note')} submit={t('talk.submit')} onClose={onClose}>
      <NumberField
        {...form.value('minutes')}
        label={t('talk.minutes')}
        min={0}
        max={minutesMost}
        step={5}
        unit={t('talk.unit')}
        less={t('draft.less')}
        more={t('draft.more')}
      />
      <TextAreaField {...form.text('words')} label={t('talk.words')} optional={t('draft.optional')} maxLength={500} />
    </FormDialog>
  )
}
