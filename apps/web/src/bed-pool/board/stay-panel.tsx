import { Notice } from '@samplass/ui/notice'
import { SidePanel } from '@samplass/ui/side-panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { useProblemText } from '../../shell/refusals.ts'
import { type Outputs, useMembership, useTRPC } from '../../shell/trpc.ts'
import { useGuestName } from './board-bars.ts'
import { StayActs, StayTrail } from './stay-acts.tsx'

type Stay = Outputs['stay']['get']

/** A stay beside the board: who, since when, until when, and what can be done. Opening it is a look-up, and logged once. */
export function StayPanel({ stayId, onClose }: { stayId: string; onClose: () => void }) {
  const t = useTranslations('bedPool.board.panel')
  const trpc = useTRPC()
  const problem = useProblemText()
  const org = useMembership().slug
  const nameOf = useGuestName(false)
  const found = useQuery(trpc.stay.get.queryOptions({ stayId }))
  const stay = found.data
  const shared = { subject: stayId, closeLabel: t('close'), onClose }
  if (!stay) {
    return (
      <SidePanel {...shared} title={t('loading')}>
        {found.error ? (
          <Notice tone="warning">{problem(found.error)}</Notice>
        ) : (
          <Skeleton label={t('loading')} rows={4} shape="lines" />
        )}
      </SidePanel>
    )
  }
  const { guest, bed, house } = stay
  const where = { bed: bed.name, house: house.name }
  const aged = guest.kind === 'full' && guest.age !== null ? t('aged', { age: guest.age, ...where }) : t('bed', where)
  return (
    <SidePanel
      {...shared}
      title={nameOf(guest)}
      note={aged}
      foot={
        <>
          <Link to="/$org/opphold/$stayId" params={{ org, stayId }}>
            {t('open')}
          </Link>
          {guest.kind === 'full' && guest.personId && (
            <Link to="/$org/person/$personId" params={{ org, personId: guest.personId }}>
              {t('person')}
            </Link>
          )}
        </>
      }
    >
      <Tags stay={stay} />
      <Facts stay={stay} />
      <StayTrail stay={stay} />
      <StayActs stay={stay} />
    </SidePanel>
  )
}

function Tags({ stay }: { stay: Stay }) {
  const t = useTranslations('bedPool.board.panel')
  const dates = useDates()
  const { dates: agreed, homeTrial } = stay
  const extended = agreed.departOn > agreed.firstDepartOn
  return (
    <div className="sp-chips">
      {stay.state === 'expected' && agreed.lapsesAt && (
        <StatusTag state="forventet">{t('expected', { when: dates.stamp(agreed.lapsesAt) })}</StatusTag>
      )}
      {stay.nightNumber !== null && <StatusTag state="inne">{t('inNight', { count: stay.nightNumber })}</StatusTag>}
      {homeTrial.awaited && homeTrial.untilOn && (
        <StatusTag state="hjemme">{t('home', { date: dates.short(homeTrial.untilOn) })}</StatusTag>
      )}
      {stay.overstay ? (
        <StatusTag state="over">{t('over', { date: dates.short(agreed.departOn) })}</StatusTag>
      ) : (
        <StatusTag state={extended ? 'utvidet' : undefined}>
          {t('out', { date: dates.short(agreed.departOn) })}
        </StatusTag>
      )}
    </div>
  )
}

function Facts({ stay }: { stay: Stay }) {
  const t = useTranslations('bedPool.board.panel')
  const dates = useDates()
  const intake = stay.timeline.find(({ kind }) => kind === 'intake_recorded')?.id
  const wishes = stay.journal.find(({ kind, eventId }) => kind === 'wishes' && eventId === intake)?.body
  const message = stay.told.message
  const rows: [string, string | null | undefined][] = [
    [t('arrived'), stay.dates.arrivedAt && dates.stamp(stay.dates.arrivedAt)],
    [t('first'), stay.dates.departOn === stay.dates.firstDepartOn ? null : dates.short(stay.dates.firstDepartOn)],
    [t('waiting'), t('persons', { count: stay.extension.waiting })],
    [t('message'), message],
    [t('wishes'), wishes],
  ]
  return (
    <dl className="sp-dl">
      {rows
        .filter(([, value]) => value)
        .flatMap(([word, value]) => [<dt key={word}>{word}</dt>, <dd key={`${word}-value`}>{value}</dd>])}
    </dl>
  )
}
