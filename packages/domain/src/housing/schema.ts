// Inputs of the dwelling stock's verbs. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { email, fileWanted, id, importedFile, line, note, version } from '../fields.ts'
import { localDate } from '../nights.ts'
import { phone } from '../person/phone.ts'
import {
  closureReason,
  contractKind,
  dwellingKind,
  dwellingStates,
  landlordKind,
  ownership,
  shareKinds,
  staffing,
  surroundings,
} from './kinds.ts'

const count = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most))
const perhaps = z.nullable(z.boolean())

/** Four digits. */
export const postalCode = z.string().check(z.trim(), z.regex(/^\d{4}$/))
/** Bruksenhetsnummer: H0203 is the third door from the left on the second floor. */
export const unitNumber = z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[HKLU]\d{4}$/))

const address = { street: line(120), postalCode, postalPlace: note(60), area: note(60) }
const facts = {
  unitNumber: z.nullable(unitNumber),
  supplierId: z.nullable(line(60)),
  koboId: z.nullable(line(60)),
  kind: dwellingKind,
  ownership,
  contractKind,
  landlordId: z.nullable(id),
  areaM2: z.nullable(count(5, 1000)),
  bedrooms: count(0, 12),
  floor: z.nullable(count(-3, 60)),
  hasLift: perhaps,
  wheelchair: perhaps,
  hasHall: perhaps,
  ownEntrance: perhaps,
  ownBath: perhaps,
  petsAllowed: perhaps,
  staffed: staffing,
  surroundings: z.nullable(z.enum(surroundings)),
  rentKr: z.nullable(count(0, 200_000)),
  energyKr: z.nullable(count(0, 50_000)),
  costsKr: z.nullable(count(0, 50_000)),
  rentIncludesEnergy: z.boolean(),
  note: note(1000),
}
export const addDwellingInput = z.strictObject({ ...address, ...facts, inStockFrom: localDate })
export const changeDwellingInput = z.strictObject({ dwellingId: id, version, ...address, ...facts })
export const archiveDwellingInput = z.strictObject({ dwellingId: id, version, archivedOn: localDate })
/** What the municipality settles for everybody, with the least and the most of each; the same stand as CHECK constraints. */
export const housingSettings = {
  rentSharePercent: [1, 100],
  programmePerBuilding: [1, 100],
  securityMonthsMost: [1, 24],
  fixedTermYearsLeast: [1, 10],
  fixedTermYearsOwnHouse: [1, 10],
  protestDays: [1, 365],
  appealWeeks: [1, 52],
  absenceWeeks: [1, 52],
  leaseEndDays: [1, 730],
  guaranteeEndDays: [1, 730],
} as const satisfies Record<string, readonly [least: number, most: number]>
export type HousingSetting = keyof typeof housingSettings
const setting = (name: HousingSetting) => count(housingSettings[name][0], housingSettings[name][1])
export const setHousingSettingsInput = z.strictObject({
  version,
  rentSharePercent: setting('rentSharePercent'),
  programmePerBuilding: setting('programmePerBuilding'),
  securityMonthsMost: setting('securityMonthsMost'),
  fixedTermYearsLeast: setting('fixedTermYearsLeast'),
  fixedTermYearsOwnHouse: setting('fixedTermYearsOwnHouse'),
  protestDays: setting('protestDays'),
  appealWeeks: setting('appealWeeks'),
  absenceWeeks: setting('absenceWeeks'),
  leaseEndDays: setting('leaseEndDays'),
  guaranteeEndDays: setting('guaranteeEndDays'),
})

export const getDwellingInput = z.strictObject({ dwellingId: id })

export const dwellingSorts = ['address', 'kind', 'area', 'bedrooms', 'size', 'rent', 'empty'] as const
/** The stock, a page at a time. Left out: anything. `empty`: nobody has it today, for whichever reason. */
export const listDwellingsInput = z.strictObject({
  text: z.optional(note(80)),
  kind: z.optional(dwellingKind),
  area: z.optional(line(60)),
  bedroomsLeast: z.optional(count(0, 12)),
  state: z.optional(z.enum(['empty', ...dwellingStates])),
  wheelchair: z.optional(z.boolean()),
  stepFree: z.optional(z.boolean()),
  sort: z.optional(z.enum(dwellingSorts)),
  down: z.optional(z.boolean()),
  page: z.optional(count(1, 1000)),
})

const landlord = {
  kind: landlordKind,
  name: line(120),
  contactName: note(120),
  phone: z.nullable(phone),
  email: z.nullable(email),
}
export const addLandlordInput = z.strictObject(landlord)
export const changeLandlordInput = z.strictObject({ landlordId: id, version, ...landlord })

export const changeBuildingInput = z.strictObject({
  buildingId: id,
  version,
  postalPlace: note(60),
  area: note(60),
  dwellingsTotal: z.nullable(count(1, 2000)),
  programmeMost: z.nullable(count(0, 2000)),
})

const laterThanFrom = { path: ['untilOn'], error: 'not_later' }
/** Not to be lived in from `fromOn` until `untilOn`; null: until somebody says so. */
export const closeDwellingInput = z
  .strictObject({
    dwellingId: id,
    fromOn: localDate,
    untilOn: z.nullable(localDate),
    reason: closureReason,
    words: note(500),
  })
  .check(z.refine((input) => input.untilOn === null || input.untilOn > input.fromOn, laterThanFrom))
export const changeClosureInput = z
  .strictObject({
    closureId: id,
    version,
    fromOn: localDate,
    untilOn: z.nullable(localDate),
    reason: closureReason,
    words: note(500),
  })
  .check(z.refine((input) => input.untilOn === null || input.untilOn > input.fromOn, laterThanFrom))

/**
 * To the others of a cooperation, from a day until another, and how much of it: places, or per cent of the time. `contact`: whom they
 * ask. Nothing here says where it is: the offer is told of by area.
 */
export const offerOutInput = z
  .strictObject({
    dwellingId: id,
    version,
    cooperationId: id,
    fromOn: localDate,
    untilOn: localDate,
    shareOf: z.enum(shareKinds),
    share: count(1, 100),
    contact: line(120),
  })
  .check(z.refine((input) => input.untilOn > input.fromOn, laterThanFrom))
export const takeBackOfferInput = z.strictObject({ dwellingId: id, version })

/** A picture as base64, at most 2 MB, with what it shows in words. */
export const addPictureInput = z.strictObject({
  dwellingId: id,
  shows: line(200),
  base64: z.string().check(z.minLength(1), z.maxLength(2_700_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
})
export const getPictureInput = z.strictObject({ pictureId: id })
export const removePictureInput = z.strictObject({ pictureId: id })

export const stockTemplateInput = fileWanted
export const exportStockInput = fileWanted
export const previewStockImportInput = importedFile
export const applyStockImportInput = z.strictObject({ fileName: line(200), file: importedFile })
export const undoStockImportInput = z.strictObject({ importId: id })
