import { acuteKinds, acuteReasons, acuteSources } from '@samplass/domain/acute-admission/rules'
import { registerAcuteInput } from '@samplass/domain/acute-admission/schema'
import { localDateOf } from '@samplass/domain/nights'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../shell/day-field.tsx'
import { against, useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'

/** One acute admission, as it was told. Nothing is chosen beforehand. */
export function RegisterDialog({
  personId,
  read,
  onClose,
}: {
  personId: string
  read: () => void
  onClose: () => void
}) {
  const t = useTranslations('acute.person')
  const all = useTranslations('acute')
  const trpc = useTRPC()
  const toast = useToast()
  const add = useMutation(
    trpc.acuteAdmission.registerAcute.mutationOptions({
      onSettled: read,
      onSuccess: () => {
        onClose()
        toast.show({ text: t('done') })
      },
    }),
  )
  const form = useDialogForm({
    start: {
      admittedOn: '',
      kind: '' as (typeof acuteKinds)[number],
      source: '' as (typeof acuteSources)[number],
      reason: '' as (typeof acuteReasons)[number],
      words: '',
    },
    check: (typed) =>
      against(
        registerAcuteInput,
        { personId, ...typed },
        {
          admittedOn: t('fixOn'),
          kind: t('fixKind'),
          source: t('fixSource'),
          reason: t('fixReason'),
          words: t('fixWords'),
        },
      ),
    calls: [add],
    send: (typed) => add.mutate({ personId, ...typed }),
  })
  return (
    <FormDialog form={form} title={t('dialogTitle')} note={t('dialogNote')} submit={t('submit')} onClose={onClose}>
      <DayField {...form.value('admittedOn')} label={t('on')} max={localDateOf(serverNow())} />
      <SelectField
        {...form.text('kind')}
        label={t('kind')}
        placeholder={t('pick')}
        options={acuteKinds.map((value) => ({ value, label: all(`kinds.${value}`) }))}
      />
      <SelectField
        {...form.text('source')}
        label={t('source')}
        placeholder={t('pick')}
        options={acuteSources.map((value) => ({ value, label: all(`sources.${value}`) }))}
      />
      <SelectField
        {...form.text('reason')}
        label={t('reason')}
        placeholder={t('pick')}
        options={acuteReasons.map((value) => ({ value, label: all(`reasons.${value}`) }))}
      />
      <TextField {...form.text('words')} label={t('words')} maxLength={300} />
    </FormDialog>
  )
}
