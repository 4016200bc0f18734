// The rules of one unit kind in one house: what pool.policy_version.policy and pool.criteria_version.criteria hold.
import * as z from 'zod/mini'
import { line, municipalityNumber, yesNo } from '../fields.ts'
import { addNights, instantAt, type LocalDate, latest, localDateOf, localTime, nightsBetween } from '../nights.ts'

const count = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max))

/** What may decide the order of the waiting list, most important first. The date of asking always breaks a tie. */
export const waitingCriteria = ['asked_first', 'wanted_first', 'own_municipality'] as const
export const waitingCriterion = z.enum(waitingCriteria)
export type WaitingCriterion = (typeof waitingCriteria)[number]

/** docs/sources.md D2. Nights and days are counts, times are Norwegian wall clock 'HH:MM'. */
export const policySchema = z
  .strictObject({
    /** False: nobody can hold the bed, and arrival is within `arrivalDays`. [A0] */
    reservationAllowed: z.boolean(),
    /** How many days after today an arrival may be: 1 is today or tomorrow. */
    arrivalDays: count(0, 366),
    /** Nights that a new stay is given. */
    normalNights: count(1, 1830),
    /** Nights beyond which a second person decides. */
    longestNights: count(1, 1830),
    /** Nights at home with the bed kept, in one stay. 0: not offered. */
    trialNights: count(0, 30),
    /** Days from the actual end of a stay to the next. 0: none. */
    restDays: count(0, 366),
    /** Stays that may begin in a calendar year; null: no limit. */
    staysPerYear: z.nullable(count(1, 366)),
    /** Each night is decided anew by the house leader (Denmark, §82c). */
    nightlyReview: z.boolean(),
    /** The claim lapses at `time` on the arrival day (0) or the day after (1). */
    claimCutOff: z.strictObject({ time: localTime, daysAfter: count(0, 1) }),
    /** Hours a bed is made ready after a stay. 0: at once. */
    turnaroundHours: count(0, 336),
    /** Time of departure on the last day. */
    departAt: localTime,
    referralRequired: z.boolean(),
    /** A written agreement with the person is needed (user-controlled beds, D8). */
    agreementRequired: z.boolean(),
    /** A first-timer meets the house before the first stay (known user, A0). */
    meetingRequired: z.boolean(),
    /** Months until an approved meeting is reviewed. */
    reviewMonths: count(1, 60),
    /** Hours from arrival within which the intake conversation is held. 0: not asked for. */
    intakeWithinHours: count(0, 336),
    /** An evaluation is offered after each stay. */
    evaluation: z.boolean(),
    /** Hours a hold lives at most. */
    holdHoursMax: count(1, 720),
    /** Days after the wanted date at which a place on the waiting list lapses. */
    waitingDays: count(1, 366),
    waitingOrder: z.array(waitingCriterion).check(z.minLength(1), z.maxLength(waitingCriteria.length)),
    /** Municipality numbers a person must have an address in; empty: any. */
    addressIn: z.array(municipalityNumber).check(z.maxLength(357)),
  })
  .check(
    z.refine((p) => p.longestNights >= p.normalNights, { path: ['longestNights'], error: 'shorter_than_normal' }),
    z.refine((p) => p.reservationAllowed || p.arrivalDays <= 1, { path: ['arrivalDays'], error: 'needs_reservation' }),
    z.refine((p) => !p.nightlyReview || p.normalNights === 1, { path: ['normalNights'], error: 'one_night_at_a_time' }),
    z.refine((p) => p.trialNights < p.longestNights, { path: ['trialNights'], error: 'longer_than_stay' }),
    z.refine((p) => new Set(p.waitingOrder).size === p.waitingOrder.length, { path: ['waitingOrder'], error: 'twice' }),
  )
export type Policy = z.infer<typeof policySchema>

/** A question asked on the phone, and the answer that excludes. Wording is the house's own. */
export const criterionSchema = z.strictObject({
  code: z.string().check(z.regex(/^[a-z][a-z0-9_]{1,39}$/)),
  question: z.strictObject({ nb: line(200), nn: line(200), en: line(200) }),
  excludesWhen: yesNo,
  /** Answered by the person's record when it knows; asked when it does not. */
  fromRecord: z.optional(z.literal('fixed_abode')),
})
export type Criterion = z.infer<typeof criterionSchema>

/** Criteria of one unit kind, in the order they are asked. */
export const criteriaSchema = z.array(criterionSchema).check(
  z.maxLength(20),
  z.refine((list) => new Set(list.map((c) => c.code)).size === list.length, { error: 'twice' }),
)
export type Criteria = z.infer<typeof criteriaSchema>

/** Answers by criterion code, as the person gave them. */
export const criteriaAnswers = z
  .record(z.string().check(z.regex(/^[a-z][a-z0-9_]{1,39}$/)), yesNo)
  .check(z.refine((answers) => Object.keys(answers).length <= 20, { error: 'too_many' }))
export type CriteriaAnswers = z.infer<typeof criteriaAnswers>

/** The date of departure that a new stay gets when nobody wishes otherwise: nights wished, at most the normal ones. */
export function plannedDepartOn(policy: Policy, arriveOn: LocalDate, nights?: number): LocalDate {
  return addNights(arriveOn, Math.min(nights ?? policy.normalNights, policy.normalNights))
}

/**
 * When an unmet claim lapses: the cut-off on the arrival day or the day after (D2). A claim made after its own cut-off
 * gets the next day's, so that a claim is never born lapsed.
 */
export function claimLapsesAt(policy: Policy, arriveOn: LocalDate, now: Date): Date {
  // From today on: a date of long ago must not be walked day by day.
  let on = latest(addNights(arriveOn, policy.claimCutOff.daysAfter), localDateOf(now))
  while (instantAt(on, policy.claimCutOff.time) <= now) on = addNights(on, 1)
  return instantAt(on, policy.claimCutOff.time)
}

/** The first date of arrival after a stay that ended on `endedOn`: rest counts from the actual end (D8). */
export function restOverOn({ restDays }: Pick<Policy, 'restDays'>, endedOn: LocalDate): LocalDate {
  return addNights(endedOn, restDays)
}

/** True when the stay would be longer than one person may decide. */
export function isBeyondLongest(policy: Policy, arriveOn: LocalDate, departOn: LocalDate): boolean {
  return nightsBetween(arriveOn, departOn) > policy.longestNights
}
