import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { EntryList } from '@samplass/ui/entry-list'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextsPanel } from '../consent/texts-panel.tsx'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { ChangeConsent } from './change-consent.tsx'
import { useConsentEntry } from './consent-entry.tsx'
import { GiveConsent } from './give-consent.tsx'
import { Nothing } from './nothing.tsx'
import { Declined, ObjectDialog, Objections } from './objections.tsx'
import { type OpenPerson, usePerson } from './use-person.tsx'

type Consent = OpenPerson['consents'][number]

/** What the person has said may be told, to whom, and until when, and what may not. Taken back here, at once. */
export function ConsentsPanel({ mayDisclose }: { mayDisclose: boolean }) {
  const t = useTranslations('person.consent')
  const objection = useTranslations('person.objection')
  const dates = useDates()
  const trpc = useTRPC()
  const membership = useMembership()
  const { page } = usePerson()
  const [giving, setGiving] = useState(false)
  const [objecting, setObjecting] = useState(false)
  const [changing, setChanging] = useState<Consent | null>(null)
  const [withdrawing, setWithdrawing] = useState<Consent | null>(null)
  const recipients = useQuery(trpc.consent.listRecipients.queryOptions(undefined, { enabled: mayDisclose }))
  const nameOf = (role: string) =>
    recipients.data?.find((recipient) => recipient.role === role)?.name ??
    (role === `m_${membership.slug}` ? membership.name : role.replace(/^[mh]_/, ''))
  const entryOf = useConsentEntry({
    ...{ today: dates.dateOf(page.asOf), nameOf, mayDisclose },
    ...{ onChange: setChanging, onWithdraw: setWithdrawing },
  })
  const today = dates.dateOf(page.asOf)
  const standing = new Set(
    page.consents
      .filter(({ withdrawnAt, untilOn }) => withdrawnAt === null && untilOn >= today)
      .map(({ toRole }) => toRole),
  )
  return (
    <>
      <Panel
        heading={t('title')}
        flush
        aside={
          mayDisclose && (
            <div className="sp-actions">
              <Button size="sm" variant="tertiary" onClick={() => setObjecting(true)}>
                {objection('enter')}
              </Button>
              <Button size="sm" variant="secondary" onClick={() => setGiving(true)}>
                {t('give')}
              </Button>
            </div>
          )
        }
      >
        {page.consents.length === 0 ? (
          <Nothing title={t('none')} text={t('noneBody')} />
        ) : (
          <EntryList entries={page.consents.map(entryOf)} />
        )}
        <Declined nameOf={nameOf} />
        <Objections nameOf={nameOf} mayDisclose={mayDisclose} />
        {objecting && <ObjectDialog recipients={recipients.data ?? []} onClose={() => setObjecting(false)} />}
        {giving && <GiveConsent recipients={recipients.data ?? []} onClose={() => setGiving(false)} />}
        {changing && (
          <ChangeConsent consent={changing} to={nameOf(changing.toRole)} onClose={() => setChanging(null)} />
        )}
        {withdrawing && (
          <Withdraw consent={withdrawing} to={nameOf(withdrawing.toRole)} onClose={() => setWithdrawing(null)} />
        )}
      </Panel>
      {mayDisclose && (
        <TextsPanel
          personId={page.person.personId}
          services={(recipients.data ?? []).filter(({ role, kind }) => kind === 'specialist' && standing.has(role))}
        />
      )}
    </>
  )
}

function Withdraw({ consent, to, onClose }: { consent: Consent; to: string; onClose: () => void }) {
  const t = useTranslations('person.consent')
  const trpc = useTRPC()
  const toast = useToast()
  const problemText = useProblemText()
  const { reload } = usePerson()
  const withdraw = useMutation(
    trpc.consent.withdrawConsent.mutationOptions({
      onSuccess: async () => {
        await reload()
        toast.show({ text: t('withdrawDone') })
        onClose()
      },
    }),
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('withdrawTitle', { to })}
      closeLabel={t('back')}
      actions={
        <>
          <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ consentId: consent.consentId })}>
            {t('withdraw')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      {withdraw.error && <Notice tone="danger" live="assertive" title={problemText(withdraw.error)} />}
      <p>{t('withdrawBody')}</p>
    </Dialog>
  )
}
