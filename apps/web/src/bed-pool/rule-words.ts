import type { Facts } from '@samplass/domain/refusal'
import type { Rule } from '@samplass/ui/rule-list'
import { useLocale, useTranslations } from 'use-intl'
import { type Dates, useDates } from '../shell/dates.ts'
import { useRefusal } from '../shell/refusals.ts'
import type { Place } from './words.ts'

type Result = Place['rules'][number]
const outcomes = { passed: 'yes', failed: 'no', unanswered: 'ask' } as const

/** A rule of the house with its outcome, in plain words. */
export function useRuleWords(asOf: Date | string) {
  const t = useTranslations('bedPool.rules')
  const dates = useDates()
  const locale = useLocale()
  const refusal = useRefusal()

  const title = (result: Result, place: Place) => {
    if (result.rule !== 'criterion') return t(`title.${result.rule}`)
    const criterion = place.criteria.find(({ code }) => code === result.facts.criterion)
    return criterion ? criterion.question[locale] : t('title.criterion')
  }
  const fact = ({ rule, outcome, code, facts }: Result): string | undefined => {
    if (code !== null && rule !== 'criterion') return refusal(code, facts)
    if (outcome === 'unanswered' && code === null) return t('fact.notChecked')
    const given = inWords(facts, dates)
    switch (rule) {
      case 'meeting':
      case 'agreement':
      case 'stays_this_year':
      case 'nights_this_year':
      case 'quota':
      case 'needs':
      case 'free_first_night':
        return t(`fact.${rule}`, given)
      case 'no_other_bed':
        return t('fact.no_other_bed', { time: dates.time(asOf) })
      case 'arrival_window':
        return facts.reservationAllowed ? t('fact.arrival_reservable', given) : t('fact.arrival_window')
      case 'rest_period':
        return facts.endedOn === null ? t('fact.rest_none') : t('fact.rest_period', given)
      case 'free_all_nights':
        return t(outcome === 'passed' ? 'fact.free_all_nights' : 'fact.short_nights', given)
      case 'criterion':
        return criterionFact({ code, facts })
      default:
        return undefined
    }
  }
  const criterionFact = ({ code, facts }: Pick<Result, 'code' | 'facts'>) => {
    if (code === 'CRITERION_EXCLUDES') return refusal(code)
    if (facts.answer === null) return refusal('CRITERIA_UNANSWERED')
    return t(facts.from === 'record' ? 'fact.record' : 'fact.asked')
  }
  const answer = ({ rule, outcome, code }: Result): string => {
    if (outcome === 'passed') return t('answer.passed')
    if (rule === 'free_all_nights') return t('answer.shorter')
    if (outcome === 'unanswered') return t(code === null ? 'answer.later' : 'answer.unanswered')
    const short = code as keyof typeof shortAnswers
    return code !== null && Object.hasOwn(shortAnswers, code) ? t(`answer.${short}`) : t('answer.failed')
  }
  return {
    answer,
    sentence: fact,
    title,
    toRule: (result: Result, place: Place): Rule => ({
      id: `${result.rule}${String(result.facts.criterion ?? '')}`,
      // Fewer nights than wished is told, not refused.
      outcome: result.outcome === 'failed' && result.code === null ? 'ask' : outcomes[result.outcome],
      title: title(result, place),
      fact: fact(result),
      answer: answer(result),
    }),
  }
}

const shortAnswers = {
  MEETING_MISSING: true,
  MEETING_REVIEW_DUE: true,
  AGREEMENT_MISSING: true,
  AGREEMENT_NOT_SIGNED: true,
  AGREEMENT_SUSPENDED: true,
  AGREEMENT_OVER: true,
  NOT_ASKED_BY_PERSON: true,
  PERSON_HAS_BED: true,
  RESERVATION_NOT_ALLOWED: true,
  ARRIVAL_TOO_FAR_AHEAD: true,
  ARRIVAL_BEFORE_TONIGHT: true,
  REST_PERIOD_NOT_OVER: true,
  STAYS_THIS_YEAR_USED: true,
  NIGHTS_THIS_YEAR_USED: true,
  QUOTA_USED: true,
  NO_FREE_BED: true,
  BED_OUT_OF_SERVICE: true,
  NO_BED_MEETS_NEEDS: true,
  HOUSE_NOT_SHARED: true,
  REFERRAL_MISSING: true,
} as const

/** Dates as words, counts as counts (plurals need them). */
function inWords(facts: Facts, dates: Dates): Record<string, string | number> & Known {
  const words: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'number') words[name] = value
    else if (typeof value === 'string') words[name] = /^\d{4}-\d\d-\d\d$/.test(value) ? dates.withYear(value) : value
  }
  return words as Record<string, string | number> & Known
}
type Known = Record<'approvedOn' | 'reviewOn' | 'until' | 'endedOn' | 'overOn' | 'lastOn', string> &
  Record<
    | 'criteriaVersion'
    | 'restDays'
    | 'stays'
    | 'most'
    | 'left'
    | 'of'
    | 'beds'
    | 'free'
    | 'nights'
    | 'nightsMax'
    | 'freeNights',
    number
  >
