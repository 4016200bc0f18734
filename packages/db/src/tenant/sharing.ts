import { sql } from 'drizzle-orm'
import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const subject = pgTable('subject', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  toRole: text('to_role').notNull(),
  carried: boolean('carried').notNull().default(sql`false`),
})

export const personAdmission = pgTable('person_admission', {
  admissionId: uuid('admission_id').primaryKey(),
  personId: uuid('person_id').notNull(),
  consentId: uuid('consent_id').notNull(),
  createdAt: at('created_at').notNull(),
})

export const taskCarriedOn = pgTable('task_carried_on', {
  taskId: uuid('task_id').primaryKey(),
  outcome: text('outcome').notNull(),
  settledAt: at('settled_at').notNull(),
  settledBy: uuid('settled_by').notNull(),
  settledByName: text('settled_by_name').notNull(),
  reason: text('reason').notNull().default(sql`''`),
})

export const consentDeclined = pgTable('consent_declined', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  toRole: text('to_role').notNull(),
  categories: text('categories').array().notNull(),
  askedAt: at('asked_at').notNull(),
  askedByName: text('asked_by_name').notNull(),
  note: text('note').notNull().default(sql`''`),
})

export const objection = pgTable('objection', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  toRole: text('to_role'),
  categories: text('categories').array().notNull().default(sql`'{}'`),
  madeAt: at('made_at').notNull(),
  madeByName: text('made_by_name').notNull(),
  note: text('note').notNull().default(sql`''`),
  liftedAt: at('lifted_at'),
  liftedByName: text('lifted_by_name'),
})

export const consentVersion = pgTable('consent_version', {
  consentId: uuid('consent_id').notNull(),
  version: integer('version').notNull(),
  personId: uuid('person_id').notNull(),
  toRole: text('to_role').notNull(),
  categories: text('categories').array().notNull(),
  purpose: text('purpose').notNull(),
  untilOn: date('until_on').notNull(),
  givenAt: at('given_at').notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  givenHow: text('given_how').notNull(),
  keptAt: text('kept_at'),
  witness: text('witness'),
  competence: text('competence'),
  competenceWords: text('competence_words').notNull().default(sql`''`),
  competenceByName: text('competence_by_name'),
  competenceOn: date('competence_on'),
  givenBy: text('given_by').notNull(),
  givenByName: text('given_by_name'),
  givenByGround: text('given_by_ground'),
  ownView: text('own_view').notNull().default(sql`''`),
  processingBasis: text('processing_basis').notNull(),
})

export const sharedText = pgTable('shared_text', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  toRole: text('to_role').notNull(),
  category: text('category').notNull(),
  version: integer('version').notNull(),
  body: text('body').notNull(),
  writtenAt: at('written_at').notNull(),
  writtenBy: uuid('written_by'),
  writtenByName: text('written_by_name').notNull(),
})
