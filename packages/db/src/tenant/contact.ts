import { sql } from 'drizzle-orm'
import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const contact = pgTable('contact', {
  id: uuid('id').primaryKey(),
  occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
  houseId: uuid('house_id'),
  channel: text('channel').notNull(),
  initiatedBy: text('initiated_by').notNull(),
  topic: text('topic').notNull(),
  minutes: integer('minutes').notNull(),
  outcome: text('outcome').notNull(),
  handle: text('handle'),
  ageBand: text('age_band'),
  note: text('note').notNull().default(sql`''`),
  personId: uuid('person_id'),
  linkedAt: timestamp('linked_at', { withTimezone: true }),
  consentId: uuid('consent_id'),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
})
