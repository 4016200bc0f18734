import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../shell/dates.ts'
import type { Shown, Suggestion } from './words.ts'

/** Where somebody is now, in a few words under the name. */
export function useWhere(): (where: Shown['where']) => string {
  const t = useTranslations('teamBoard.where')
  const living = useTranslations('placement.living.situation.kinds')
  const absences = useTranslations('tenancy.absences')
  const contracts = useTranslations('tenancy.contracts')
  const dates = useDates()
  const until = (text: string, day: string | null) => (day ? t('out', { text, date: dates.figures(day) }) : text)
  return (where) => {
    if (where.at === 'stay') {
      const place = where.onTrial ? t('trial') : (where.house ?? t('stay'))
      return until(place, where.departOn)
    }
    if (where.at === 'admitted') return until(t('admitted'), where.dischargeOn)
    if (where.at === 'away') {
      const why = absences(where.why)
      return where.expectedOn ? t('awayUntil', { why, date: dates.figures(where.expectedOn) }) : why
    }
    if (where.at === 'home') return where.street ?? contracts(where.contract)
    return where.at === 'situation' ? living(where.situation) : t('unknown')
  }
}

/** Why somebody might belong on the board: every reason, the latest first. */
export function useHappening(): (suggestion: Suggestion) => string {
  const t = useTranslations('teamBoard.happening')
  const dates = useDates()
  return ({ reasons }) =>
    reasons
      .map(({ what, on, house, days }) =>
        sentence(t(what, { date: dates.short(on), house: house ?? 'none', days: days ?? 0 })),
      )
      .join(' ')
}
