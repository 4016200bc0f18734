// Each rule of a claim on its own: what it looks at, and what it says. eligibility.ts puts them in order.
import { addNights, type LocalDate, localDateOf, tonight } from '../nights.ts'
import type { Facts, RefusalCode } from '../refusal.ts'
import { type AgreementFacts, whyNotOnAgreement } from '../self-admission/agreement.ts'
import { type BedNights, freeBeds, meetsNeeds, nextFreeOn, statusOfBed } from './availability.ts'
import type { BedAttribute } from './kinds.ts'
import { type Criteria, type CriteriaAnswers, type Policy, plannedDepartOn, restOverOn } from './policy.ts'
import { freeNightsFrom } from './status.ts'

/** Rules in the order they are asked and shown. A rule that the policy does not have is left out. */
export const eligibilityRules = [
  'may_use_house',
  'address',
  'referral',
  'meeting',
  'agreement',
  'no_other_bed',
  'arrival_window',
  'rest_period',
  'stays_this_year',
  'nights_this_year',
  'criterion',
  'quota',
  'in_service',
  'needs',
  'free_first_night',
  'free_all_nights',
] as const
export type EligibilityRule = (typeof eligibilityRules)[number]

export interface RuleResult {
  readonly rule: EligibilityRule
  readonly outcome: 'passed' | 'failed' | 'unanswered'
  /** What the rule refuses with when it stops a claim; null when it passed, or when failing stops nothing. */
  readonly code: RefusalCode | null
  /** A named approver may set the rule aside, with a reason. */
  readonly overridable: boolean
  /** For the sentence. Dates 'YYYY-MM-DD', counts, codes; of a criterion its `criterion` code. */
  readonly facts: Facts
}

/** What is known of the person for one unit kind. Dates are local dates; null means there is none, or nobody knows. */
export interface Applicant {
  /** Known user until this review date (exclusive), by which version of the criteria. */
  readonly knownUser: {
    readonly approvedOn: LocalDate
    readonly reviewOn: LocalDate
    readonly criteriaVersion: number
  } | null
  /** The agreement on this kind of bed, in whatever state; where the kind goes by agreements its terms come before the house's. */
  readonly agreement: AgreementFacts | null
  readonly referralAccepted: boolean
  /** Has a bed anywhere in the pool. Null: not checked yet; the database checks when the bed is taken. */
  readonly hasBed: boolean | null
  /** The actual end of the last stay under this policy. */
  readonly lastEndedOn: LocalDate | null
  /** Stays begun in the calendar year of arrival, under this policy. */
  readonly staysThisYear: number
  /** Nights of the calendar year of arrival that were slept here, or are promised. */
  readonly nightsThisYear: number
  readonly fixedAbode: boolean | null
  /** Municipality number of the address. */
  readonly municipality: string | null
}

/** One unit kind of one house, as the claiming organisation may use it on the day of arrival. */
export interface Place {
  readonly policy: Policy
  readonly criteria: Criteria
  /** Whether the organisation has access to the house. */
  readonly mayUse: boolean
  /** Nights left of the organisation's quota and nights others lend; null: no quota. */
  readonly quota: { readonly left: number; readonly of: number; readonly lent: number } | null
  readonly beds: readonly BedNights[]
}

export interface ClaimWish {
  readonly arriveOn: LocalDate
  readonly nights: number
  readonly needs: readonly BedAttribute[]
  /** The bed asked for; without it, any bed of the kind. */
  readonly bedId?: string | null
  /** Who asks for it; left out while nobody has said. */
  readonly initiatedBy?: 'person' | 'next_of_kin' | 'professional' | 'other'
  readonly answers: CriteriaAnswers
}

export type Outcome = Omit<RuleResult, 'rule' | 'overridable'>
const passed = (facts: Facts = {}): Outcome => ({ outcome: 'passed', code: null, facts })
export const failed = (code: RefusalCode | null, facts: Facts = {}): Outcome => ({ outcome: 'failed', code, facts })
const unanswered = (code: RefusalCode | null, facts: Facts = {}): Outcome => ({ outcome: 'unanswered', code, facts })

export function address(person: Applicant, policy: Policy): Outcome | null {
  if (policy.addressIn.length === 0) return null
  if (person.municipality === null) return unanswered('ADDRESS_OUTSIDE_COOPERATION')
  const facts = { municipality: person.municipality }
  return policy.addressIn.includes(person.municipality) ? passed(facts) : failed('ADDRESS_OUTSIDE_COOPERATION', facts)
}

export function referral(person: Applicant, policy: Policy): Outcome | null {
  if (!policy.referralRequired) return null
  return person.referralAccepted ? passed() : failed('REFERRAL_MISSING')
}

// A0: first-timers cannot be admitted before an approved meeting; the approval holds until its review.
export function meeting({ knownUser }: Applicant, policy: Policy, wish: ClaimWish): Outcome | null {
  if (!policy.meetingRequired) return null
  if (knownUser === null) return failed('MEETING_MISSING')
  const { approvedOn, reviewOn, criteriaVersion } = knownUser
  const facts = { approvedOn, reviewOn, criteriaVersion }
  return wish.arriveOn < reviewOn ? passed(facts) : failed('MEETING_REVIEW_DUE', facts)
}

// D8: in force on the day, and it is the person who asks.
export function agreement({ agreement: agreed }: Applicant, policy: Policy, wish: ClaimWish): Outcome | null {
  if (!policy.agreementRequired) return null
  if (agreed === null) return failed('AGREEMENT_MISSING')
  const facts = { until: agreed.untilOn, nightsMax: agreed.nightsMax }
  const code = whyNotOnAgreement('use', agreed, wish.arriveOn)
  if (code !== null) return failed(code, facts)
  const byPerson = wish.initiatedBy === undefined || wish.initiatedBy === 'person'
  return byPerson ? passed(facts) : failed('NOT_ASKED_BY_PERSON', facts)
}

/** What was agreed with the person, where the kind goes by agreements; else the house's rules for everybody. */
export const agreedWith = ({ agreement: agreed }: Applicant, policy: Policy): AgreementFacts | null =>
  policy.agreementRequired ? agreed : null

// "One person one bed, checked pool-wide but answered without saying where" (D2): no facts, ever.
export function noOtherBed({ hasBed }: Applicant): Outcome {
  if (hasBed === null) return unanswered(null)
  return hasBed ? failed('PERSON_HAS_BED') : passed()
}

export function arrivalWindow(policy: Policy, wish: ClaimWish, now: Date): Outcome {
  const firstOn = tonight(now)
  const lastOn = addNights(localDateOf(now), policy.arrivalDays)
  const facts = { arriveOn: wish.arriveOn, firstOn, lastOn, reservationAllowed: policy.reservationAllowed }
  if (wish.arriveOn < firstOn) return failed('ARRIVAL_BEFORE_TONIGHT', facts)
  if (wish.arriveOn <= lastOn) return passed(facts)
  return failed(policy.reservationAllowed ? 'ARRIVAL_TOO_FAR_AHEAD' : 'RESERVATION_NOT_ALLOWED', facts)
}

export function restPeriod(person: Applicant, policy: Policy, wish: ClaimWish): Outcome | null {
  const { restDays } = agreedWith(person, policy) ?? policy
  const { lastEndedOn } = person
  if (restDays === 0) return null
  if (lastEndedOn === null) return passed({ restDays, endedOn: null, overOn: null })
  const overOn = restOverOn({ restDays }, lastEndedOn)
  const facts = { restDays, endedOn: lastEndedOn, overOn }
  return wish.arriveOn >= overOn ? passed(facts) : failed('REST_PERIOD_NOT_OVER', facts)
}

export function staysThisYear(person: Applicant, policy: Policy): Outcome | null {
  const { staysPerYear } = agreedWith(person, policy) ?? policy
  if (staysPerYear === null) return null
  const facts = { stays: person.staysThisYear, most: staysPerYear }
  return person.staysThisYear < staysPerYear ? passed(facts) : failed('STAYS_THIS_YEAR_USED', facts)
}

export function nightsThisYear(person: Applicant, policy: Policy): Outcome | null {
  const most = agreedWith(person, policy)?.nightsPerYear ?? null
  if (most === null) return null
  const facts = { nights: person.nightsThisYear, most }
  return person.nightsThisYear < most ? passed(facts) : failed('NIGHTS_THIS_YEAR_USED', facts)
}

/** The date of departure that a new stay gets: nights wished, at most those agreed and left of the year's, else the house's normal ones. */
export function departOnFor(person: Applicant, policy: Policy, arriveOn: LocalDate, nights: number): LocalDate {
  const agreed = agreedWith(person, policy)
  if (!agreed || whyNotOnAgreement('use', agreed, arriveOn) !== null) return plannedDepartOn(policy, arriveOn, nights)
  const left = (agreed.nightsPerYear ?? Number.POSITIVE_INFINITY) - person.nightsThisYear
  return addNights(arriveOn, Math.max(1, Math.min(nights, agreed.nightsMax, left)))
}

// What was said on the phone today goes before what the record says.
export function criterionOutcome(person: Applicant, criterion: Criteria[number], answers: CriteriaAnswers): Outcome {
  const recorded = criterion.fromRecord === 'fixed_abode' ? person.fixedAbode : null
  const asked = Object.hasOwn(answers, criterion.code) ? answers[criterion.code] : undefined
  const answer = asked ?? (recorded === null ? null : recorded ? 'yes' : 'no')
  const facts = { criterion: criterion.code, answer, from: asked ? 'person' : answer ? 'record' : null }
  if (answer === null) return unanswered('CRITERIA_UNANSWERED', facts)
  return answer === criterion.excludesWhen ? failed('CRITERION_EXCLUDES', facts) : passed(facts)
}

export function quota({ quota: held }: Place): Outcome | null {
  if (held === null) return null
  const facts = { left: held.left, of: held.of, lent: held.lent }
  return held.left + held.lent >= 1 ? passed(facts) : failed('QUOTA_USED', facts)
}

// The bed of the right kind must be free for the first night at least (D2); fewer nights than wished is told, not refused.
export function bedOutcomes(all: readonly BedNights[], wish: ClaimWish, now: Date): [EligibilityRule, Outcome][] {
  const beds = wish.bedId ? all.filter((bed) => bed.bedId === wish.bedId) : all
  const open = beds.filter((bed) => statusOfBed(bed, wish.arriveOn, now) !== 'archived')
  const inService = open.filter((bed) => statusOfBed(bed, wish.arriveOn, now) !== 'out_of_service')
  const service = { beds: open.length, outOfService: open.length - inService.length }
  if (inService.length === 0) {
    const code = open.length === 0 ? 'NO_FREE_BED' : 'BED_OUT_OF_SERVICE'
    return [['in_service', failed(code, { ...service, nextFreeOn: nextFreeOn(beds, wish.arriveOn, now) })]]
  }
  const fitting = inService.filter((bed) => meetsNeeds(bed, wish.needs))
  const needs: [EligibilityRule, Outcome] = [
    'needs',
    fitting.length > 0
      ? passed({ needs: wish.needs.join(' '), beds: fitting.length })
      : failed('NO_BED_MEETS_NEEDS', { needs: wish.needs.join(' ') }),
  ]
  const told: [EligibilityRule, Outcome][] = wish.needs.length > 0 ? [needs] : []
  if (fitting.length === 0) return [needs]
  const free = freeBeds(fitting, wish.arriveOn, now)
  if (free.length === 0) {
    const facts = { ...service, free: 0, nextFreeOn: nextFreeOn(fitting, wish.arriveOn, now) }
    return [...told, ['free_first_night', failed(wish.bedId ? 'BED_TAKEN' : 'NO_FREE_BED', facts)]]
  }
  const first: [EligibilityRule, Outcome] = ['free_first_night', passed({ ...service, free: free.length })]
  const most = Math.max(...free.map((bed) => freeNightsFrom(bed, bed.occupancies, wish.arriveOn, wish.nights, now)))
  const facts = { nights: wish.nights, freeNights: most }
  return [...told, first, ['free_all_nights', most >= wish.nights ? passed(facts) : failed(null, facts)]]
}
