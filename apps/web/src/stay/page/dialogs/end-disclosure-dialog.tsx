import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../../shell/dialog-form.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, type ActProps, useActed } from '../act-dialog.tsx'
import type { Disclosure } from '../disclosures-panel.tsx'

export function EndDisclosureDialog({ stay, disclosure, onClose }: ActProps & { disclosure: Disclosure }) {
  const t = useTranslations('stayPage.acts.disclose')
  const words = useTranslations('stayPage.disclosures.categories')
  const trpc = useTRPC()
  const acted = useActed(stay, onClose)
  const end = useMutation(
    trpc.stay.endDisclosure.mutationOptions({
      onError: acted.onError,
      onSuccess: () => acted.done(t('undone', { house: stay.house.name })),
    }),
  )
  const form = useDialogForm({ start: {}, calls: [end], send: () => end.mutate({ disclosureId: disclosure.id }) })
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      title={t('endTitle', { category: words(disclosure.category) })}
      submit={t('endSubmit')}
    >
      <p>{t('endNote')}</p>
    </ActDialog>
  )
}
