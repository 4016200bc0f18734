// How a yes was given, and by whom. docs/sources.md D6 (samtykkekompetanse, verge, barn).
import type { RefusalCode } from '../refusal.ts'

/** On paper, or said aloud and heard by somebody with a name. */
export const consentWays = ['written', 'oral'] as const
export type ConsentWay = (typeof consentWays)[number]

/** What whoever assessed it found. Not assessed is no answer: an adult is presumed to be able to. */
export const competences = ['yes', 'doubtful', 'no'] as const
export type Competence = (typeof competences)[number]

export const consentGivers = ['person', 'guardian', 'parents'] as const
export type ConsentGiver = (typeof consentGivers)[number]

/**
 * What the processing itself stands on (GDPR art. 6 and 9 [K]), kept apart from what lifts the duty of secrecy: a consent does
 * the second and never the first.
 */
export const processingBases = ['care_task', 'public_interest', 'legal_duty'] as const
export type ProcessingBasis = (typeof processingBases)[number]

/** From this age the person consents. Configuration with a name, no statement of law [K]. */
export const consentAge = 16

/** A consent whose last day is this near is told of, so that the person can be asked in time. Configuration with a name. */
export const consentReminderDays = 30

/** Why this giver may not give it, or null. Of an unknown age nothing is said. */
export function whyNotGiven(
  given: { readonly givenBy: ConsentGiver; readonly competence: Competence | null },
  age: number | null,
): RefusalCode | null {
  if (given.givenBy !== 'person') return null
  if (given.competence === 'no') return 'COMPETENCE_LACKING'
  return age !== null && age < consentAge ? 'PERSON_UNDER_AGE' : null
}

type Scope<Category> = {
  readonly categories: readonly Category[]
  readonly untilOn: string
  readonly purpose: string
}

/** What a new version takes away from the one that stands: what is closed at once, and whether it ends sooner. */
export function narrowing<Category>(before: Scope<Category>, after: Scope<Category>) {
  return {
    dropped: before.categories.filter((one) => !after.categories.includes(one)),
    sooner: after.untilOn < before.untilOn,
  }
}
