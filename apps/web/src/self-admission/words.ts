import type { AgreementState } from '@samplass/domain/self-admission/agreement'
import * as icons from '@samplass/ui/icon'
import type { RuleOutcome } from '@samplass/ui/rule-list'
import type { StatusTagProps } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../shell/dates.ts'
import type { Outputs } from '../shell/trpc.ts'

export type Agreements = Outputs['selfAdmission']['listAgreements']
export type Agreement = Agreements['agreements'][number]
type Event = Agreement['events'][number]

export const stateLook: Record<AgreementState, Pick<StatusTagProps, 'state' | 'icon'>> = {
  draft: { state: 'holdt' },
  active: { state: 'ok' },
  suspended: { icon: icons.Lock },
  review_due: { state: 'over' },
  ended: { icon: icons.Close },
}

/** What one agreement comes to, in the words of the phone. */
export function useAgreementWords(on: string) {
  const t = useTranslations('agreements')
  const dates = useDates()
  const near = (date: string) => (date.slice(0, 4) === on.slice(0, 4) ? dates.long(date) : dates.whole(date))

  const answer = ({ answer, restDays, untilOn, lastEndedOn }: Agreement) => {
    const { can } = answer
    if (can === 'available') {
      const why = t(lastEndedOn === null ? 'why.available_first' : 'why.available')
      return { outcome: 'yes' as RuleOutcome, text: t('answer.available', { nights: answer.nights }), why }
    }
    const no = (text: string, why?: string) => ({ outcome: 'no' as RuleOutcome, text, why: why && sentence(why) })
    if (can === 'not_in_force') return no(t(`answer.${answer.state}`))
    if (can === 'already_in') return { ...no(t('answer.already_in')), outcome: 'ask' as RuleOutcome }
    const { nextOn } = answer
    const text = nextOn === null ? t(`answer.${can}_never`) : t(`answer.${can}`, { date: near(nextOn) })
    if (can === 'no_bed_now') return { ...no(text, t('why.no_bed_now')), outcome: 'ask' as RuleOutcome }
    if (can === 'yearly_quota_used') return no(text, t(`why.${can}`, { until: dates.withYear(untilOn) }))
    return no(text, t(`why.${can}`, { ended: lastEndedOn === null ? '' : near(lastEndedOn), days: restDays }))
  }

  const terms = ({ nightsMax, restDays, staysPerYear, nightsPerYear }: Agreement) =>
    `${[
      t('terms.nights', { count: nightsMax }),
      t('terms.rest', { count: restDays }),
      staysPerYear === null ? '' : t('terms.stays', { count: staysPerYear }),
      nightsPerYear === null ? '' : t('terms.nightsOfYear', { count: nightsPerYear }),
    ]
      .filter(Boolean)
      .join(', ')}.`

  const signatures = ({ personSignedOn, unitSignedOn, unitSignedBy }: Agreement) => {
    const person = personSignedOn === null ? '' : dates.withYear(personSignedOn)
    const unit = unitSignedOn === null ? '' : dates.withYear(unitSignedOn)
    const name = unitSignedBy ?? ''
    if (person && unit) return t('terms.signed', { person, unit, name })
    if (person) return t('terms.personSigned', { date: person })
    return unit ? t('terms.unitSigned', { date: unit, name }) : ''
  }

  const event = ({ kind, facts }: Event) => {
    if (kind === 'signed' || kind === 'ended')
      return t(`events.${kind}_${facts.signatory === 'unit' ? 'unit' : 'person'}`)
    if (kind === 'talked' && typeof facts.nextOn === 'string')
      return t('events.talked_next', { date: near(facts.nextOn) })
    return t(`events.${kind as 'drafted' | 'suspended' | 'suspension_lifted' | 'renewed' | 'used' | 'talked'}`)
  }
  const where = ({ houseName, kindName }: Agreement) =>
    houseName === null ? t('elsewhere') : t('where', { house: houseName, kind: kindName ?? '' })
  return { answer, terms, signatures, event, where, near }
}
