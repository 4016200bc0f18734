// Inputs of the bed pool's verbs. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { fileWanted, id, importedFile, line, note, version } from '../fields.ts'
import { localDate } from '../nights.ts'
import { phone } from '../person/phone.ts'
import { bedAttribute, holdReason, outOfServiceReason, unitKind } from './kinds.ts'
import { criteriaAnswers, criteriaSchema, policySchema } from './policy.ts'

const attributes = z.array(bedAttribute).check(z.maxLength(bedAttribute.options.length))
const sort = z.int().check(z.gte(0), z.lte(9999))
const costCentre = line(40)
const later = { path: ['toOn'], error: 'not_later' }

/** Nights shown on the board: `nights` from `fromOn`. */
export const boardInput = z.strictObject({
  fromOn: localDate,
  nights: z.int().check(z.gte(1), z.lte(62)),
  houseIds: z.optional(z.array(id).check(z.maxLength(200))),
})

/** By unit kind: two houses may ask different things under the same code. */
const answersByKind = z
  .record(id, criteriaAnswers)
  .check(z.refine((answers) => Object.keys(answers).length <= 500, { error: 'too_many' }))

/** What a person asks for. `personId` null: what is free, without a person. `near`: the place, or the house, in whose neighbourhood it had better be. */
export const searchInput = z.strictObject({
  personId: z.nullable(id),
  arriveOn: localDate,
  nights: z.int().check(z.gte(1), z.lte(366)),
  needs: attributes,
  near: z.optional(line(80)),
  answers: z.optional(answersByKind),
})

export const getHouseInput = z.strictObject({ houseId: id })

const house = {
  name: line(80),
  place: line(80),
  address: z.nullable(line(200)),
  phone: z.nullable(phone),
  /** Whoever may open what the watch may not, and decides what the watch cannot. Left out: as it was. */
  onCallPhone: z.optional(z.nullable(phone)),
  latitude: z.nullable(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.nullable(z.number().check(z.gte(-180), z.lte(180))),
  practical: note(4000),
}
export const addHouseInput = z.strictObject(house)
export const changeHouseInput = z.strictObject({ houseId: id, version, ...house })
export const archiveHouseInput = z.strictObject({ houseId: id, version })

export const addUnitKindInput = z.strictObject({ houseId: id, kind: unitKind, name: line(80), sort: z.optional(sort) })
export const changeUnitKindInput = z.strictObject({
  unitKindId: id,
  name: line(80),
  sort: z.optional(sort),
  archived: z.optional(z.boolean()),
})

/** `policyVersion` is the version the form was opened with. */
export const setPolicyInput = z.strictObject({ unitKindId: id, policyVersion: version, policy: policySchema })
export const previewPolicyInput = z.strictObject({ unitKindId: id, policy: policySchema })
export const setCriteriaInput = z.strictObject({ unitKindId: id, criteriaVersion: version, criteria: criteriaSchema })

const bed = { name: line(60), attributes, description: note(500), sort: z.optional(sort) }
export const addBedInput = z.strictObject({ unitKindId: id, openedOn: localDate, ...bed })
export const changeBedInput = z.strictObject({ bedId: id, version, ...bed })
export const archiveBedInput = z.strictObject({ bedId: id, version, archivedOn: localDate })

/** The bed has no nights in [fromOn, toOn); `toOn` null: until somebody says so. */
export const takeOutOfServiceInput = z
  .strictObject({
    bedId: id,
    reason: outOfServiceReason,
    fromOn: localDate,
    toOn: z.nullable(localDate),
    costCentre: z.nullable(costCentre),
  })
  .check(z.refine((input) => input.toOn === null || input.toOn > input.fromOn, later))
export const reviseOutOfServiceInput = z
  .strictObject({
    occupancyId: id,
    version,
    reason: outOfServiceReason,
    fromOn: localDate,
    toOn: z.nullable(localDate),
    costCentre: z.nullable(costCentre),
  })
  .check(z.refine((input) => input.toOn === null || input.toOn > input.fromOn, later))
export const cancelOutOfServiceInput = z.strictObject({ occupancyId: id, version })

/** Holds the nights [fromOn, toOn) for `hours` from now. */
export const holdBedInput = z
  .strictObject({
    bedId: id,
    fromOn: localDate,
    toOn: localDate,
    hours: z.int().check(z.gte(1), z.lte(720)),
    reason: holdReason,
  })
  .check(z.refine((input) => input.toOn > input.fromOn, later))
export const releaseHoldInput = z.strictObject({ occupancyId: id, version })

export const markReadyInput = z.strictObject({ turnaroundId: id })

export const importTemplateInput = fileWanted
export const previewImportInput = importedFile
export const applyImportInput = z.strictObject({ file: importedFile })
