import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const stayJournal = pgTable('stay_journal', {
  id: uuid('id').primaryKey(),
  stayId: uuid('stay_id').notNull(),
  eventId: uuid('event_id'),
  kind: text('kind').notNull(),
  body: text('body').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
})
