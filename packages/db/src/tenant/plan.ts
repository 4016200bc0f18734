import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { daterange } from '../column.ts'

export const planSetting = pgTable('plan_setting', {
  one: boolean('one').primaryKey().default(sql`true`),
  reviewMonths: integer('review_months').notNull().default(sql`12`),
  remapFromDays: integer('remap_from_days').notNull().default(sql`14`),
  remapToDays: integer('remap_to_days').notNull().default(sql`28`),
  version: integer('version').notNull().default(sql`1`),
})

export const crisisPlan = pgTable('crisis_plan', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  planVersion: integer('plan_version').notNull(),
  earlySigns: text('early_signs').notNull(),
  helps: text('helps').notNull(),
  helpsNot: text('helps_not').notNull(),
  meetMe: text('meet_me').notNull(),
  admissionRoute: text('admission_route').notNull(),
  contacts: jsonb('contacts').$type<unknown>().notNull(),
  madeWith: text('made_with').notNull(),
  serviceName: text('service_name'),
  serviceRole: text('service_role'),
  madeOn: date('made_on').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  reviewedOn: date('reviewed_on'),
  personAgreedOn: date('person_agreed_on'),
  municipalityAgreedOn: date('municipality_agreed_on'),
  municipalityAgreedBy: text('municipality_agreed_by'),
  serviceAgreedOn: date('service_agreed_on'),
  serviceAgreedBy: text('service_agreed_by'),
  copyOn: date('copy_on'),
  copy: text('copy'),
  reviewOn: date('review_on').notNull(),
  renewedAt: timestamp('renewed_at', { withTimezone: true }),
  supersededOn: date('superseded_on'),
  endedOn: date('ended_on'),
  endedBy: text('ended_by'),
  endedReason: text('ended_reason'),
  version: integer('version').notNull().default(sql`1`),
  agreedOn: date('agreed_on').generatedAlwaysAs(sql``),
  inForce: daterange('in_force').notNull().generatedAlwaysAs(sql``),
})

export const planWish = pgTable('plan_wish', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  plan: text('plan').notNull(),
  wish: text('wish').notNull(),
  saidOn: date('said_on').notNull(),
  askAgainOn: date('ask_again_on'),
  words: text('words').notNull().default(sql`''`),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
})

export const coordinator = pgTable('coordinator', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  forWhom: text('for_whom').notNull(),
  name: text('name').notNull(),
  organisation: text('organisation').notNull(),
  phone: text('phone'),
  fromOn: date('from_on').notNull(),
  endedOn: date('ended_on'),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
})

export const individualPlan = pgTable('individual_plan', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  sinceOn: date('since_on').notNull(),
  keptWhere: text('kept_where').notNull(),
  endedOn: date('ended_on'),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
})

export const nextOfKin = pgTable('next_of_kin', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  name: text('name').notNull(),
  relation: text('relation').notNull(),
  phone: text('phone'),
  mayContact: text('may_contact').notNull(),
  needsMapped: boolean('needs_mapped').notNull(),
  notedOn: date('noted_on').notNull(),
  notedByName: text('noted_by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const childDependant = pgTable('child_dependant', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  birthYear: integer('birth_year').notNull(),
  followedUpBy: text('followed_up_by').notNull().default(sql`''`),
  needsLookedAfter: text('needs_looked_after').notNull(),
  askedOn: date('asked_on'),
  notedOn: date('noted_on').notNull(),
  notedByName: text('noted_by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const remapping = pgTable('remapping', {
  afterId: uuid('after_id').primaryKey(),
  personId: uuid('person_id').notNull(),
  outcome: text('outcome').notNull(),
  words: text('words').notNull().default(sql`''`),
  saidOn: date('said_on').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
})

export const recommendationAnswer = pgTable('recommendation_answer', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  item: text('item').notNull(),
  answer: text('answer').notNull(),
  words: text('words').notNull().default(sql`''`),
  answeredOn: date('answered_on').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
})
