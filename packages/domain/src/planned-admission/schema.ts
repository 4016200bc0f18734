// Inputs of the negotiation's verbs. One export per verb, named <verb>Input. Instants are ISO strings, dates 'YYYY-MM-DD'.
import * as z from 'zod/mini'
import { id, instant, line, note, organisationRole, prose, version } from '../fields.ts'
import { homeAnswers } from '../joint-task/rules.ts'
import { localDate, nightsBetween } from '../nights.ts'
import { phone } from '../person/phone.ts'
import { offersMax, offerTwice } from './offers.ts'
import { readyAnswers } from './ready.ts'
import { personAnswers, sides } from './thread.ts'

/** What a version proposes, docs/sources.md D5. The admission begins on one of the days [windowFrom, windowTo], both included. */
export const termsSchema = z
  .strictObject({
    windowFrom: localDate,
    windowTo: localDate,
    nights: z.int().check(z.gte(1), z.lte(366)),
    /** What the stay is for, in the person's words where they have any. */
    goal: prose(1000),
    unit: line(200),
    transport: line(300),
    /** Who is responsible for the medication, before, during and after. */
    medication: line(300),
    /** What the municipality keeps ready at home: rent, pets, post. */
    keptReady: note(500),
    visits: note(500),
    ifWorse: prose(500),
    afterwards: prose(500),
  })
  .check(z.refine((terms) => terms.windowTo >= terms.windowFrom, { path: ['windowTo'], error: 'not_later' }))
export type Terms = z.infer<typeof termsSchema>

/** `seen`: the version of the proposal that the form was opened on; 0 before the first. */
const seen = z.int().check(z.gte(0), z.lte(1000))
const thread = { admissionId: id, version, seen }

/** The municipality opens a thread with a specialist service about somebody who has consented to it. */
export const openAdmissionInput = z.strictObject({ personId: id, specialistRole: organisationRole })

/** A bed of one's own, from a day of the window on. */
const offeredBed = z.strictObject({ bedId: id, arriveOn: localDate, nights: z.int().check(z.gte(1), z.lte(366)) })

/**
 * The first proposal, or a counter-proposal. `bedOf`: the side in whose bed the person will be. That side offers beds, which are
 * held; the other names one of the `offers` that stand (`offerId`), or proposes terms alone.
 */
export const proposeInput = z
  .strictObject({
    ...thread,
    terms: termsSchema,
    bedOf: z.enum(sides),
    respondBy: instant,
    lapsesAt: instant,
    offers: z.optional(z.array(offeredBed).check(z.maxLength(offersMax))),
    offerId: z.optional(z.nullable(id)),
  })
  .check(
    z.refine(
      ({ offers = [], terms: { windowFrom, windowTo } }) =>
        offers.every(({ arriveOn }) => windowFrom <= arriveOn && arriveOn <= windowTo),
      { path: ['offers'], error: 'outside_window' },
    ),
    z.refine(({ offers = [] }) => !offerTwice(offers), { path: ['offers'], error: 'twice' }),
    z.refine((input) => Date.parse(input.lapsesAt) >= Date.parse(input.respondBy), {
      path: ['lapsesAt'],
      error: 'not_later',
    }),
  )
/** `offerId`: which of the offers. `bed`: a bed of one's own, by the side that accepts to have the person in it. */
export const acceptInput = z.strictObject({
  ...thread,
  offerId: z.optional(z.nullable(id)),
  bed: z.optional(z.nullable(offeredBed)),
})
export const requestInfoInput = z.strictObject({ ...thread, question: prose(1000), respondBy: instant })
export const answerInfoInput = z.strictObject({ ...thread, answer: prose(1000) })

/** What the person says to the version seen. `reason` is needed when they have not been asked. */
export const answerForPersonInput = z
  .strictObject({ ...thread, answer: z.enum(personAnswers), reason: note(300) })
  .check(
    z.refine((input) => input.answer !== 'not_asked' || input.reason !== '', {
      path: ['reason'],
      error: 'needs_words',
    }),
  )

/** Why a side says no, and what it offers instead. */
export const declineReasons = ['no_capacity', 'not_the_right_service', 'other_help_first', 'other'] as const
export const declineInput = z.strictObject({ ...thread, reason: z.enum(declineReasons), alternative: prose(500) })
export const withdrawInput = z.strictObject({ ...thread, reason: line(300) })

/**
 * `bed`: another than the one that is held, or one where none is. `elsewhere`: where the bed is, in words, when it stands in another system
 * than this one.
 */
export const confirmBedInput = z
  .strictObject({ ...thread, bed: z.optional(z.nullable(offeredBed)), elsewhere: z.optional(z.nullable(line(200))) })
  .check(z.refine(({ bed, elsewhere }) => !(bed && elsewhere), { path: ['elsewhere'], error: 'twice' }))
/** Beds of one's own that can be offered: free for all the nights from some day in the window. */
export const listFreeBedsInput = z
  .strictObject({
    admissionId: id,
    windowFrom: localDate,
    windowTo: localDate,
    nights: z.int().check(z.gte(1), z.lte(366)),
  })
  .check(
    z.refine(({ windowFrom, windowTo }) => windowTo >= windowFrom && nightsBetween(windowFrom, windowTo) <= 62, {
      path: ['windowTo'],
      error: 'not_later',
    }),
  )
/** `hasHome`: whether there is a home to return to, asked at admission (A4). */
const hasHome = z.enum(homeAnswers)
export const admitInput = z.strictObject({ ...thread, admittedAt: z.nullable(instant), hasHome })
/** The same asked again, or when it has changed during the stay. */
export const tellHomeInput = z.strictObject({ ...thread, hasHome })
export const planDischargeInput = z.strictObject({ ...thread, dischargeOn: localDate })

/** `gapReason`: why somebody is discharged although a guard does not hold; needed when one does not. */
export const dischargeInput = z.strictObject({
  ...thread,
  dischargedAt: z.nullable(instant),
  hasHome: z.boolean(),
  firstFollowUpAt: z.nullable(instant),
  crisisPlanUpdatedAt: z.nullable(instant),
  gapReason: note(500),
})
export const closeInput = z.strictObject(thread)

/** It became an acute admission after all: what failed, so that it can be done better. */
export const convertToAcuteInput = z.strictObject({ ...thread, whatFailed: prose(500) })

/** A bed of the ward's whose thread cannot be read any more. */
export const endBedInput = z.strictObject({ occupancyId: id })

export const getAdmissionInput = z.strictObject({ admissionId: id })

const clock = { admissionId: id, version }
/** `needs`: what the municipality has to have ready. `readyAt` null: now. */
export const tellReadyInput = z.strictObject({ ...clock, readyAt: z.nullable(instant), needs: prose(1000) })
export const answerReadyInput = z
  .strictObject({ ...clock, answer: z.enum(readyAnswers), takesOverOn: z.nullable(localDate), reason: note(500) })
  .check(
    z.refine((input) => (input.answer === 'takes_over') === (input.takesOverOn !== null), {
      path: ['takesOverOn'],
      error: 'not_a_date',
    }),
    z.refine((input) => input.answer !== 'not_yet' || input.reason !== '', { path: ['reason'], error: 'needs_words' }),
  )
export const takeBackReadyInput = z.strictObject({ ...clock, reason: prose(300) })

const reachable = { name: line(120), phone }
const told = z.nullable(z.strictObject({ ...reachable, accountId: z.nullable(id) }))
/** How the organisation is reached about admissions. `version` 0: it has no card yet. */
export const setContactCardInput = z.strictObject({
  version: z.int().check(z.gte(0), z.lte(2_000_000_000)),
  line: z.nullable(z.strictObject(reachable)),
  escalation: told,
  coordinator: told,
  readyAnswerHours: z.int().check(z.gte(1), z.lte(336)),
})
