import { formatPhone } from '@samplass/domain/person/phone'
import { type CallBackAnswer, callBackAnswers, callBackInput } from '@samplass/domain/stay/schema'
import { CheckField, RadioField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { against, useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { CallBackField } from './call-back-field.tsx'
import { useListed } from './use-listed.ts'
import { useRowName, type WaitingRow } from './words.ts'

/** What came of ringing, and when the next call is. */
export function CallDialog({ row, onClose }: { row: WaitingRow; onClose: () => void }) {
  const t = useTranslations('waiting')
  const trpc = useTRPC()
  const who = useRowName()(row)
  const listed = useListed(onClose)
  const call = useMutation(
    trpc.stay.callBack.mutationOptions({ onError: listed.onError, onSuccess: () => listed.done(t('call.done')) }),
  )
  const isMissed = (answer: CallBackAnswer) => answer === 'no_answer' || answer === 'message_left'
  const isOver = ({ answer, unreachable }: { answer: CallBackAnswer; unreachable: boolean }) =>
    answer === 'answered_declines' || (isMissed(answer) && unreachable)
  const inputOf = (typed: { answer: CallBackAnswer; nextAt: string | null; unreachable: boolean }) => ({
    ...{ requestId: row.requestId, version: row.version, answer: typed.answer },
    unreachable: isMissed(typed.answer) && typed.unreachable,
    nextAt: isOver(typed) ? null : typed.nextAt,
  })
  const form = useDialogForm({
    start: { answer: '' as CallBackAnswer, nextAt: null as string | null, unreachable: false },
    check: (typed) =>
      against(callBackInput, inputOf(typed), { answer: t('call.fixAnswer'), nextAt: t('call.fixNext') }),
    calls: [call],
    send: (typed) => call.mutate(inputOf(typed)),
  })
  return (
    <FormDialog
      form={form}
      title={t('call.title', { who })}
      note={[
        t('call.note', { position: String(row.position) }),
        row.phone && t('phone', { phone: formatPhone(row.phone) }),
      ]
        .filter(Boolean)
        .join(' ')}
      submit={t('call.submit')}
      onClose={onClose}
    >
      <RadioField
        {...form.value('answer')}
        label={t('call.answer')}
        options={callBackAnswers.map((one) => ({
          value: one,
          label: t(`answers.${one}`),
          description: one === 'answered_declines' ? t('call.declines') : undefined,
        }))}
      />
      {isMissed(form.typed.answer) && <CheckField {...form.box('unreachable')} label={t('call.giveUp')} />}
      {!isOver(form.typed) && <CallBackField {...form.value('nextAt')} label={t('call.next')} />}
    </FormDialog>
  )
}
