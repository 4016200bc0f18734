import { sql } from 'drizzle-orm'
import { date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const acuteAdmission = pgTable('acute_admission', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  admittedOn: date('admitted_on').notNull(),
  kind: text('kind').notNull(),
  source: text('source').notNull(),
  reason: text('reason').notNull(),
  words: text('words').notNull().default(sql`''`),
  madeAt: at('made_at').notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  takenBackAt: at('taken_back_at'),
  takenBackByName: text('taken_back_by_name'),
})
