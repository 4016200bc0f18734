import { sql } from 'drizzle-orm'
import { pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const schema = pgSchema('platform')
const at = (name: string) => timestamp(name, { withTimezone: true })

export const noticeWish = schema.table('notice_wish', {
  accountId: uuid('account_id').notNull(),
  organisationRole: text('organisation_role').notNull(),
  mail: text('mail').notNull().default(sql`'at_once'`),
  dailyAt: text('daily_at').notNull().default(sql`'08:00'`),
  quietFrom: text('quiet_from'),
  quietTo: text('quiet_to'),
  onCallUntil: at('on_call_until'),
})

export const calendarFeed = schema.table('calendar_feed', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  organisationRole: text('organisation_role').notNull(),
  tokenHash: text('token_hash').notNull(),
  madeAt: at('made_at').notNull(),
  readAt: at('read_at'),
  revokedAt: at('revoked_at'),
})
