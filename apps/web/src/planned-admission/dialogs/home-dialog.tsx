import { homeAnswers } from '@samplass/domain/joint-task/rules'
import { RadioField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, openedOn, useThreadAct } from './use-thread-act.ts'

type Props = Omit<DialogProps, 'act'> & { act: 'admit' | 'tell_home' }

/** Whether there is a home to return to: asked when the person comes, and again when nobody knew. Nothing is chosen beforehand. */
export function HomeDialog({ act, admission, onClose }: Props) {
  const t = useTranslations(`admissions.dialogs.${act}`)
  const home = useTranslations('admissions.home')
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const settle = { onError, onSuccess: () => done(t('done')) }
  const admit = useMutation(trpc.plannedAdmission.admit.mutationOptions(settle))
  const tell = useMutation(trpc.plannedAdmission.tellHome.mutationOptions(settle))
  const opened = openedOn(admission)
  const form = useDialogForm({
    start: { hasHome: '' as (typeof homeAnswers)[number] },
    check: ({ hasHome }) => ({ hasHome: !hasHome && home('fix') }),
    calls: [admit, tell],
    send: ({ hasHome }) =>
      act === 'admit' ? admit.mutate({ ...opened, admittedAt: null, hasHome }) : tell.mutate({ ...opened, hasHome }),
  })
  const answer = form.typed.hasHome
  return (
    <ThreadDialog
      form={form}
      admission={admission}
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      onClose={onClose}
    >
      <RadioField
        {...form.value('hasHome')}
        label={home('ask')}
        options={homeAnswers.map((one) => ({ value: one, label: home(`answers.${one}`) }))}
      />
      {answer === 'no' && <Notice tone="info" live="polite" title={home('becomesTask')} />}
      {answer === 'unknown' && <Notice tone="info" live="polite" title={home('askedAgain')} />}
    </ThreadDialog>
  )
}
