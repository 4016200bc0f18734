import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { daterange } from '../column.ts'

export const agreement = pgTable('agreement', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  houseId: uuid('house_id').notNull(),
  unitKindId: uuid('unit_kind_id').notNull(),
  nightsMax: integer('nights_max').notNull(),
  restDays: integer('rest_days').notNull(),
  staysPerYear: integer('stays_per_year'),
  nightsPerYear: integer('nights_per_year'),
  contactPhone: text('contact_phone').notNull(),
  duties: text('duties').notNull().default(sql`''`),
  draftedOn: date('drafted_on').notNull(),
  personSignedOn: date('person_signed_on'),
  unitSignedOn: date('unit_signed_on'),
  unitSignedBy: text('unit_signed_by'),
  suspendedOn: date('suspended_on'),
  suspendedReason: text('suspended_reason'),
  reviewOn: date('review_on').notNull(),
  untilOn: date('until_on').notNull(),
  endedOn: date('ended_on'),
  endedBy: text('ended_by'),
  endedReason: text('ended_reason'),
  complaintRightTold: boolean('complaint_right_told').notNull().default(sql`false`),
  version: integer('version').notNull().default(sql`1`),
  inForce: daterange('in_force').notNull().generatedAlwaysAs(sql``),
  staysMost: integer('stays_most').notNull().generatedAlwaysAs(sql``),
  nightsMost: integer('nights_most').notNull().generatedAlwaysAs(sql``),
})

export const agreementUse = pgTable('agreement_use', {
  stayId: uuid('stay_id').primaryKey(),
  agreementId: uuid('agreement_id').notNull(),
  personId: uuid('person_id').notNull(),
  unitKindId: uuid('unit_kind_id').notNull(),
  inForce: daterange('in_force').notNull(),
  nightsMax: integer('nights_max').notNull(),
  restDays: integer('rest_days').notNull(),
  staysMost: integer('stays_most').notNull(),
  nightsMost: integer('nights_most').notNull(),
  arriveOn: date('arrive_on').notNull(),
  departOn: date('depart_on').notNull(),
  lastEndedOn: date('last_ended_on'),
  staysBefore: integer('stays_before').notNull(),
  nightsBefore: integer('nights_before').notNull(),
  initiatedBy: text('initiated_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

export const agreementEvent = pgTable('agreement_event', {
  id: uuid('id').primaryKey(),
  agreementId: uuid('agreement_id').notNull(),
  kind: text('kind').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  words: text('words').notNull().default(sql`''`),
  facts: jsonb('facts').$type<unknown>().notNull().default(sql`'{}'`),
})
