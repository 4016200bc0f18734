// Inputs of the agreement's verbs. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { accessPurposes } from '../audit/schema.ts'
import { id, line, note, prose, version } from '../fields.ts'
import { localDate } from '../nights.ts'
import { phone } from '../person/phone.ts'

/** The two who agree: the person, and the unit whose bed it is. */
export const signatories = ['person', 'unit'] as const
export type Signatory = (typeof signatories)[number]
const signatory = z.enum(signatories)

const count = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max))
const change = { agreementId: id, version }

/** Agreements of one person, and whether the person may come tonight. `purpose`: why the record is open. */
export const listAgreementsInput = z.strictObject({ personId: id, purpose: z.enum(accessPurposes) })

/** `contactPhone`: the number that is answered day and night. `duties`: what the person takes on, in the person's own words. */
export const draftAgreementInput = z
  .strictObject({
    personId: id,
    unitKindId: id,
    nightsMax: count(1, 60),
    restDays: count(0, 366),
    staysPerYear: z.nullable(count(1, 366)),
    nightsPerYear: z.nullable(count(1, 366)),
    contactPhone: phone,
    duties: note(2000),
    reviewOn: localDate,
    untilOn: localDate,
  })
  .check(z.refine((input) => input.reviewOn <= input.untilOn, { path: ['untilOn'], error: 'not_later' }))

/** A signature as it stands on the paper. `signedBy`: who signed for the unit. */
export const signAgreementInput = z
  .strictObject({ ...change, signatory, signedOn: localDate, signedBy: z.nullable(line(120)) })
  .check(
    z.refine((input) => input.signatory === 'person' || input.signedBy !== null, {
      path: ['signedBy'],
      error: 'missing',
    }),
  )

export const suspendAgreementInput = z.strictObject({ ...change, reason: prose(500), complaintRightTold: z.boolean() })
export const liftSuspensionInput = z.strictObject({ ...change, note: note(500) })

/** After the review, both having said yes: on the same terms, until a new date. */
export const renewAgreementInput = z
  .strictObject({ ...change, reviewOn: localDate, untilOn: localDate, note: note(1000) })
  .check(z.refine((input) => input.reviewOn <= input.untilOn, { path: ['untilOn'], error: 'not_later' }))

/** The person ends it without a reason; the unit gives one, and tells of the right to complain. */
export const endAgreementInput = z.strictObject({
  ...change,
  signatory,
  reason: note(500),
  complaintRightTold: z.boolean(),
})

/** The phone was answered and there was no coming tonight: what was said is kept. */
export const logTalkInput = z.strictObject({ agreementId: id, minutes: count(0, 1440), note: note(500) })
