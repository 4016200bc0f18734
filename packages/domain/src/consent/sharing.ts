// May this be told, to whom, and on what ground? docs/sources.md D6, C2 (samtykke, motsette seg, taushetsplikt).
import type { RefusalCode } from '../refusal.ts'

/** What can be told of a person, category by category (D6). */
export const sharingCategories = [
  'identity',
  'contact',
  'arrival_needs',
  'stay_dates',
  // What is settled about a planned admission: the thread itself.
  'admission',
  'housing',
  'crisis_plan',
  'health_summary',
  'substance_use',
  'economy',
  'children',
  'next_of_kin',
] as const
export type SharingCategory = (typeof sharingCategories)[number]

/** Categories that the municipality writes for this sharing and no other, in short words. */
export const sharedTexts = [
  'housing',
  'health_summary',
  'substance_use',
  'economy',
] as const satisfies readonly SharingCategory[]
export type SharedText = (typeof sharedTexts)[number]

/**
 * What lifts the duty of secrecy (C2, `secrecy_basis`). It is not the legal basis of the processing (usually GDPR art. 6 (1) e
 * with 9 (2) g or h), which stands in its own field.
 */
export const secrecyBases = ['consent', 'cooperating_personnel', 'law', 'emergency'] as const
export type SecrecyBasis = (typeof secrecyBases)[number]

export type ConsentState = 'draft' | 'given' | 'asked_declined' | 'superseded' | 'withdrawn' | 'expired'

/** One version of a consent. A narrowed consent is a new version of the same one, which supersedes this. */
export interface ConsentFacts {
  readonly toRole: string
  readonly categories: readonly SharingCategory[]
  readonly givenAt: Date | null
  readonly declinedAt: Date | null
  readonly supersededAt: Date | null
  readonly withdrawnAt: Date | null
  /** It holds through this instant (exclusive). */
  readonly until: Date
}

/** The state at an instant, derived. What ended it first is told: withdrawn before superseded before expired. */
export function stateOfConsent(facts: ConsentFacts, now: Date): ConsentState {
  const has = (at: Date | null) => at !== null && at <= now
  if (has(facts.declinedAt)) return 'asked_declined'
  if (!has(facts.givenAt)) return 'draft'
  if (has(facts.withdrawnAt)) return 'withdrawn'
  if (has(facts.supersededAt)) return 'superseded'
  return facts.until <= now ? 'expired' : 'given'
}

/** "Motsette seg": sharing that would otherwise be allowed is blocked. No role: with anybody. No category: of anything. */
export interface ObjectionFacts {
  readonly toRole: string | null
  readonly categories: readonly SharingCategory[]
  readonly madeAt: Date
  readonly liftedAt: Date | null
}

export interface SharingWish {
  readonly toRole: string
  readonly category: SharingCategory
  readonly basis: SecrecyBasis
}

function meets(objection: ObjectionFacts, wish: SharingWish, now: Date): boolean {
  if (objection.madeAt > now || (objection.liftedAt !== null && objection.liftedAt <= now)) return false
  if (objection.toRole !== null && objection.toRole !== wish.toRole) return false
  return objection.categories.length === 0 || objection.categories.includes(wish.category)
}

/**
 * Why this may not be told, or null. An objection stands above a consent for the same thing until the person lifts it, and
 * never above the law's own duty or danger to life (hpl §§21 ff., fvl §13 b no 7; D6). A protected address is told on law or
 * emergency alone: consent to "identity" says nothing about where somebody is.
 */
export function whyNotShare(
  wish: SharingWish,
  consents: readonly ConsentFacts[],
  objections: readonly ObjectionFacts[],
  now: Date,
): RefusalCode | null {
  if (wish.basis === 'law' || wish.basis === 'emergency') return null
  if (objections.some((objection) => meets(objection, wish, now))) return 'OBJECTION_STANDS'
  if (wish.basis === 'cooperating_personnel') return null
  const covers = (consent: ConsentFacts) =>
    consent.toRole === wish.toRole &&
    consent.categories.includes(wish.category) &&
    stateOfConsent(consent, now) === 'given'
  return consents.some(covers) ? null : 'CONSENT_MISSING'
}

/** The longest a consent may be given for, in days: "default expiry <= 12 months" (D6). */
export const consentDaysMax = 366
