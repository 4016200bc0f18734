import { callSubjects } from '@samplass/domain/tenancy/kinds'
import { SelectField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useTenancyAct } from '../use-tenancy-act.ts'
import type { Tenancy } from '../words.ts'
import { useFormWords } from './form-words.ts'

/** The landlord is on the phone: from now the answer is waited for. */
export function CallDialog({ tenancy: { tenancyId }, onClose }: { tenancy: Tenancy; onClose: () => void }) {
  const t = useTranslations('tenancy')
  const trpc = useTRPC()
  const words = useFormWords()
  const log = useMutation(trpc.tenancy.logLandlordCall.mutationOptions(useTenancyAct(t('forms.saved'), onClose)))
  const form = useDialogForm({
    start: { about: '', words: '' },
    check: (typed) => ({ about: words.chosen(typed.about), words: words.words(typed.words) }),
    calls: [log],
    send: (typed) =>
      log.mutate({
        ...{ tenancyId, calledAt: null, words: typed.words },
        about: typed.about as (typeof callSubjects)[number],
      }),
  })
  return (
    <FormDialog form={form} title={t('forms.call.title')} submit={t('forms.call.submit')} onClose={onClose}>
      <SelectField
        {...form.text('about')}
        label={t('forms.call.about')}
        placeholder={t('forms.choose')}
        options={callSubjects.map((value) => ({ value, label: t(`about.${value}`) }))}
      />
      <TextAreaField {...form.text('words')} label={t('forms.call.words')} maxLength={1000} />
    </FormDialog>
  )
}

export function AnswerDialog({ call, onClose }: { call: Tenancy['calls'][number]; onClose: () => void }) {
  const t = useTranslations('tenancy.forms')
  const trpc = useTRPC()
  const words = useFormWords()
  const { callId, version } = call
  const answer = useMutation(trpc.tenancy.answerLandlordCall.mutationOptions(useTenancyAct(t('saved'), onClose)))
  const form = useDialogForm({
    start: { answer: '' },
    check: (typed) => ({ answer: words.words(typed.answer) }),
    calls: [answer],
    send: (typed) => answer.mutate({ callId, version, answer: typed.answer }),
  })
  return (
    <FormDialog
      form={form}
      title={t('call.answerTitle')}
      note={call.words}
      submit={t('call.answerSubmit')}
      onClose={onClose}
    >
      <TextAreaField {...form.text('answer')} label={t('call.answer')} maxLength={1000} />
    </FormDialog>
  )
}
