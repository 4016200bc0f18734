import { sql } from 'drizzle-orm'
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const emergencyDisclosure = pgTable('emergency_disclosure', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  protection: text('protection').notNull(),
  toRole: text('to_role'),
  categories: text('categories').array().notNull().default(sql`'{}'`),
  reason: text('reason').notNull(),
  openedAt: at('opened_at').notNull(),
  openedBy: uuid('opened_by'),
  openedByName: text('opened_by_name').notNull(),
  endsAt: at('ends_at').notNull(),
  informedAt: at('informed_at'),
  informedHow: text('informed_how'),
  informedByName: text('informed_by_name'),
  notInformedWhy: text('not_informed_why'),
  review: text('review'),
  reviewWords: text('review_words'),
  reviewedAt: at('reviewed_at'),
  reviewedBy: uuid('reviewed_by'),
  reviewedByName: text('reviewed_by_name'),
})
