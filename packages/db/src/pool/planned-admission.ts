import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from '../column.ts'

const schema = pgSchema('pool')
const at = (name: string) => timestamp(name, { withTimezone: true })

export const sharedPart = schema.table('shared_part', {
  id: uuid('id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  toRole: text('to_role').notNull(),
  subjectId: uuid('subject_id').notNull(),
  category: text('category').notNull(),
  content: jsonb('content').$type<unknown>().notNull(),
  basis: text('basis').notNull(),
  basisNote: text('basis_note').notNull(),
  consentId: uuid('consent_id'),
  madeAt: at('made_at').notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  endedAt: at('ended_at'),
  readableBy: text('readable_by').array().notNull(),
  readableUntil: at('readable_until').notNull(),
})

export const sharedLook = schema.table('shared_look', {
  id: uuid('id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  ofRole: text('of_role').notNull(),
  subjectId: uuid('subject_id').notNull(),
  categories: text('categories').array().notNull(),
  purpose: text('purpose').notNull(),
  at: at('at').notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  byRoles: text('by_roles').array().notNull(),
})

export const admission = schema.table('admission', {
  id: uuid('id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  municipalityRole: text('municipality_role').notNull(),
  specialistRole: text('specialist_role').notNull(),
  subjectId: uuid('subject_id').notNull(),
  reference: text('reference').notNull(),
  openedAt: at('opened_at').notNull(),
  proposalVersion: integer('proposal_version').notNull().default(sql`0`),
  acceptedVersion: integer('accepted_version'),
  acceptedAt: at('accepted_at'),
  questionVersion: integer('question_version'),
  questionRespondBy: at('question_respond_by'),
  questionAnswered: boolean('question_answered'),
  personAnswer: text('person_answer'),
  personAnswerVersion: integer('person_answer_version'),
  personAnswerReason: text('person_answer_reason'),
  declinedAt: at('declined_at'),
  withdrawnAt: at('withdrawn_at'),
  expiredAt: at('expired_at'),
  bedConfirmedAt: at('bed_confirmed_at'),
  admittedAt: at('admitted_at'),
  dischargePlannedAt: at('discharge_planned_at'),
  dischargeOn: date('discharge_on'),
  readyForDischargeAt: at('ready_for_discharge_at'),
  dischargedAt: at('discharged_at'),
  closedAt: at('closed_at'),
  convertedAt: at('converted_at'),
  endReason: text('end_reason'),
  readableBy: text('readable_by').array().notNull(),
  readableUntil: at('readable_until').notNull(),
  version: integer('version').notNull().default(sql`1`),
  offerId: uuid('offer_id'),
  bedLapsesAt: at('bed_lapses_at'),
  stayId: uuid('stay_id'),
})

export const admissionKey = schema.table('admission_key', {
  admissionId: uuid('admission_id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  personKey: bytea('person_key').notNull(),
})

export const proposal = schema.table('proposal', {
  id: uuid('id').primaryKey(),
  admissionId: uuid('admission_id').notNull(),
  municipalityRole: text('municipality_role').notNull(),
  specialistRole: text('specialist_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  proposalVersion: integer('proposal_version').notNull(),
  terms: jsonb('terms').$type<unknown>().notNull(),
  bedOf: text('bed_of').notNull(),
  madeAt: at('made_at').notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  respondBy: at('respond_by').notNull(),
  lapsesAt: at('lapses_at').notNull(),
  readableBy: text('readable_by').array().notNull(),
  readableUntil: at('readable_until').notNull(),
  offerId: uuid('offer_id'),
})

export const proposalOffer = schema.table('proposal_offer', {
  id: uuid('id').primaryKey(),
  admissionId: uuid('admission_id').notNull(),
  municipalityRole: text('municipality_role').notNull(),
  specialistRole: text('specialist_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  proposalVersion: integer('proposal_version').notNull(),
  sort: integer('sort'),
  place: text('place').notNull(),
  arriveOn: date('arrive_on').notNull(),
  departOn: date('depart_on').notNull(),
  madeAt: at('made_at').notNull(),
  readableBy: text('readable_by').array().notNull(),
  readableUntil: at('readable_until').notNull(),
})

export const admissionEvent = schema.table('admission_event', {
  id: uuid('id').primaryKey(),
  admissionId: uuid('admission_id').notNull(),
  municipalityRole: text('municipality_role').notNull(),
  specialistRole: text('specialist_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  kind: text('kind').notNull(),
  occurredAt: at('occurred_at').notNull(),
  recordedAt: at('recorded_at').notNull(),
  recordedBy: uuid('recorded_by'),
  recordedByName: text('recorded_by_name').notNull(),
  facts: jsonb('facts').$type<unknown>().notNull().default(sql`'{}'`),
  readableBy: text('readable_by').array().notNull(),
  readableUntil: at('readable_until').notNull(),
})
