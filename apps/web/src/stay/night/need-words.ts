import { tonight } from '@samplass/domain/nights'
import { Write } from '@samplass/ui/icon'
import type { State } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import { capital, sentence, useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import type { Outputs } from '../../shell/trpc.ts'

export type NightPage = Outputs['stay']['night']
export type NightNeed = NightPage['needs'][number]

const states: Partial<Record<NightNeed['kind'], State>> = {
  departure: 'inne',
  home_return: 'hjemme',
  call_back: 'venter',
  turnaround: 'klar',
  arrival: 'forventet',
  claim_cut_off: 'forventet',
  meeting: 'ok',
  hold_lapse: 'holdt',
  out_of_service_end: 'ute',
}
const withLate = ['departure', 'home_return', 'turnaround', 'arrival', 'intake', 'meeting'] as const
type WithLate = (typeof withLate)[number]
const hasLate = (kind: NightNeed['kind']): kind is WithLate => (withLate as readonly string[]).includes(kind)

/** What a need says: its tag, whom it is about, and one or two short sentences. */
export function useNeedWords(houses: number) {
  const t = useTranslations('night')
  const held = useTranslations('bedPool.words.hold')
  const out = useTranslations('bedPool.words.outOfService')
  const dates = useDates()

  const who = (need: NightNeed): string | null => {
    const { guest } = need
    if (!guest) return null
    if (guest.kind === 'full') return guest.name
    return guest.kind === 'restricted' ? t('restricted') : t('unnamed', { reference: guest.reference ?? '' })
  }
  const bedOf = (need: NightNeed) => {
    const bed = need.bedName ?? need.house.name
    return houses > 1 && need.bedName ? t('text.atHouse', { bed, house: need.house.name }) : bed
  }
  const told = (need: NightNeed): string => {
    const { kind, late } = need
    const bed = bedOf(need)
    switch (kind) {
      case 'departure': {
        const date = dates.short(String(need.facts.departOn))
        return late
          ? t('text.departureLate', { bed })
          : sentence(t(need.facts.weekend ? 'text.departureWeekend' : 'text.departure', { bed, date }))
      }
      case 'home_return':
        return t(late ? 'text.home_returnLate' : 'text.home_return', { bed })
      case 'call_back': {
        const place = t('text.call_back', { position: need.position ?? 0 })
        return need.freeBed ? `${place} ${t('text.callFree', { bed: need.freeBed.name })}` : place
      }
      case 'turnaround':
        return t(late ? 'text.turnaroundLate' : 'text.turnaround')
      case 'arrival':
        return t('text.arrival', { bed })
      case 'claim_cut_off':
        return t('text.claim_cut_off', { bed: need.bedName ?? '', house: need.house.name })
      case 'intake':
        return t(late ? 'text.intakeLate' : 'text.intake', { bed })
      case 'meeting':
        return t('text.meeting')
      case 'hold_lapse':
        return `${held((need.reason ?? 'other') as 'other')}. ${t('text.hold_lapse')}`
      case 'out_of_service_end':
        return [need.reason && `${out(need.reason as 'maintenance')}.`, t('text.out_of_service_end')]
          .filter(Boolean)
          .join(' ')
    }
  }
  return {
    who,
    title: (need: NightNeed) => who(need) ?? bedOf(need),
    tag: (need: NightNeed) => {
      const { kind, late } = need
      // The night at home is over once the next one is tonight's.
      const today = kind === 'home_return' && !late && dates.dateOf(need.at) <= tonight(serverNow())
      const word = today ? t('tag.home_returnToday') : late && hasLate(kind) ? t(`tag.${kind}Late`) : t(`tag.${kind}`)
      const state = kind === 'departure' && late ? ('over' as const) : states[kind]
      return { state, word, icon: state ? undefined : Write }
    },
    text: (need: NightNeed) => [sentence(told(need)), need.message && capital(need.message)].filter(Boolean).join(' '),
  }
}
