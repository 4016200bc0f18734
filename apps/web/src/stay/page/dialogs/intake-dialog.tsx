import { recordIntakeInput } from '@samplass/domain/stay/schema'
import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { against, useDialogForm } from '../../../shell/dialog-form.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useDraft } from '../drafts.ts'
import { WhenField } from '../when-field.tsx'
import type { DialogProps } from './act-of.tsx'

export function IntakeDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const draft = useDraft(`intake ${stay.stayId}`, { intake: '', wishes: '' })
  const record = useMutation(
    trpc.stay.recordIntake.mutationOptions({
      onError: acted.onError,
      onSuccess: () => {
        draft.forget()
        acted.done(t('intake.done'))
      },
    }),
  )
  const of = { stayId: stay.stayId, version: opened.version }
  const form = useDialogForm({
    start: { ...draft.start, heldAt: null as string | null },
    keep: ({ intake, wishes }) => draft.keep({ intake, wishes }),
    check: (typed) =>
      against(
        recordIntakeInput,
        { ...of, ...typed },
        {
          intake: t('intake.nothing'),
          wishes: t('fix.long'),
          heldAt: t('when.fix'),
        },
      ),
    calls: [record],
    send: (typed) => record.mutate({ ...of, ...typed }),
  })
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      wide
      title={t('intake.title')}
      note={t('intake.note')}
      submit={t('intake.submit')}
      opened={opened}
    >
      <TextAreaField {...form.text('intake')} label={t('intake.intake')} rows={6} />
      <TextAreaField
        {...form.text('wishes')}
        label={t('intake.wishes')}
        description={t('intake.wishesHint')}
        rows={3}
      />
      <WhenField {...form.value('heldAt')} />
    </ActDialog>
  )
}
