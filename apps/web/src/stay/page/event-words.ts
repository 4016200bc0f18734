import type { ExtensionReason, Outcome } from '@samplass/domain/stay/facts'
import type { DisclosureCategory } from '@samplass/domain/stay/schema'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import type { StayEvent } from './stay.ts'

/** What happened in one sentence, and what stood beside it. */
export function useEventWords(): (event: StayEvent) => { title: string; text: string } {
  const t = useTranslations('stayPage')
  const dates = useDates()
  return (event) => {
    const { kind, facts } = event
    const day = (name: string) => (typeof facts[name] === 'string' ? dates.short(facts[name]) : '')
    const word = (name: string) => String(facts[name] ?? '')
    const count = (name: string) => Number(facts[name] ?? 0)
    const categories = () =>
      word('categories')
        .split(',')
        .filter(Boolean)
        .map((category) => t(`disclosures.categories.${category as DisclosureCategory}`))
        .join(', ')
    switch (kind) {
      case 'claimed':
        return { title: t('timeline.events.claimed', { departOn: day('departOn') }), text: '' }
      case 'arrived':
        return {
          title: t(facts.practicalGiven ? 'timeline.events.arrivedPractical' : 'timeline.events.arrived'),
          text: '',
        }
      case 'home_trial_started':
        return { title: t('timeline.events.home_trial_started', { untilOn: day('untilOn') }), text: '' }
      case 'home_trial_ended': {
        const went = facts.wentWell === 'yes' || facts.wentWell === 'no' ? t(`timeline.wentWell.${facts.wentWell}`) : ''
        if (facts.returned === false) {
          const stayed = facts.wentWell === 'yes' ? 'home_trial_stayed' : 'home_trial_left'
          return { title: t(`timeline.events.${stayed}`), text: '' }
        }
        return { title: t('timeline.events.home_trial_ended', { nights: count('nights') }), text: went }
      }
      case 'departure_planned':
        return { title: t('timeline.events.departure_planned', { departOn: day('departOn') }), text: '' }
      case 'extended': {
        const waiting = count('waiting')
        const name = word('secondPersonName')
        return {
          title: t('timeline.events.extended', {
            departOn: day('departOn'),
            reason: t(`reasons.${word('reason') as ExtensionReason}`),
          }),
          text: name
            ? t('timeline.events.extendedSecond', { name, waiting })
            : t('timeline.events.extendedWaiting', { waiting }),
        }
      }
      case 'moved':
        return { title: t('timeline.events.moved', { from: word('fromBedName'), to: word('bedName') }), text: '' }
      case 'ended':
        return { title: t('timeline.events.ended', { outcome: t(`outcomes.${word('outcome') as Outcome}`) }), text: '' }
      case 'disclosed':
      case 'disclosure_ended':
        return { title: t(`timeline.events.${kind}`, { categories: categories() }), text: '' }
      default:
        return { title: t(`timeline.events.${kind}`), text: '' }
    }
  }
}
