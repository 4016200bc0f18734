import { sql } from 'drizzle-orm'
import { integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const schema = pgSchema('pool')
const at = (name: string) => timestamp(name, { withTimezone: true })

export const consultation = schema.table('consultation', {
  id: uuid('id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  municipalityRole: text('municipality_role').notNull(),
  specialistRole: text('specialist_role').notNull(),
  seriesId: uuid('series_id').notNull(),
  kind: text('kind').notNull(),
  place: text('place').notNull(),
  comes: text('comes').notNull().default(sql`''`),
  startsAt: at('starts_at').notNull(),
  plannedAt: at('planned_at').notNull(),
  minutes: integer('minutes').notNull(),
  madeAt: at('made_at').notNull(),
  madeByName: text('made_by_name').notNull(),
  changedAt: at('changed_at'),
  changedByName: text('changed_by_name'),
  outcome: text('outcome'),
  settledAt: at('settled_at'),
  settledByName: text('settled_by_name'),
  settledReason: text('settled_reason').notNull().default(sql`''`),
  version: integer('version').notNull().default(sql`1`),
  readableBy: text('readable_by').array().notNull(),
})

export const consultationQuestion = schema.table('consultation_question', {
  id: uuid('id').primaryKey(),
  consultationId: uuid('consultation_id').notNull(),
  municipalityRole: text('municipality_role').notNull(),
  specialistRole: text('specialist_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  question: text('question').notNull(),
  askedAt: at('asked_at').notNull(),
  askedByName: text('asked_by_name').notNull(),
  answer: text('answer'),
  answeredAt: at('answered_at'),
  answeredByName: text('answered_by_name'),
  carriedTo: uuid('carried_to'),
  version: integer('version').notNull().default(sql`1`),
  readableBy: text('readable_by').array().notNull(),
})

export const consultationThread = schema.table('consultation_thread', {
  questionId: uuid('question_id').primaryKey(),
  admissionId: uuid('admission_id').notNull(),
  municipalityRole: text('municipality_role').notNull(),
  specialistRole: text('specialist_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  readableBy: text('readable_by').array().notNull(),
  readableUntil: at('readable_until').notNull(),
})
