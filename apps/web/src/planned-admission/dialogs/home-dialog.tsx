import { zodResolver } from '@hookform/resolvers/zod'
import { homeAnswers } from '@samplass/domain/joint-task/rules'
import { admitInput, tellHomeInput } from '@samplass/domain/planned-admission/schema'
import { RadioField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { useFields } from '../../stay/page/use-fields.ts'
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
  const running = { admit, tell_home: tell }[act]
  const opened = openedOn(admission)
  const { control, handleSubmit, formState, watch } = useForm({
    resolver: zodResolver(act === 'admit' ? admitInput : tellHomeInput),
    defaultValues: {
      ...opened,
      ...(act === 'admit' ? { admittedAt: null } : {}),
      hasHome: '' as (typeof homeAnswers)[number],
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, { hasHome: home('fix') })
  const answer = watch('hasHome')
  return (
    <ThreadDialog
      admission={admission}
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      pending={running.isPending}
      error={running.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit(({ hasHome }) =>
        act === 'admit' ? admit.mutate({ ...opened, admittedAt: null, hasHome }) : tell.mutate({ ...opened, hasHome }),
      )}
    >
      <Controller
        control={control}
        name="hasHome"
        render={({ field }) => (
          <RadioField
            {...fields.field('hasHome')}
            name="hasHome"
            label={home('ask')}
            value={field.value}
            onChange={field.onChange}
            options={homeAnswers.map((one) => ({ value: one, label: home(`answers.${one}`) }))}
          />
        )}
      />
      {answer === 'no' && <Notice tone="info" live="polite" title={home('becomesTask')} />}
      {answer === 'unknown' && <Notice tone="info" live="polite" title={home('askedAgain')} />}
    </ThreadDialog>
  )
}
