import { markNoShowInput } from '@samplass/domain/stay/schema'
import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { against, useDialogForm } from '../../../shell/dialog-form.ts'
import { useMembership, useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import type { DialogProps } from './act-of.tsx'

export function NoShowDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const journals = useMembership().kind === 'municipality'
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const mark = useMutation(
    trpc.stay.markNoShow.mutationOptions({ onError: acted.onError, onSuccess: () => acted.done(t('noShow.done')) }),
  )
  const of = { stayId: stay.stayId, version: opened.version }
  const form = useDialogForm({
    start: { note: '' },
    check: (typed) => against(markNoShowInput, { ...of, ...typed }, { note: t('fix.long') }),
    calls: [mark],
    send: (typed) => mark.mutate({ ...of, ...typed }),
  })
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      title={t('noShow.title', { who })}
      note={t('noShow.note', { bed: stay.bed.name })}
      submit={t('noShow.submit')}
      opened={opened}
    >
      {journals && <TextAreaField {...form.text('note')} label={t('noShow.text')} optional={t('optional')} rows={2} />}
    </ActDialog>
  )
}
