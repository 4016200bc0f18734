import { onwardKinds } from '@samplass/domain/follow-up/schema'
import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { CheckField, SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useFollowUpAct } from '../use-follow-up-act.ts'

/** Guided to others' help, a group or a course. */
export function OnwardDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('followUp.person.onward')
  const follow = useTranslations('followUp')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const act = useMutation(trpc.followUp.referOnward.mutationOptions(useFollowUpAct(t('done'), onClose)))
  const form = useDialogForm({
    start: {
      ...{ whereTo: '', kind: '' as (typeof onwardKinds)[number] | '', referredOn: today as string },
      ...{ wentAlong: false, words: '' },
    },
    check: ({ whereTo, kind, referredOn }) => ({
      whereTo: !whereTo.trim() && t('whereMissing'),
      kind: kind === '' && t('whatMissing'),
      referredOn: !(referredOn && referredOn <= today) && t('onWrong'),
    }),
    calls: [act],
    send: ({ kind, whereTo, wentAlong, words, referredOn }) => {
      if (kind === '') return
      const on = asLocalDate(referredOn)
      act.mutate({ personId, referredOn: on, whereTo: whereTo.trim(), kind, wentAlong, words: words.trim() })
    },
  })
  return (
    <FormDialog form={form} title={t('formTitle')} note={t('formNote')} submit={t('submit')} onClose={onClose}>
      <TextField
        {...form.text('whereTo')}
        label={t('where')}
        description={t('whereHint')}
        maxLength={200}
        autoComplete="off"
      />
      <SelectField
        {...form.text('kind')}
        label={t('what')}
        placeholder={t('whatMissing')}
        options={onwardKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <DayField {...form.value('referredOn')} label={t('on')} max={today} />
      <CheckField {...form.box('wentAlong')} label={t('wentAlong')} />
      <TextAreaField {...form.text('words')} label={t('words')} optional={follow('optional')} maxLength={500} />
    </FormDialog>
  )
}
