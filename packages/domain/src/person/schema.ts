// Inputs of the person's verbs. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { purposeFields } from '../audit/schema.ts'
import { criteriaAnswers } from '../bed-pool/policy.ts'
import { id, instant, line, municipalityNumber, note, version } from '../fields.ts'
import { localDate } from '../nights.ts'
import { takenFields } from './merge.ts'
import { personNumber } from './number.ts'
import { phone } from './phone.ts'
import { addressProtection } from './view.ts'

/** Search as you type: a name, a number or a phone. Two characters at least; every search is logged. */
export const searchInput = z.strictObject({ text: line(100).check(z.minLength(2)) })

/** `purpose` left out: the service already has to do with the person. Without that, PURPOSE_MISSING asks for one. */
export const getInput = z.strictObject({ personId: id, purpose: z.optional(purposeFields) })
export const revealNumberInput = z.strictObject({ personId: id, purpose: purposeFields })
/** Who has seen this person, newest first. */
export const listAccessInput = z.strictObject({ personId: id, limit: z.int().check(z.gte(1), z.lte(500)) })

/** A wish to open a protected person, known by the record or only as the guest of a stay. */
const wish = { words: line(200) }
export const askAccessInput = z.strictObject({ personId: id, ...wish })
export const askAccessToGuestInput = z.strictObject({ stayId: id, ...wish })

const person = {
  givenName: line(100),
  familyName: line(100),
  birthYear: z.nullable(z.int().check(z.gte(1900), z.lte(2100))),
  /** Null: unknown, which is legal. */
  number: z.nullable(personNumber),
  phone: z.nullable(phone),
  address: z.nullable(line(200)),
  fixedAbode: z.nullable(z.boolean()),
  addressProtection,
  responsibleMunicipality: z.nullable(municipalityNumber),
}

export const registerInput = z.strictObject({ ...person })
/** Who may be the same person already, asked before registering. */
export const similarPersonsInput = z.strictObject({
  givenName: person.givenName,
  familyName: person.familyName,
  birthYear: person.birthYear,
  phone: person.phone,
})
/** `number` left out: as it is. Null: it was wrong and is taken away. */
export const changeInput = z.strictObject({ personId: id, version, ...person, number: z.optional(person.number) })

export const planMeetingInput = z.strictObject({ personId: id, unitKindId: id, plannedAt: instant })

export const meetingOutcomes = ['criteria_met', 'criteria_not_met', 'did_not_come', 'cancelled'] as const
export type MeetingOutcome = (typeof meetingOutcomes)[number]

/** The meeting that informs and checks the criteria (A0). `heldAt` and `criteriaVersion` when it was held. */
export const recordMeetingInput = z
  .strictObject({
    meetingId: id,
    version,
    outcome: z.enum(meetingOutcomes),
    heldAt: z.nullable(instant),
    present: z.array(line(120)).check(z.maxLength(20)),
    criteriaVersion: z.nullable(version),
    /** What the person answered to each criterion, by its code. */
    answers: criteriaAnswers,
    /** Left out: as the policy says. */
    reviewOn: z.optional(localDate),
    note: note(2000),
  })
  .check(
    z.refine((input) => !wasHeld(input.outcome) || input.heldAt !== null, { path: ['heldAt'], error: 'missing' }),
    z.refine((input) => !wasHeld(input.outcome) || input.criteriaVersion !== null, {
      path: ['criteriaVersion'],
      error: 'missing',
    }),
  )

function wasHeld(outcome: MeetingOutcome): boolean {
  return outcome === 'criteria_met' || outcome === 'criteria_not_met'
}

export const endKnownUserInput = z.strictObject({ knownUserId: id, reason: line(300) })

const two = { survivorId: id, duplicateId: id }
export const previewMergeInput = z
  .strictObject(two)
  .check(z.refine((input) => input.survivorId !== input.duplicateId, { path: ['duplicateId'], error: 'twice' }))
/** `take`: what is taken from the record that goes. Both as they were when they were compared. */
export const mergePersonInput = z
  .strictObject({
    ...two,
    survivorVersion: version,
    duplicateVersion: version,
    take: z.array(z.enum(takenFields)).check(z.maxLength(takenFields.length)),
    reason: line(500),
  })
  .check(z.refine((input) => input.survivorId !== input.duplicateId, { path: ['duplicateId'], error: 'twice' }))
export const listMergesInput = z.strictObject({ personId: id })
export const undoMergeInput = z.strictObject({ mergeId: id, reason: line(500) })
