// Inputs of the stay's verbs. One export per verb, named <verb>Input. Instants are ISO strings, dates 'YYYY-MM-DD'.
import * as z from 'zod/mini'
import { bedAttribute } from '../bed-pool/kinds.ts'
import { criteriaAnswers } from '../bed-pool/policy.ts'
import { id, instant, line, municipalityNumber, note, prose, version, yesNo } from '../fields.ts'
import { localDate, localTime } from '../nights.ts'
import { extensionReason, journalKinds, outcome } from './facts.ts'

const nights = z.int().check(z.gte(1), z.lte(366))
const needs = z.array(bedAttribute).check(z.maxLength(bedAttribute.options.length))

/** A rule set aside: `approvedBy` is the account that says yes, and may not be the one who asks. */
export const overrideFields = z.strictObject({ approvedBy: id, reason: prose(500) })

/** Categories a home municipality may tell a house, docs/sources.md D6, and on which basis. */
export const disclosureCategories = ['identity', 'contact', 'arrival_needs'] as const
export type DisclosureCategory = (typeof disclosureCategories)[number]
export const disclosureBases = ['consent', 'law', 'emergency'] as const
export type DisclosureBasis = (typeof disclosureBases)[number]
const disclosure = z.strictObject({
  category: z.enum(disclosureCategories),
  basis: z.enum(disclosureBases),
  basisNote: line(300),
})
const disclosures = z.array(disclosure).check(
  z.maxLength(disclosureCategories.length),
  z.refine((list) => new Set(list.map((one) => one.category)).size === list.length, { error: 'twice' }),
)

/**
 * Takes a bed for a person. `channel` phone or walk_in: the house keeps its own record of its guest; on_behalf: the home
 * municipality claims in another's house, and tells the house what `disclosures` names. `message` is for whoever meets
 * the person; `expectAt` when they are expected.
 */
export const claimBedInput = z.strictObject({
  personId: id,
  bedId: id,
  arriveOn: localDate,
  nights,
  channel: z.enum(['phone', 'walk_in', 'on_behalf']),
  initiatedBy: z.enum(['person', 'next_of_kin', 'professional', 'other']),
  answers: criteriaAnswers,
  criteriaVersion: version,
  expectAt: z.nullable(localTime),
  message: note(500),
  responsibleMunicipality: z.nullable(municipalityNumber),
  disclosures,
  override: z.optional(overrideFields),
})

/** `arrivedAt` null: now. `practicalGiven`: the person has been told how the house works (meals, keys, quiet hours). */
export const arriveInput = z.strictObject({
  stayId: id,
  version,
  arrivedAt: z.nullable(instant),
  practicalGiven: z.boolean(),
})

/** The intake conversation and the person's own wishes, as far as they came up. At least one of them. */
export const recordIntakeInput = z
  .strictObject({ stayId: id, version, heldAt: z.nullable(instant), intake: note(4000), wishes: note(2000) })
  .check(
    z.refine((input) => input.intake !== '' || input.wishes !== '', { path: ['intake'], error: 'nothing_written' }),
  )

/** Nights at home [fromOn, untilOn); untilOn is the day of return, about `returnAt`. */
export const startHomeTrialInput = z
  .strictObject({
    stayId: id,
    version,
    fromOn: localDate,
    untilOn: localDate,
    returnAt: z.nullable(localTime),
    wish: note(500),
  })
  .check(z.refine((input) => input.untilOn > input.fromOn, { path: ['untilOn'], error: 'not_later' }))

/** `returnedAt` null: now. */
export const endHomeTrialInput = z.strictObject({
  stayId: id,
  version,
  returnedAt: z.nullable(instant),
  wentWell: z.nullable(yesNo),
  note: note(1000),
})

/** `secondPersonId`: the account that agreed, when the stay becomes longer than one person may decide. */
export const extendInput = z.strictObject({
  stayId: id,
  version,
  departOn: localDate,
  reason: extensionReason,
  note: note(500),
  secondPersonId: z.nullable(id),
})

/** `followUpAgreed` has no default: it is asked. The four last are for outcome asked_to_leave. */
export const endInput = z.strictObject({
  stayId: id,
  version,
  endedAt: z.nullable(instant),
  outcome,
  followUpAgreed: z.boolean(),
  note: note(1000),
  incidentId: z.nullable(id),
  reason: note(1000),
  whereTo: note(200),
  complaintRightTold: z.boolean(),
})

export const markNoShowInput = z.strictObject({ stayId: id, version, note: note(500) })
export const cancelInput = z.strictObject({ stayId: id, version, reason: line(300) })
export const moveBedInput = z.strictObject({ stayId: id, version, bedId: id, reason: line(300) })

/** Written in the house's own schema; an incident's id is what asked_to_leave refers to. */
export const writeJournalInput = z.strictObject({ stayId: id, kind: z.enum(journalKinds), body: prose(4000) })

export const getStayInput = z.strictObject({ stayId: id })

/** What needs the reader; the reader's scope decides, `houseIds` narrows it. */
export const nightInput = z.strictObject({ houseIds: z.optional(z.array(id).check(z.maxLength(200))) })
export const nightListInput = z.strictObject({
  houseId: id,
  night: localDate,
  purpose: z.enum(['fire', 'shift', 'other']),
})
export const handoverInput = z.strictObject({ houseId: id, night: localDate })

export const discloseToHouseInput = z.strictObject({ stayId: id, disclosures: disclosures.check(z.minLength(1)) })
export const endDisclosureInput = z.strictObject({ disclosureId: id })

/** The house's own record of a guest whom another municipality claimed for, once the person has told the name. */
export const linkGuestInput = z.strictObject({ stayId: id, personId: id })

/** A place on the waiting list. `callBackAt`: what was promised. */
export const requestPlaceInput = z.strictObject({
  personId: id,
  unitKindId: id,
  wantedOn: localDate,
  nights,
  needs,
  callBackAt: z.nullable(instant),
})
export const waitingListInput = z.strictObject({ houseIds: z.optional(z.array(id).check(z.maxLength(200))) })

export const callBackAnswers = ['answered_wants', 'answered_declines', 'no_answer', 'message_left'] as const
export type CallBackAnswer = (typeof callBackAnswers)[number]

/** `nextAt`: when to call again; `unreachable` gives up. */
export const callBackInput = z.strictObject({
  requestId: id,
  version,
  answer: z.enum(callBackAnswers),
  nextAt: z.nullable(instant),
  unreachable: z.boolean(),
})
export const withdrawRequestInput = z.strictObject({ requestId: id, version, reason: line(300) })

/** Evaluation: 1 to 5, or null for a question left open. Never tied to a stay or a person. */
const mark = z.nullable(z.int().check(z.gte(1), z.lte(5)))
export const evaluationAnswers = z.strictObject({
  helped: mark,
  feltSafe: mark,
  wasHeard: mark,
  cameInTime: mark,
  best: note(2000),
  better: note(2000),
})
export const evaluationToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{20,80}$/))
export const answerEvaluationInput = z.strictObject({ token: evaluationToken, answers: evaluationAnswers })
export const enterPaperEvaluationInput = z.strictObject({
  houseId: id,
  month: localDate,
  answers: evaluationAnswers,
})

/** What guests said of the house, month by month, the last `months` of them. */
export const evaluationsInput = z.strictObject({ houseId: id, months: z.int().check(z.gte(1), z.lte(36)) })
