import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from '../column.ts'

const schema = pgSchema('pool')

export const municipality = schema.table('municipality', { roleName: text('role_name').primaryKey() })

export const stay = schema.table('stay', {
  id: uuid('id').primaryKey(),
  houseId: uuid('house_id').notNull(),
  bedId: uuid('bed_id').notNull(),
  houseRole: text('house_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  responsibleRole: text('responsible_role'),
  reference: text('reference').notNull(),
  unitKindId: uuid('unit_kind_id').notNull(),
  policyVersion: integer('policy_version').notNull(),
  criteriaVersion: integer('criteria_version').notNull(),
  channel: text('channel').notNull(),
  firstArriveOn: date('first_arrive_on').notNull(),
  firstDepartOn: date('first_depart_on').notNull(),
  departOn: date('depart_on').notNull(),
  claimedAt: timestamp('claimed_at', { withTimezone: true }).notNull(),
  arrivedAt: timestamp('arrived_at', { withTimezone: true }),
  intakeAt: timestamp('intake_at', { withTimezone: true }),
  homeFrom: date('home_from'),
  homeUntil: date('home_until'),
  endedAt: timestamp('ended_at', { withTimezone: true }),
  outcome: text('outcome'),
  followUpAgreed: boolean('follow_up_agreed'),
  cancelledAt: timestamp('cancelled_at', { withTimezone: true }),
  noShowAt: timestamp('no_show_at', { withTimezone: true }),
  lapsedAt: timestamp('lapsed_at', { withTimezone: true }),
  readableBy: text('readable_by').array().notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const stayEvent = schema.table('stay_event', {
  id: uuid('id').primaryKey(),
  stayId: uuid('stay_id').notNull(),
  houseRole: text('house_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  kind: text('kind').notNull(),
  occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  recordedBy: uuid('recorded_by'),
  recordedByName: text('recorded_by_name').notNull(),
  facts: jsonb('facts').$type<unknown>().notNull().default(sql`'{}'`),
  claimant: text('claimant').generatedAlwaysAs(sql``),
  readableBy: text('readable_by').array().notNull(),
})

export const disclosure = schema.table('disclosure', {
  id: uuid('id').primaryKey(),
  stayId: uuid('stay_id').notNull(),
  houseRole: text('house_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  category: text('category').notNull(),
  content: jsonb('content').$type<unknown>().notNull(),
  basis: text('basis').notNull(),
  basisNote: text('basis_note').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  endedAt: timestamp('ended_at', { withTimezone: true }),
  readableUntil: timestamp('readable_until', { withTimezone: true }).notNull(),
})

export const placeRequest = schema.table('place_request', {
  id: uuid('id').primaryKey(),
  houseId: uuid('house_id').notNull(),
  unitKindId: uuid('unit_kind_id').notNull(),
  houseRole: text('house_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  ofHouse: boolean('of_house').notNull().generatedAlwaysAs(sql``),
  askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
  wantedOn: date('wanted_on').notNull(),
  nights: integer('nights').notNull(),
  needs: text('needs').array().notNull().default(sql`'{}'`),
  personKey: bytea('person_key').notNull(),
  callBackAt: timestamp('call_back_at', { withTimezone: true }),
  withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  unreachableAt: timestamp('unreachable_at', { withTimezone: true }),
  lapsedAt: timestamp('lapsed_at', { withTimezone: true }),
  claimedAt: timestamp('claimed_at', { withTimezone: true }),
  readableBy: text('readable_by').array().notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const callBack = schema.table('call_back', {
  id: uuid('id').primaryKey(),
  requestId: uuid('request_id').notNull(),
  houseRole: text('house_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  calledAt: timestamp('called_at', { withTimezone: true }).notNull(),
  calledBy: uuid('called_by'),
  calledByName: text('called_by_name').notNull(),
  answer: text('answer').notNull(),
  readableBy: text('readable_by').array().notNull(),
})

export const evaluationInvite = schema.table('evaluation_invite', {
  tokenHash: bytea('token_hash').notNull(),
  houseId: uuid('house_id').notNull(),
  houseRole: text('house_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  issuedOn: date('issued_on').notNull(),
  usedOn: date('used_on'),
  readableBy: text('readable_by').array().notNull(),
})

export const evaluation = schema.table('evaluation', {
  id: uuid('id').primaryKey(),
  houseId: uuid('house_id').notNull(),
  houseRole: text('house_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  givenIn: date('given_in').notNull(),
  source: text('source').notNull(),
  answers: jsonb('answers').$type<unknown>().notNull(),
  readableBy: text('readable_by').array().notNull(),
})
