// Inputs of the plans' verbs. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { accessPurposes } from '../audit/schema.ts'
import { id, line, note, organisationRole, version } from '../fields.ts'
import { localDate } from '../nights.ts'
import { phone } from '../person/phone.ts'
import { planParties } from './crisis-plan.ts'
import { recommendationAnswers, recommendations } from './recommendations.ts'

/** Whose card it is, docs/sources.md C1: fastlege, legevakt, ambulant akutteam, pårørende. */
export const contactKinds = ['gp', 'out_of_hours', 'crisis_team', 'next_of_kin', 'other'] as const
export type ContactKind = (typeof contactKinds)[number]
export const contactCard = z.strictObject({
  kind: z.enum(contactKinds),
  name: line(120),
  /** What they are rung for, in the person's words. */
  what: note(200),
  phone: z.nullable(phone),
})
export type ContactCard = z.infer<typeof contactCard>

/** The five things a plan says, in the person's own words; at least one of them is said. */
export const planPoints = ['earlySigns', 'helps', 'helpsNot', 'meetMe', 'admissionRoute'] as const
export type PlanPoint = (typeof planPoints)[number]

const wishes = ['wanted', 'declined'] as const
export const plans = ['crisis_plan', 'individual_plan'] as const
const change = { planId: id, version }
const of = { personId: id, purpose: z.enum(accessPurposes) }

/** The plan and what has been said of having one. `purpose`: why the record is open. */
export const getCrisisPlanInput = z.strictObject(of)
/** The person's copy on paper: the look is logged as a print. */
export const printCrisisPlanInput = z.strictObject(of)

/** The next version. `seen`: the version it was written from; 0 before the first. */
export const writeCrisisPlanInput = z
  .strictObject({
    personId: id,
    seen: z.int().check(z.gte(0), z.lte(10_000)),
    earlySigns: note(2000),
    helps: note(2000),
    helpsNot: note(2000),
    meetMe: note(2000),
    admissionRoute: note(2000),
    contacts: z.array(contactCard).check(z.maxLength(12)),
    /** Who made it with whom: "Ola selv, og søsteren". */
    madeWith: line(200),
    serviceName: z.nullable(line(120)),
    /** The service, where it answers here itself; its name is then its own. */
    serviceRole: z.optional(z.nullable(organisationRole)),
    reviewOn: localDate,
  })
  .check(
    z.refine((input) => planPoints.some((point) => input[point] !== ''), {
      path: ['earlySigns'],
      error: 'needs_words',
    }),
  )

/** Gone through with the person, line by line. */
export const reviewCrisisPlanInput = z.strictObject({ ...change, reviewedOn: localDate })

/** `agreedBy`: who said yes for the municipality or the service; the person speaks for themselves. */
export const agreeCrisisPlanInput = z
  .strictObject({ ...change, party: z.enum(planParties), agreedOn: localDate, agreedBy: z.nullable(line(120)) })
  .check(
    z.refine((input) => input.party === 'person' || input.agreedBy !== null, { path: ['agreedBy'], error: 'missing' }),
  )

/** A service's own word on the version that it sees. A no has words. */
export const answerPlanInput = z
  .strictObject({ admissionId: id, planId: id, answer: z.enum(['yes', 'no']), words: note(1000) })
  .check(z.refine((input) => input.answer === 'yes' || input.words !== '', { path: ['words'], error: 'needs_words' }))

/** The person's own copy: given, or the person wants none. */
export const giveCopyInput = z.strictObject({ ...change, copy: z.enum(['given', 'not_wanted']) })

/** After the review, when what it says still holds. */
export const renewCrisisPlanInput = z.strictObject({ ...change, reviewOn: localDate })

/** The person ends it without a reason; the municipality gives one. */
export const endCrisisPlanInput = z
  .strictObject({ ...change, endedBy: z.enum(['person', 'municipality']), reason: note(500) })
  .check(
    z.refine((input) => input.endedBy === 'person' || input.reason !== '', { path: ['reason'], error: 'needs_words' }),
  )

/** Wants the plan, or does not. `askAgainOn`: the day the person named themselves. */
export const recordWishInput = z
  .strictObject({
    personId: id,
    plan: z.enum(plans),
    wish: z.enum(wishes),
    askAgainOn: z.nullable(localDate),
    words: note(500),
  })
  .check(
    z.refine((input) => input.askAgainOn === null || input.wish === 'declined', {
      path: ['askAgainOn'],
      error: 'wrong_form',
    }),
  )

const forWhom = z.enum(['person', 'child'])
/** Coordinator, wish, individual plan, and what has been before. */
export const getIndividualPlanInput = z.strictObject(of)
/** The new one takes the place of the one before. */
export const nameCoordinatorInput = z.strictObject({
  personId: id,
  forWhom,
  name: line(120),
  organisation: line(120),
  phone: z.nullable(phone),
  fromOn: localDate,
})
export const endCoordinatorInput = z.strictObject({ coordinatorId: id })
export const noteIndividualPlanInput = z.strictObject({ personId: id, sinceOn: localDate, keptWhere: line(200) })
export const endIndividualPlanInput = z.strictObject({ individualPlanId: id })

export const mayContactAnswers = ['yes', 'no', 'only_in_crisis'] as const
export const looksAfterAnswers = ['yes', 'no', 'not_asked'] as const
export const listNextOfKinInput = z.strictObject(of)
/** `nextOfKinId` null: somebody new. */
export const noteNextOfKinInput = z.strictObject({
  personId: id,
  nextOfKinId: z.nullable(id),
  version: z.nullable(version),
  name: line(120),
  relation: line(60),
  phone: z.nullable(phone),
  /** The person's own say. */
  mayContact: z.enum(mayContactAnswers),
  needsMapped: z.boolean(),
})
export const removeNextOfKinInput = z.strictObject({ nextOfKinId: id, version })
/** The year of birth, and no name. */
export const noteChildInput = z.strictObject({
  personId: id,
  childDependantId: z.nullable(id),
  version: z.nullable(version),
  birthYear: z.int().check(z.gte(1900), z.lte(2100)),
  followedUpBy: note(120),
  needsLookedAfter: z.enum(looksAfterAnswers),
})
export const removeChildInput = z.strictObject({ childDependantId: id, version })

export const listRecommendationsInput = z.strictObject(of)
export const answerRecommendationInput = z.strictObject({
  personId: id,
  item: z.enum(recommendations),
  answer: z.enum(recommendationAnswers),
  words: note(300),
})

export const getRemappingInput = z.strictObject(of)
/** Mapped anew, or why not. `afterId`: the admission or stay that ended. */
export const answerRemappingInput = z
  .strictObject({ personId: id, afterId: id, outcome: z.enum(['done', 'not_done']), words: note(500) })
  .check(z.refine((input) => input.outcome === 'done' || input.words !== '', { path: ['words'], error: 'needs_words' }))

const days = z.int().check(z.gte(0), z.lte(365))
export const setPlanSettingsInput = z
  .strictObject({ version, reviewMonths: z.int().check(z.gte(1), z.lte(60)), remapFromDays: days, remapToDays: days })
  .check(z.refine((input) => input.remapFromDays < input.remapToDays, { path: ['remapToDays'], error: 'not_later' }))
