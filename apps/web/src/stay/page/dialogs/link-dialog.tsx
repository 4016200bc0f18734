import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PersonSearch } from '../../../person/person-search.tsx'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed } from '../act-dialog.tsx'
import type { DialogProps } from './act-of.tsx'

/** The guest has said who they are: the house's own record of a person becomes that of its guest. */
export function LinkDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const acted = useActed(stay, onClose)
  const [picked, setPicked] = useState<{ personId: string; who: string } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const link = useMutation(
    trpc.stay.linkGuest.mutationOptions({
      onError: acted.onError,
      onSuccess: () => acted.done(t('link.done', { who: picked?.who ?? '' })),
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (picked) link.mutate({ stayId: stay.stayId, personId: picked.personId })
  }
  return (
    <ActDialog
      stay={stay}
      onClose={onClose}
      wide
      title={t('link.title')}
      note={t('link.note')}
      submit={picked ? t('link.submit', { who: picked.who }) : t('names.link')}
      pending={link.isPending}
      error={link.error}
      problems={attempt > 0 && !picked ? [{ field: 'link-search', text: t('link.pick') }] : []}
      attempt={attempt}
      onSubmit={submit}
    >
      <div id="link-search" tabIndex={-1}>
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
