import { sql } from 'drizzle-orm'
import { boolean, date, doublePrecision, integer, jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea, daterange } from '../column.ts'

const schema = pgSchema('pool')

export const house = schema.table('house', {
  id: uuid('id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  name: text('name').notNull(),
  place: text('place').notNull(),
  address: text('address'),
  phone: text('phone'),
  onCallPhone: text('on_call_phone'),
  latitude: doublePrecision('latitude'),
  longitude: doublePrecision('longitude'),
  practical: text('practical').notNull().default(sql`''`),
  readableBy: text('readable_by').array().notNull(),
  archivedAt: timestamp('archived_at', { withTimezone: true }),
  version: integer('version').notNull().default(sql`1`),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

export const houseAccess = schema.table('house_access', {
  houseId: uuid('house_id').notNull(),
  ownerRole: text('owner_role').notNull(),
  organisationRole: text('organisation_role').notNull(),
  cooperationId: uuid('cooperation_id'),
  fromOn: date('from_on').notNull(),
  toOn: date('to_on'),
  during: daterange('during').notNull().generatedAlwaysAs(sql``),
  readableBy: text('readable_by').array().notNull(),
})

export const unitKind = schema.table('unit_kind', {
  id: uuid('id').primaryKey(),
  houseId: uuid('house_id').notNull(),
  ownerRole: text('owner_role').notNull(),
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  sort: integer('sort').notNull().default(sql`0`),
  policyVersion: integer('policy_version').notNull().default(sql`1`),
  criteriaVersion: integer('criteria_version').notNull().default(sql`1`),
  readableBy: text('readable_by').array().notNull(),
  archivedAt: timestamp('archived_at', { withTimezone: true }),
})

export const policyVersion = schema.table('policy_version', {
  unitKindId: uuid('unit_kind_id').notNull(),
  version: integer('version').notNull(),
  ownerRole: text('owner_role').notNull(),
  policy: jsonb('policy').$type<unknown>().notNull(),
  reservable: boolean('reservable').notNull().generatedAlwaysAs(sql``),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  readableBy: text('readable_by').array().notNull(),
})

export const criteriaVersion = schema.table('criteria_version', {
  unitKindId: uuid('unit_kind_id').notNull(),
  version: integer('version').notNull(),
  ownerRole: text('owner_role').notNull(),
  criteria: jsonb('criteria').$type<unknown>().notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  readableBy: text('readable_by').array().notNull(),
})

export const bed = schema.table('bed', {
  id: uuid('id').primaryKey(),
  houseId: uuid('house_id').notNull(),
  unitKindId: uuid('unit_kind_id').notNull(),
  ownerRole: text('owner_role').notNull(),
  name: text('name').notNull(),
  sort: integer('sort').notNull().default(sql`0`),
  attributes: text('attributes').array().notNull().default(sql`'{}'`),
  description: text('description').notNull().default(sql`''`),
  openedOn: date('opened_on').notNull(),
  archivedOn: date('archived_on'),
  readableBy: text('readable_by').array().notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const occupancy = schema.table('occupancy', {
  id: uuid('id').primaryKey(),
  bedId: uuid('bed_id').notNull(),
  unitKindId: uuid('unit_kind_id').notNull(),
  houseId: uuid('house_id').notNull(),
  houseRole: text('house_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  access: daterange('access').notNull(),
  kind: text('kind').notNull(),
  fromOn: date('from_on').notNull(),
  toOn: date('to_on').notNull(),
  during: daterange('during').generatedAlwaysAs(sql``),
  live: boolean('live').notNull().default(sql`true`),
  present: boolean('present').notNull().default(sql`false`),
  lapsesAt: timestamp('lapses_at', { withTimezone: true }),
  personKey: bytea('person_key'),
  claimedOn: date('claimed_on').notNull(),
  arriveWithinDays: integer('arrive_within_days'),
  reservable: boolean('reservable').notNull(),
  policyVersion: integer('policy_version'),
  restOverOn: date('rest_over_on'),
  overridden: boolean('overridden').notNull().default(sql`false`),
  readableBy: text('readable_by').array().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  version: integer('version').notNull().default(sql`1`),
  partOf: uuid('part_of'),
  movedOn: date('moved_on'),
  admissionId: uuid('admission_id'),
})

export const hold = schema.table('hold', {
  id: uuid('id').primaryKey(),
  houseRole: text('house_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  reason: text('reason').notNull(),
  offerId: uuid('offer_id').generatedAlwaysAs(sql``),
})

export const outOfServiceRevision = schema.table('out_of_service_revision', {
  id: uuid('id').primaryKey(),
  occupancyId: uuid('occupancy_id').notNull(),
  revision: integer('revision').notNull(),
  houseRole: text('house_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  reason: text('reason').notNull(),
  fromOn: date('from_on').notNull(),
  toOn: date('to_on').notNull(),
  costCentre: text('cost_centre'),
  cancelled: boolean('cancelled').notNull().default(sql`false`),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  readableBy: text('readable_by').array().notNull(),
})

export const turnaround = schema.table('turnaround', {
  id: uuid('id').primaryKey(),
  bedId: uuid('bed_id').notNull(),
  houseId: uuid('house_id').notNull(),
  houseRole: text('house_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  dueAt: timestamp('due_at', { withTimezone: true }).notNull(),
  readyAt: timestamp('ready_at', { withTimezone: true }),
  readyByName: text('ready_by_name'),
  readableBy: text('readable_by').array().notNull(),
})
