import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { PersonBanner } from '@samplass/ui/person-banner'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { PersonHead } from '../../person/banner.tsx'
import { ProtectedActions } from '../../person/protected-actions.tsx'
import { useMembership, useTRPC } from '../../shell/trpc.ts'
import { lookOf, nextAct, type Stay } from './stay.ts'

const purpose = { purpose: 'ongoing_stay', words: null } as const

/** Who the stay is for: as much as the reader may know, and the one thing that comes next. */
export function StayHead({ stay, onAct }: { stay: Stay; onAct: () => void }) {
  const t = useTranslations('stayPage')
  const { guest } = stay
  const next = nextAct(stay)
  const actions: ReactNode = (
    <>
      <StateTag stay={stay} />
      {guest.kind === 'full' && guest.personId && <OpenPerson personId={guest.personId} />}
      {stay.actions[next] === null && <Button onClick={onAct}>{t(`acts.names.${next}`)}</Button>}
    </>
  )
  if (guest.kind === 'restricted') {
    const { title, reason, hidden } = {
      title: t('restricted.title'),
      reason: t('restricted.reason'),
      hidden: t('restricted.hidden'),
    }
    const all = (
      <>
        {actions}
        <ProtectedActions of={{ stayId: stay.stayId }} houseId={stay.house.id} />
      </>
    )
    return (
      <PersonBanner
        level={1}
        label={t('person')}
        person={{ kind: 'restricted', title, reason, hidden, actions: stay.forHouse ? all : actions }}
      />
    )
  }
  if (guest.kind === 'unknown') {
    const facts = t('unknown.body', { reference: stay.reference, claimedBy: stay.claimedBy ?? 'none' })
    return (
      <PersonBanner
        level={1}
        label={t('person')}
        person={{ kind: 'unknown', title: t('unknown.title'), facts, actions }}
      />
    )
  }
  if (guest.personId) return <OwnGuest guest={{ ...guest, personId: guest.personId }} stay={stay} actions={actions} />
  return <Told guest={guest} stay={stay} actions={actions} />
}

type FullGuest = Extract<Stay['guest'], { kind: 'full' }>

/** A person of the municipality's own: number and phone come from their record, which is opened for this stay. */
function OwnGuest({
  guest,
  stay,
  actions,
}: {
  guest: FullGuest & { personId: string }
  stay: Stay
  actions: ReactNode
}) {
  const trpc = useTRPC()
  const { data } = useQuery(
    trpc.person.get.queryOptions({ personId: guest.personId, purpose }, { staleTime: 60_000, meta: { live: false } }),
  )
  if (!data) return <Told guest={guest} stay={stay} actions={actions} />
  return <PersonHead level={1} person={data.person} copyFor={purpose} actions={actions} />
}

function Told({ guest, stay, actions }: { guest: FullGuest; stay: Stay; actions: ReactNode }) {
  const t = useTranslations('stayPage')
  return (
    <PersonBanner
      level={1}
      label={t('person')}
      person={{
        kind: 'full',
        name: guest.name,
        initials: guest.initials,
        age: guest.age === null ? t('ageUnknown') : t('age', { age: String(guest.age) }),
        phone: stay.told.phone ? { word: t('told.phone'), text: formatPhone(stay.told.phone) } : undefined,
        place: stay.claimedBy ?? undefined,
        actions,
      }}
    />
  )
}

function OpenPerson({ personId }: { personId: string }) {
  const t = useTranslations('stayPage')
  const org = useMembership().slug
  return (
    <Link to="/$org/person/$personId" params={{ org, personId }}>
      {t('openPerson')}
    </Link>
  )
}

function StateTag({ stay }: { stay: Stay }) {
  const t = useTranslations('stayPage.states')
  return (
    <>
      <StatusTag state={lookOf[stay.state]}>{t(stay.state, { night: String(stay.nightNumber ?? 1) })}</StatusTag>
      {stay.overstay && <StatusTag state="over">{t('over')}</StatusTag>}
    </>
  )
}
