import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from '../column.ts'

export const housingSetting = pgTable('housing_setting', {
  one: boolean('one').primaryKey().default(sql`true`),
  rentSharePercent: integer('rent_share_percent').notNull().default(sql`35`),
  programmePerBuilding: integer('programme_per_building').notNull().default(sql`2`),
  securityMonthsMost: integer('security_months_most').notNull().default(sql`6`),
  fixedTermYearsLeast: integer('fixed_term_years_least').notNull().default(sql`3`),
  fixedTermYearsOwnHouse: integer('fixed_term_years_own_house').notNull().default(sql`1`),
  protestDays: integer('protest_days').notNull().default(sql`30`),
  appealWeeks: integer('appeal_weeks').notNull().default(sql`3`),
  absenceWeeks: integer('absence_weeks').notNull().default(sql`4`),
  leaseEndDays: integer('lease_end_days').notNull().default(sql`180`),
  guaranteeEndDays: integer('guarantee_end_days').notNull().default(sql`90`),
  version: integer('version').notNull().default(sql`1`),
})

export const landlord = pgTable('landlord', {
  id: uuid('id').primaryKey(),
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  contactName: text('contact_name').notNull().default(sql`''`),
  phone: text('phone'),
  email: text('email'),
  version: integer('version').notNull().default(sql`1`),
})

export const building = pgTable('building', {
  id: uuid('id').primaryKey(),
  street: text('street').notNull(),
  postalCode: text('postal_code').notNull(),
  postalPlace: text('postal_place').notNull().default(sql`''`),
  area: text('area').notNull().default(sql`''`),
  dwellingsTotal: integer('dwellings_total'),
  programmeMost: integer('programme_most'),
  version: integer('version').notNull().default(sql`1`),
})

export const dwelling = pgTable('dwelling', {
  id: uuid('id').primaryKey(),
  buildingId: uuid('building_id').notNull(),
  unitNumber: text('unit_number'),
  supplierId: text('supplier_id'),
  koboId: text('kobo_id'),
  kind: text('kind').notNull(),
  ownership: text('ownership').notNull(),
  contractKind: text('contract_kind').notNull(),
  landlordId: uuid('landlord_id'),
  areaM2: integer('area_m2'),
  bedrooms: integer('bedrooms').notNull(),
  floor: integer('floor'),
  hasLift: boolean('has_lift'),
  wheelchair: boolean('wheelchair'),
  hasHall: boolean('has_hall'),
  ownEntrance: boolean('own_entrance'),
  ownBath: boolean('own_bath'),
  petsAllowed: boolean('pets_allowed'),
  staffed: text('staffed').notNull().default(sql`'none'`),
  surroundings: text('surroundings'),
  rentKr: integer('rent_kr'),
  energyKr: integer('energy_kr'),
  costsKr: integer('costs_kr'),
  rentIncludesEnergy: boolean('rent_includes_energy').notNull().default(sql`false`),
  note: text('note').notNull().default(sql`''`),
  inStockFrom: date('in_stock_from').notNull(),
  archivedOn: date('archived_on'),
  inStock: boolean('in_stock').generatedAlwaysAs(sql`(archived_on is null)`),
  offerId: uuid('offer_id'),
  isOfferedOut: boolean('is_offered_out').generatedAlwaysAs(sql`(offer_id is not null)`),
  version: integer('version').notNull().default(sql`1`),
})

export const dwellingClosure = pgTable('dwelling_closure', {
  id: uuid('id').primaryKey(),
  dwellingId: uuid('dwelling_id').notNull(),
  fromOn: date('from_on').notNull(),
  untilOn: date('until_on'),
  reason: text('reason').notNull(),
  words: text('words').notNull().default(sql`''`),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const dwellingPicture = pgTable('dwelling_picture', {
  id: uuid('id').primaryKey(),
  dwellingId: uuid('dwelling_id').notNull(),
  mediaType: text('media_type').notNull(),
  shows: text('shows').notNull(),
  bytes: bytea('bytes').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  byName: text('by_name').notNull(),
})

export const dwellingEvent = pgTable('dwelling_event', {
  id: uuid('id').primaryKey(),
  dwellingId: uuid('dwelling_id').notNull(),
  kind: text('kind').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  importId: uuid('import_id'),
  facts: jsonb('facts').notNull().default(sql`'{}'`),
})

export const stockImport = pgTable('stock_import', {
  id: uuid('id').primaryKey(),
  fileName: text('file_name').notNull(),
  fileHash: bytea('file_hash').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  rowsRead: integer('rows_read').notNull(),
  rowsAdded: integer('rows_added').notNull(),
  rowsChanged: integer('rows_changed').notNull(),
  rowsRefused: integer('rows_refused').notNull(),
  undoneAt: timestamp('undone_at', { withTimezone: true }),
  undoneByName: text('undone_by_name'),
})

export const stockImportChange = pgTable('stock_import_change', {
  importId: uuid('import_id').notNull(),
  dwellingId: uuid('dwelling_id').notNull(),
  before: jsonb('before'),
  afterVersion: integer('after_version').notNull(),
})
