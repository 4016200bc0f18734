import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PersonSearch } from '../../../person/person-search.tsx'
import { useDialogForm } from '../../../shell/dialog-form.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed } from '../act-dialog.tsx'
import type { DialogProps } from './act-of.tsx'

/** The guest has said who they are: the house's own record of a person becomes that of its guest. */
export function LinkDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const acted = useActed(stay, onClose)
  const [picked, setPicked] = useState<{ personId: string; who: string } | null>(null)
  const link = useMutation(
    trpc.stay.linkGuest.mutationOptions({
      onError: acted.onError,
      onSuccess: () => acted.done(t('link.done', { who: picked?.who ?? '' })),
    }),
  )
  const form = useDialogForm({
    start: { search: '' },
    check: () => ({ search: !picked && t('link.pick') }),
    calls: [link],
    send: () => picked && link.mutate({ stayId: stay.stayId, personId: picked.personId }),
  })
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      wide
      title={t('link.title')}
      note={t('link.note')}
      submit={picked ? t('link.submit', { who: picked.who }) : t('names.link')}
    >
      <div id={form.field('search').id} tabIndex={-1}>
        <PersonSearch
          autoFocus
          currentId={picked?.personId}
          onOpen={(personId, { person }) =>
            setPicked({
              personId,
              who: person.kind === 'full' ? `${person.givenName} ${person.familyName}` : t('link.restricted'),
            })
          }
        />
      </div>
      <p role="status">{picked && t('link.picked', { who: picked.who })}</p>
    </ActDialog>
  )
}
