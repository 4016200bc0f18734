import { sql } from 'drizzle-orm'
import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const accessLog = pgTable('access_log', {
  id: uuid('id').primaryKey(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  accountId: uuid('account_id'),
  accountName: text('account_name').notNull(),
  accountRoles: text('account_roles').array().notNull(),
  act: text('act').notNull(),
  personId: uuid('person_id'),
  purpose: text('purpose').notNull(),
  facts: jsonb('facts').$type<unknown>().notNull().default(sql`'{}'`),
})

export const accessReview = pgTable('access_review', {
  accessId: uuid('access_id').primaryKey(),
  outcome: text('outcome').notNull(),
  note: text('note').notNull().default(sql`''`),
  at: timestamp('at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
})
