import { addNights, asLocalDate, latest, localDateOf, nightsBetween } from '@samplass/domain/nights'
import { Panel } from '@samplass/ui/panel'
import { type Moment, Timeline } from '@samplass/ui/timeline'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { capital, sentence, useDates } from '../shell/dates.ts'
import { useMembership } from '../shell/trpc.ts'
import { Nothing } from './nothing.tsx'
import { stayStateOf } from './stay-state.ts'
import { type OpenPerson, usePerson } from './use-person.tsx'

type Stay = OpenPerson['stays'][number]

/** Stays and places on the waiting list, oldest first, as a line in time. */
export function StaysPanel() {
  const t = useTranslations('person.page.stays')
  const outcome = useTranslations('stayPage.outcomes')
  const dates = useDates()
  const org = useMembership().slug
  const { page } = usePerson()
  const now = new Date(page.asOf)

  const moments: (Moment & { on: string })[] = [
    ...page.stays.map((stay) => {
      const state = stayStateOf(stay, now)
      const word = stay.outcome ? capital(outcome(stay.outcome)) : t(`state.${state}`)
      return {
        id: stay.stayId,
        on: stay.arriveOn,
        dateTime: stay.arriveOn,
        tense: state === 'in_house' ? ('now' as const) : state === 'expected' ? ('planned' as const) : undefined,
        title: (
          <>
            <Link to="/$org/opphold/$stayId" params={{ org, stayId: stay.stayId }}>
              {stay.houseName}, {stay.bedName}
            </Link>{' '}
            <span className="sp-muted">{word}</span>
          </>
        ),
        when: spanOf(stay),
      }
    }),
    ...page.requests
      .filter(({ over }) => !over)
      .map((request) => ({
        id: request.requestId,
        on: request.wantedOn,
        dateTime: request.wantedOn,
        tense: 'planned' as const,
        title: t('waiting', { house: request.houseName ?? '', date: dates.short(request.wantedOn) }),
        when: request.callBackAt ? t('callBack', { when: dates.moment(request.callBackAt, now) }) : '',
      })),
  ]
  moments.sort((a, b) => a.on.localeCompare(b.on))
  return (
    <Panel
      heading={t('title')}
      flush={moments.length === 0}
      aside={page.stays.length > 0 ? t('sofar', { count: nightsInLastYear(page.stays, now) }) : undefined}
    >
      {moments.length === 0 ? <Nothing title={t('none')} /> : <Timeline label={t('title')} moments={moments} />}
    </Panel>
  )

  function spanOf(stay: Stay): string {
    const to = stay.endedAt ? dates.dateOf(stay.endedAt) : stay.departOn
    const nights = t('nights', { count: Math.max(0, nightsBetween(stay.arriveOn, to)) })
    const span = `${capital(t('until', { from: dates.withYear(stay.arriveOn), to: dates.withYear(to) }))}, ${nights}.`
    return stay.departOn > stay.firstDepartOn
      ? sentence(`${span} ${t('extended', { date: dates.short(stay.firstDepartOn) })}`)
      : span
  }
}

/** Nights slept in the house in the last 365 days. Stays that never began count none. */
function nightsInLastYear(stays: readonly Stay[], now: Date): number {
  const today = localDateOf(now)
  const since = addNights(localDateOf(now), -365)
  return stays
    .filter(({ arrivedAt }) => arrivedAt !== null)
    .map(({ arriveOn, endedAt }) => {
      const end = endedAt === null ? today : localDateOf(new Date(endedAt))
      return Math.max(0, nightsBetween(latest(asLocalDate(arriveOn), since), end))
    })
    .reduce((sum, nights) => sum + nights, 0)
}
