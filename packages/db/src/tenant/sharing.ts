import { sql } from 'drizzle-orm'
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const subject = pgTable('subject', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  toRole: text('to_role').notNull(),
})

export const personAdmission = pgTable('person_admission', {
  admissionId: uuid('admission_id').primaryKey(),
  personId: uuid('person_id').notNull(),
  consentId: uuid('consent_id').notNull(),
  createdAt: at('created_at').notNull(),
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
