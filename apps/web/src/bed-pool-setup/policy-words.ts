import type { Policy } from '@samplass/domain/bed-pool/policy'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useMembership } from '../shell/trpc.ts'

/** Rules in the order one asks for them: coming, staying, what is needed, afterwards. */
export const policyGroups = {
  arrival: ['reservationAllowed', 'arrivalDays', 'claimCutOff', 'holdHoursMax'],
  stay: ['normalNights', 'longestNights', 'nightlyReview', 'trialNights', 'departAt', 'restDays', 'staysPerYear'],
  entry: ['meetingRequired', 'reviewMonths', 'referralRequired', 'agreementRequired', 'addressIn'],
  after: ['intakeWithinHours', 'turnaroundHours', 'evaluation', 'waitingDays', 'waitingOrder'],
} as const satisfies Record<string, readonly (keyof Policy)[]>
export type PolicyGroup = keyof typeof policyGroups

/** Where people live and how they wait in a queue are a municipality's rules: nobody takes a ward's bed that way. */
const municipal: ReadonlySet<keyof Policy> = new Set(['addressIn', 'waitingDays', 'waitingOrder'])
/** Which rules of a group apply to the beds of whom one acts for. */
export function usePolicyFields() {
  const own = useMembership().kind === 'municipality'
  return (group: PolicyGroup) => policyGroups[group].filter((field: keyof Policy) => own || !municipal.has(field))
}

const units = {
  arrivalDays: 'days',
  normalNights: 'nights',
  longestNights: 'nights',
  trialNights: 'nights',
  restDays: 'days',
  staysPerYear: 'stays',
  turnaroundHours: 'hours',
  reviewMonths: 'months',
  intakeWithinHours: 'hours',
  holdHoursMax: 'hours',
  waitingDays: 'days',
} as const satisfies Partial<Record<keyof Policy, 'days' | 'nights' | 'hours' | 'months' | 'stays'>>
export type CountField = keyof typeof units
export const countFields = Object.keys(units) as CountField[]

/** What is counted: "netter", "dager", as it stands after the figure. */
export function useUnit() {
  const t = useTranslations('setup')
  return (field: CountField, count: number): string =>
    t(`policy.units.${units[field]}`, { count }).replace(/^[\d\s.,]+/, '')
}

/** The value of one rule in words. */
export function usePolicyWords() {
  const t = useTranslations('setup')
  const { clock } = useDates()
  return (field: keyof Policy, policy: Policy): string => {
    const value = policy[field]
    if (field === 'claimCutOff') {
      const { time, daysAfter } = policy.claimCutOff
      return t(daysAfter === 0 ? 'policy.cutOffSame' : 'policy.cutOffNext', { time: clock(time) })
    }
    if (field === 'waitingOrder') return policy.waitingOrder.map((one) => t(`policy.order.${one}`)).join(', ')
    if (field === 'addressIn') return policy.addressIn.length > 0 ? policy.addressIn.join(', ') : t('policy.anywhere')
    if (field === 'staysPerYear' && policy.staysPerYear === null) return t('policy.none')
    if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no')
    if (typeof value === 'string') return clock(value)
    if (value === 0) return t('policy.notOffered')
    return t(`policy.units.${units[field as CountField]}`, { count: value as number })
  }
}

/** Which rules differ between two versions. */
export function changedBetween(before: Policy, after: Policy): (keyof Policy)[] {
  const same = (field: keyof Policy) => {
    if (field === 'claimCutOff') {
      return (
        before.claimCutOff.time === after.claimCutOff.time &&
        before.claimCutOff.daysAfter === after.claimCutOff.daysAfter
      )
    }
    return String(before[field]) === String(after[field])
  }
  return Object.values(policyGroups)
    .flat()
    .filter((field) => !same(field))
}
