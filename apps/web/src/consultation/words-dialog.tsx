import { namesNobody } from '@samplass/domain/consultation/rules'
import { SelectField, TextAreaField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'

export type Said =
  | { act: 'ask'; consultationId: string; threads: readonly { admissionId: string; reference: string }[] }
  | { act: 'answer'; consultationQuestionId: string; version: number }
  | { act: 'cancel'; consultationId: string; version: number }

const most = { ask: 500, answer: 1000, cancel: 300 } as const

/** A question, its answer, or why a visit is off: a few words about how one works, and about nobody. */
export function WordsDialog({ said, read, onClose }: { said: Said; read: () => void; onClose: () => void }) {
  const all = useTranslations('consultation')
  const t = useTranslations(`consultation.dialogs.${said.act}`)
  const trpc = useTRPC()
  const toast = useToast()
  const settle = {
    onSettled: read,
    onSuccess: () => {
      onClose()
      toast.show({ text: t('done') })
    },
  }
  const ask = useMutation(trpc.consultation.askQuestion.mutationOptions(settle))
  const answer = useMutation(trpc.consultation.answerQuestion.mutationOptions(settle))
  const cancel = useMutation(trpc.consultation.settleConsultation.mutationOptions(settle))
  const form = useDialogForm({
    start: { words: '', admissionId: '' },
    check: ({ words }) => ({ words: (!words.trim() || (said.act === 'ask' && !namesNobody(words))) && t('fix') }),
    calls: [ask, answer, cancel],
    send: ({ words, admissionId }) => {
      if (said.act === 'ask')
        ask.mutate({ consultationId: said.consultationId, question: words, admissionId: admissionId || null })
      else if (said.act === 'answer')
        answer.mutate({ consultationQuestionId: said.consultationQuestionId, version: said.version, answer: words })
      else
        cancel.mutate({
          consultationId: said.consultationId,
          version: said.version,
          outcome: 'cancelled',
          reason: words,
        })
    },
  })
  return (
    <FormDialog form={form} title={t('title')} note={all('note')} submit={t('submit')} onClose={onClose}>
      <TextAreaField {...form.text('words')} label={t('label')} rows={3} maxLength={most[said.act]} />
      {said.act === 'ask' && said.threads.length > 0 && (
        <SelectField
          {...form.text('admissionId')}
          label={all('thread.label')}
          description={all('thread.note')}
          placeholder={all('thread.none')}
          options={said.threads.map(({ admissionId, reference }) => ({
            value: admissionId,
            label: all('thread.about', { reference }),
          }))}
        />
      )}
    </FormDialog>
  )
}
