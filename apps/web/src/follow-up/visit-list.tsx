import type { LocalDate } from '@samplass/domain/nights'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import * as icons from '@samplass/ui/icon'
import { StatusTag } from '@samplass/ui/status-tag'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { useMembership } from '../shell/trpc.ts'
import { outcomeIcons, stateLook, type Visit } from './words.ts'

/** One line a person: how long since anybody saw them, how it went last, and one press to log. */
export function VisitList(props: { visits: readonly Visit[]; today: LocalDate; mayLog: boolean }) {
  const entry = useEntry(props.today, props.mayLog)
  return <EntryList entries={props.visits.map(entry)} />
}

function useEntry(today: LocalDate, mayLog: boolean) {
  const t = useTranslations('followUp')
  const dates = useDates()
  const { slug } = useMembership()
  const near = (date: string) => dates.nearDay(date, serverNow())
  return ({ enrolmentId, whose, shown }: Visit): Entry => {
    if (whose.kind !== 'full' || !shown)
      return {
        id: enrolmentId,
        title: t('restricted'),
        text: t('restrictedText'),
        mark: <StatusTag icon={icons.ShieldLock}>{t('day.restricted')}</StatusTag>,
      }
    const { need, days, never, limitDays, nextOn, lastOn, lastOutcome, lastByName, responsibleName, state } = shown
    const late = need === 'silent'
    const said = [
      shown.seenOn ? `${t('day.seen', { date: near(shown.seenOn) })}.` : `${t('day.never')}.`,
      late && t('day.limit', { days: limitDays }),
      nextOn && (nextOn < today ? t('day.overdue', { date: near(nextOn) }) : t('day.next', { date: near(nextOn) })),
      lastOn &&
        lastOutcome &&
        t('day.last', {
          outcome: t(`outcome.${lastOutcome}`).toLocaleLowerCase(dates.locale),
          date: near(lastOn),
          name: lastByName ?? '',
        }),
      responsibleName ? t('day.responsible', { name: responsibleName }) : t('day.nobody'),
    ].filter((one) => typeof one === 'string')
    const word = late || never ? t('day.days', { days }) : state === 'active' ? null : t(`state.${state}`)
    const look = late ? { state: 'over' as const } : never ? { icon: icons.Hourglass } : stateLook[state]
    return {
      id: enrolmentId,
      title: (
        <Link to="/$org/person/$personId/oppfolging" params={{ org: slug, personId: whose.personId ?? '' }}>
          {whose.name}
        </Link>
      ),
      text: sentence(said.join(' ')),
      mark: word ? (
        <StatusTag {...look}>{word}</StatusTag>
      ) : lastOutcome && need === 'appointment' ? (
        <StatusTag icon={outcomeIcons[lastOutcome]}>{t(`outcome.${lastOutcome}`)}</StatusTag>
      ) : undefined,
      act: mayLog && (
        <Link
          className="ds-button sp-btn sp-btn--sm"
          data-variant="secondary"
          to="/$org/logg"
          params={{ org: slug }}
          search={{ hvem: enrolmentId }}
          aria-label={t('day.logFor', { name: whose.name })}
        >
          {t('day.log')}
        </Link>
      ),
    }
  }
}
