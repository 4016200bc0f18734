import { sql } from 'drizzle-orm'
import { bigint, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const schema = pgSchema('pool')
const at = (name: string) => timestamp(name, { withTimezone: true })

export const notice = schema.table('notice', {
  id: uuid('id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  organisationRole: text('organisation_role').notNull(),
  admissionId: uuid('admission_id'),
  municipalityRole: text('municipality_role'),
  specialistRole: text('specialist_role'),
  consentId: uuid('consent_id'),
  aboutId: uuid('about_id').generatedAlwaysAs(sql`coalesce(admission_id, consent_id)`),
  kind: text('kind').notNull(),
  occasion: bigint('occasion', { mode: 'number' }).notNull(),
  at: at('at').notNull(),
  byAccount: uuid('by_account'),
  toldAt: at('told_at'),
  readableBy: text('readable_by').array().notNull(),
  readableUntil: at('readable_until').notNull(),
})

export const noticeMail = schema.table('notice_mail', {
  id: uuid('id').primaryKey(),
  organisationRole: text('organisation_role').notNull(),
  accountId: uuid('account_id').notNull(),
  madeAt: at('made_at').notNull(),
  dueAt: at('due_at').notNull(),
  attempts: integer('attempts').notNull().default(sql`0`),
  tryingUntil: at('trying_until'),
  sentAt: at('sent_at'),
  droppedAt: at('dropped_at'),
  givenUpAt: at('given_up_at'),
  failure: text('failure'),
})

export const noticeReader = schema.table('notice_reader', {
  noticeId: uuid('notice_id').notNull(),
  accountId: uuid('account_id').notNull(),
  organisationRole: text('organisation_role').notNull(),
  readAt: at('read_at'),
  mailId: uuid('mail_id'),
})
