// Inputs of the verbs of a tenancy. One export per verb, named <verb>Input. Amounts in whole kroner.
import * as z from 'zod/mini'
import { accessPurposes } from '../audit/schema.ts'
import { id, instant, line, note, prose, version } from '../fields.ts'
import { localDate } from '../nights.ts'
import { phone } from '../person/phone.ts'
import {
  absenceKinds,
  callSubjects,
  guaranteeKinds,
  noticeGivers,
  noticeKinds,
  rentPayers,
  riskKinds,
  riskLevels,
  securities,
} from './kinds.ts'
import { contractKinds, shortTermBases } from './lease.ts'
import { tenancyEnds } from './tenancy.ts'

const count = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most))
const change = { tenancyId: id, version }
const rent = count(0, 200_000)
const amount = count(1, 1_000_000)

/** `purpose`: why the record is open. */
export const getTenancyInput = z.strictObject({ tenancyId: id, purpose: z.enum(accessPurposes) })
export const listTenanciesOfPersonInput = z.strictObject({ personId: id, purpose: z.enum(accessPurposes) })

/** From an accepted allocation, or of somebody who lived there before anybody wrote it down. What is not known is said to be so. */
export const signTenancyInput = z
  .strictObject({
    personId: id,
    dwellingId: id,
    allocationId: z.nullable(id),
    contractKind: z.enum(contractKinds),
    signedOn: localDate,
    fromOn: localDate,
    untilOn: z.nullable(localDate),
    shortTermBasis: z.nullable(z.enum(shortTermBases)),
    shortTermReason: note(500),
    specialTermsToldOn: z.nullable(localDate),
    crisisClause: note(2000),
    rentKr: rent,
    allowanceKr: z.nullable(count(0, 100_000)),
    rentPayer: z.enum(rentPayers),
    security: z.enum(securities),
    depositKr: z.nullable(count(0, 1_000_000)),
  })
  .check(
    z.refine((input) => input.untilOn === null || input.untilOn > input.fromOn, {
      path: ['untilOn'],
      error: 'not_later',
    }),
    z.refine((input) => input.specialTermsToldOn === null || input.specialTermsToldOn <= input.signedOn, {
      path: ['specialTermsToldOn'],
      error: 'wrong_form',
    }),
  )

/** The key is handed over: who pays and what secures it is known by now, or said not to be. */
export const moveInInput = z.strictObject({
  ...change,
  movedInOn: localDate,
  keysGiven: count(0, 50),
  meterReading: z.nullable(line(60)),
  rentPayer: z.enum(rentPayers),
  security: z.enum(securities),
  notes: note(2000),
})

const risk = {
  level: z.enum(riskLevels),
  amountKr: z.nullable(count(0, 1_000_000)),
  words: prose(1000),
  /** What is done about it, by when, and by whom. */
  action: note(500),
  actionBy: z.nullable(localDate),
  actionOwner: note(120),
}
export const raiseRiskInput = z.strictObject({ ...change, kind: z.enum(riskKinds), sinceOn: localDate, ...risk })
export const changeRiskInput = z.strictObject({ riskId: id, version, ...risk })
export const resolveRiskInput = z.strictObject({ riskId: id, version, resolvedOn: localDate, words: note(500) })

export const startAbsenceInput = z
  .strictObject({
    ...change,
    kind: z.enum(absenceKinds),
    fromOn: localDate,
    expectedOn: z.nullable(localDate),
    whoPays: z.enum(rentPayers),
    lookedAfter: note(500),
  })
  .check(
    z.refine((input) => input.expectedOn === null || input.expectedOn >= input.fromOn, {
      path: ['expectedOn'],
      error: 'not_later',
    }),
  )
export const tellWhoPaysInput = z.strictObject({ absenceId: id, version, whoPays: z.enum(rentPayers) })
export const endAbsenceInput = z.strictObject({ absenceId: id, version, returnedOn: localDate })

/** What a landlord's notice lacks is marked, and stops nothing. */
export const giveNoticeInput = z
  .strictObject({
    ...change,
    givenBy: z.enum(noticeGivers),
    kind: z.enum(noticeKinds),
    givenOn: localDate,
    inWriting: z.boolean(),
    grounds: note(2000),
    protestRightTold: z.boolean(),
    protestUntil: z.nullable(localDate),
    movesOutOn: z.nullable(localDate),
  })
  .check(
    z.refine((input) => input.protestUntil === null || input.protestUntil > input.givenOn, {
      path: ['protestUntil'],
      error: 'not_later',
    }),
    z.refine((input) => input.movesOutOn === null || input.movesOutOn >= input.givenOn, {
      path: ['movesOutOn'],
      error: 'not_later',
    }),
  )
const notice = { noticeId: id, version }
export const protestInput = z.strictObject({ ...notice, protestedOn: localDate, words: note(1000) })
export const withdrawNoticeInput = z.strictObject({ ...notice, withdrawnOn: localDate, words: note(500) })

/** `untilOn` null: without a fixed end from now on. */
export const prolongInput = z.strictObject({ ...change, untilOn: z.nullable(localDate), words: note(500) })
export const adjustRentInput = z.strictObject({
  ...change,
  rentKr: rent,
  allowanceKr: z.nullable(count(0, 100_000)),
  fromOn: localDate,
})
export const endTenancyInput = z.strictObject({
  ...change,
  endedOn: localDate,
  because: z.enum(tenancyEnds),
  words: note(1000),
})

export const giveGuaranteeInput = z
  .strictObject({
    ...change,
    kind: z.enum(guaranteeKinds),
    amountKr: amount,
    months: count(1, 24),
    fromOn: localDate,
    expiresOn: localDate,
    claimBy: z.nullable(localDate),
  })
  .check(
    z.refine((input) => input.expiresOn > input.fromOn, { path: ['expiresOn'], error: 'not_later' }),
    z.refine((input) => input.claimBy === null || input.claimBy >= input.fromOn, {
      path: ['claimBy'],
      error: 'not_later',
    }),
  )
export const claimGuaranteeInput = z.strictObject({
  guaranteeId: id,
  version,
  claimedOn: localDate,
  amountKr: amount,
  reason: prose(500),
})
export const settleClaimInput = z.strictObject({
  claimId: id,
  version,
  paidKr: count(0, 1_000_000),
  settledOn: localDate,
})

/** The promise to a private landlord: who is called, and how soon somebody answers. */
export const makeAssuranceInput = z.strictObject({
  ...change,
  agreedOn: localDate,
  answerWithinHours: count(1, 720),
  promises: prose(2000),
  phone,
})
export const logLandlordCallInput = z.strictObject({
  tenancyId: id,
  calledAt: z.nullable(instant),
  about: z.enum(callSubjects),
  words: prose(1000),
})
export const answerLandlordCallInput = z.strictObject({ callId: id, version, answer: prose(1000) })
