import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from '../column.ts'

export const person = pgTable('person', {
  id: uuid('id').primaryKey(),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  nameFolded: text('name_folded').notNull(),
  birthYear: integer('birth_year'),
  numberKind: text('number_kind'),
  numberCipher: bytea('number_cipher'),
  numberHash: bytea('number_hash'),
  poolKey: bytea('pool_key').notNull(),
  phone: text('phone'),
  address: text('address'),
  fixedAbode: boolean('fixed_abode'),
  addressProtection: text('address_protection').notNull().default(sql`'ungraded'`),
  responsibleNumber: text('responsible_number'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const eligibilityMeeting = pgTable('eligibility_meeting', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  houseId: uuid('house_id').notNull(),
  unitKindId: uuid('unit_kind_id').notNull(),
  plannedAt: timestamp('planned_at', { withTimezone: true }).notNull(),
  heldAt: timestamp('held_at', { withTimezone: true }),
  present: text('present').array().notNull().default(sql`'{}'`),
  criteriaVersion: integer('criteria_version'),
  outcome: text('outcome'),
  note: text('note').notNull().default(sql`''`),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  version: integer('version').notNull().default(sql`1`),
  answers: jsonb('answers').$type<unknown>().notNull().default(sql`'{}'`),
})

export const knownUser = pgTable('known_user', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  houseId: uuid('house_id').notNull(),
  unitKindId: uuid('unit_kind_id').notNull(),
  criteriaVersion: integer('criteria_version').notNull(),
  meetingId: uuid('meeting_id'),
  approvedOn: date('approved_on').notNull(),
  reviewOn: date('review_on').notNull(),
  approvedByName: text('approved_by_name').notNull(),
  endedOn: date('ended_on'),
  endedReason: text('ended_reason'),
  endedByName: text('ended_by_name'),
})

export const personStay = pgTable('person_stay', {
  stayId: uuid('stay_id').notNull(),
  personId: uuid('person_id').notNull(),
  capacity: text('capacity').notNull(),
  expectAt: text('expect_at'),
  initiatedBy: text('initiated_by'),
  answers: jsonb('answers').$type<unknown>().notNull().default(sql`'{}'`),
  overrideReason: text('override_reason'),
  overrideBy: uuid('override_by'),
  overrideByName: text('override_by_name'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

export const personRequest = pgTable('person_request', {
  requestId: uuid('request_id').notNull(),
  personId: uuid('person_id').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  withdrawnReason: text('withdrawn_reason'),
})

export const consent = pgTable('consent', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  toRole: text('to_role').notNull(),
  categories: text('categories').array().notNull(),
  purpose: text('purpose').notNull(),
  givenHow: text('given_how').notNull(),
  givenAt: timestamp('given_at', { withTimezone: true }).notNull(),
  untilOn: date('until_on').notNull(),
  madeByName: text('made_by_name').notNull(),
  withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  version: integer('version').notNull().default(sql`1`),
  toSelf: boolean('to_self').notNull().default(sql`false`),
})
