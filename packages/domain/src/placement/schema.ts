// Inputs of the verbs from a need to a home. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { accessPurposes } from '../audit/schema.ts'
import { id, instant, line, locale, note, prose, version } from '../fields.ts'
import { localDate } from '../nights.ts'
import {
  appealOutcomes,
  decisionOutcomes,
  homelessnessPatterns,
  needArisings,
  needEnds,
  paidBy,
  patternSources,
  situationSources,
  skillWays,
  tenancySkills,
  wishedKinds,
} from './kinds.ts'
import { livingSituationKinds } from './living-situation.ts'

const count = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most))
const of = { personId: id, purpose: z.enum(accessPurposes) }
const change = { allocationId: id, version }
const need = { needId: id, version }
const places = z.array(line(60)).check(z.maxLength(10))

/** Where the person lives, what they need and wish, and what they have been shown. `purpose`: why the record is open. */
export const getPlacementInput = z.strictObject(of)
/** Every dwelling held against what the person wishes. `taken`: those that somebody lives in too. */
export const listMatchesInput = z.strictObject({ ...of, taken: z.boolean(), limit: count(1, 200) })
/** Who needs a home. `closed`: those who no longer do, of the last year. */
export const listNeedsInput = z.strictObject({ closed: z.boolean() })
/** Who is homeless on a day, as NIBR counts, and as ETHOS Light does. No person. */
export const countHomelessInput = z.strictObject({ on: localDate })

/** `tenancy_ended` follows from the end of a lease and is not typed. */
export const registerNeedInput = z.strictObject({
  personId: id,
  registeredOn: localDate,
  arisesFrom: z.enum(needArisings.filter((from) => from !== 'tenancy_ended')),
  adults: count(1, 10),
  children: count(0, 15),
  words: note(1000),
})
/** Set aside until a day; it comes back by itself. */
export const parkNeedInput = z.strictObject({ ...need, parkedUntil: localDate, reason: line(300) })
export const resumeNeedInput = z.strictObject(need)
export const closeNeedInput = z.strictObject({ ...need, because: z.enum(needEnds) })

/** The next version. `seen`: the version that it was written from; 0 before the first. Nothing is a wish that was not asked for. */
export const recordWishesInput = z.strictObject({
  personId: id,
  seen: count(0, 10_000),
  areas: places,
  kinds: z.array(z.enum(wishedKinds)).check(z.maxLength(wishedKinds.length)),
  alone: z.nullable(z.boolean()),
  bedroomsLeast: z.nullable(count(0, 12)),
  pets: note(100),
  groundFloorOrLift: z.boolean(),
  wheelchair: z.boolean(),
  ownEntrance: z.boolean(),
  calm: z.boolean(),
  awayFrom: places,
  incomeKrMonth: z.nullable(count(0, 500_000)),
  allowanceKrMonth: z.nullable(count(0, 100_000)),
  words: note(2000),
  resources: note(2000),
  mappedOn: localDate,
  withPerson: z.literal(true),
})

/** Shown to the person: the match of the day is kept with it. */
export const proposeDwellingInput = z.strictObject({ needId: id, dwellingId: id })
export const planViewingInput = z.strictObject({ ...change, viewingAt: instant })
export const offerDwellingInput = z.strictObject({ ...change, answerBy: z.nullable(localDate) })
/** A no needs no reason, and changes nothing but that it is counted. */
export const recordChoiceInput = z.strictObject({ ...change, choice: z.enum(['yes', 'no']), words: note(500) })
/** What others than the person ended: the landlord says why. */
export const endAllocationInput = z
  .strictObject({ ...change, because: z.enum(['declined_by_landlord', 'unit_lost', 'withdrawn']), reason: note(500) })
  .check(
    z.refine((input) => input.because !== 'declined_by_landlord' || input.reason !== '', {
      path: ['reason'],
      error: 'needs_words',
    }),
  )

/** Holds until what is known to come after it; what held before it ends the same day. `costKrNight`: what the place costs whoever pays. */
export const noteSituationInput = z.strictObject({
  personId: id,
  kind: z.enum(livingSituationKinds),
  fromOn: localDate,
  leavesOn: z.nullable(localDate),
  homeAfter: z.nullable(z.boolean()),
  costKrNight: z.nullable(count(0, 20_000)),
  paidBy: z.nullable(z.enum(paidBy)),
  source: z.enum(situationSources),
  words: note(500),
})
/** `pattern` null: none since that day. */
export const notePatternInput = z.strictObject({
  personId: id,
  pattern: z.nullable(z.enum(homelessnessPatterns)),
  fromOn: localDate,
  source: z.enum(patternSources),
})
export const recordSkillInput = z.strictObject({
  personId: id,
  skill: z.enum(tenancySkills),
  way: z.enum(skillWays),
  words: note(500),
})
export const avoidNeighbourInput = z.strictObject({ personId: id, otherPersonId: id, reason: line(300) })
export const endAvoidingInput = z.strictObject({ avoidNeighbourId: id })

export const makeDecisionInput = z.strictObject({
  needId: id,
  outcome: z.enum(decisionOutcomes),
  decidedOn: localDate,
  appliedFor: line(500),
  grounds: prose(4000),
  legalBasis: line(300),
  appealUntil: localDate,
})
const decision = { decisionId: id, version }
export const sendDecisionInput = z.strictObject(decision)
export const recordAppealInput = z.strictObject({ ...decision, appealedOn: localDate })
export const settleAppealInput = z.strictObject({ ...decision, outcome: z.enum(appealOutcomes) })
/** The letter as it goes to the person: the look is logged as a print. */
export const printDecisionInput = z.strictObject({ decisionId: id, locale: z.optional(locale) })
