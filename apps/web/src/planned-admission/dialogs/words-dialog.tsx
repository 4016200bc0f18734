import { addNights, instantAt, localDateOf } from '@samplass/domain/nights'
import { declineInput, declineReasons, requestInfoInput } from '@samplass/domain/planned-admission/schema'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { against, useDialogForm } from '../../shell/dialog-form.ts'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, openedOn, useThreadAct } from './use-thread-act.ts'

const limits = { answer_info: 1000, withdraw: 300, convert_to_acute: 500 } as const

/** An act with one text: an answer, why it is off, or what failed. */
export function WordsDialog({
  act,
  admission,
  onClose,
}: Omit<DialogProps, 'act'> & { act: 'answer_info' | 'withdraw' | 'convert_to_acute' }) {
  const t = useTranslations('admissions.dialogs')
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const settle = { onError, onSuccess: () => done(t(`${act}.done`)) }
  const answer = useMutation(trpc.plannedAdmission.answerInfo.mutationOptions(settle))
  const withdraw = useMutation(trpc.plannedAdmission.withdraw.mutationOptions(settle))
  const convert = useMutation(trpc.plannedAdmission.convertToAcute.mutationOptions(settle))
  const opened = openedOn(admission)
  const form = useDialogForm({
    start: { words: '' },
    check: ({ words }) => ({ words: !words.trim() && t(`${act}.fix`) }),
    calls: [answer, withdraw, convert],
    send: ({ words }) => {
      if (act === 'answer_info') answer.mutate({ ...opened, answer: words })
      else if (act === 'withdraw') withdraw.mutate({ ...opened, reason: words.replace(/\s+/g, ' ') })
      else convert.mutate({ ...opened, whatFailed: words })
    },
  })
  return (
    <ThreadDialog
      form={form}
      admission={admission}
      title={t(`${act}.title`)}
      note={t(`${act}.note`, { other: admission.otherSide })}
      submit={t(`${act}.submit`)}
      onClose={onClose}
    >
      <TextAreaField {...form.text('words')} label={t(`${act}.label`)} rows={4} maxLength={limits[act]} />
    </ThreadDialog>
  )
}

/** A question instead of an answer: the other side answers by noon tomorrow. */
export function RequestInfoDialog({ admission, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.request_info')
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const ask = useMutation(
    trpc.plannedAdmission.requestInfo.mutationOptions({ onError, onSuccess: () => done(t('done')) }),
  )
  const respondBy = instantAt(addNights(localDateOf(serverNow()), 1), '12:00').toISOString()
  const form = useDialogForm({
    start: { ...openedOn(admission), question: '', respondBy },
    check: (typed) => against(requestInfoInput, typed, { question: t('fix') }),
    calls: [ask],
    send: (input) => ask.mutate(input),
  })
  return (
    <ThreadDialog
      form={form}
      admission={admission}
      title={t('title')}
      note={t('note', { other: admission.otherSide })}
      submit={t('submit')}
      onClose={onClose}
    >
      <TextAreaField {...form.text('question')} label={t('label')} rows={4} maxLength={1000} />
    </ThreadDialog>
  )
}

/** A no with its reason, and what is offered instead. */
export function DeclineDialog({ admission, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.decline')
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const decline = useMutation(
    trpc.plannedAdmission.decline.mutationOptions({ onError, onSuccess: () => done(t('done')) }),
  )
  const form = useDialogForm({
    start: { ...openedOn(admission), reason: '' as (typeof declineReasons)[number], alternative: '' },
    check: (typed) => against(declineInput, typed, { reason: t('fixReason'), alternative: t('fix') }),
    calls: [decline],
    send: (input) => decline.mutate(input),
  })
  return (
    <ThreadDialog
      form={form}
      admission={admission}
      title={t('title', { round: admission.rounds })}
      note={t('note')}
      submit={t('submit')}
      onClose={onClose}
    >
      <RadioField
        {...form.value('reason')}
        label={t('reason')}
        options={declineReasons.map((one) => ({ value: one, label: t(`reasons.${one}`) }))}
      />
      <TextAreaField {...form.text('alternative')} label={t('label')} rows={3} maxLength={500} />
    </ThreadDialog>
  )
}
