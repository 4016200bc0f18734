import { sql } from 'drizzle-orm'
import { boolean, date, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const schema = pgSchema('platform')

export const account = schema.table('account', {
  id: uuid('id').primaryKey(),
  email: text('email').notNull(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  locale: text('locale').notNull().default(sql`'nb'`),
  colorScheme: text('color_scheme').notNull().default(sql`'auto'`),
  singleKeyShortcuts: boolean('single_key_shortcuts').notNull().default(sql`true`),
  oneTimeUntil: timestamp('one_time_until', { withTimezone: true }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  disabledAt: timestamp('disabled_at', { withTimezone: true }),
})

export const membership = schema.table('membership', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  organisationRole: text('organisation_role').notNull(),
  accountName: text('account_name').notNull(),
  roles: text('roles').array().notNull(),
  wholeOrganisation: boolean('whole_organisation').notNull().default(sql`false`),
  houseIds: uuid('house_ids').array().notNull().default(sql`'{}'`),
  fromOn: date('from_on').notNull(),
  givenBy: text('given_by'),
  endedAt: timestamp('ended_at', { withTimezone: true }),
  endedBy: text('ended_by'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

export const invitation = schema.table('invitation', {
  id: uuid('id').primaryKey(),
  organisationRole: text('organisation_role').notNull(),
  email: text('email').notNull(),
  name: text('name').notNull(),
  codeHash: text('code_hash').notNull(),
  roles: text('roles').array().notNull(),
  wholeOrganisation: boolean('whole_organisation').notNull().default(sql`false`),
  houseIds: uuid('house_ids').array().notNull().default(sql`'{}'`),
  givenBy: text('given_by').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  until: timestamp('until', { withTimezone: true }).notNull(),
  acceptedAt: timestamp('accepted_at', { withTimezone: true }),
  withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
})

export const session = schema.table('session', {
  idHash: text('id_hash').notNull(),
  publicId: uuid('public_id').notNull(),
  accountId: uuid('account_id').notNull(),
  device: text('device').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull(),
  idleExpiresAt: timestamp('idle_expires_at', { withTimezone: true }).notNull(),
  absoluteExpiresAt: timestamp('absolute_expires_at', { withTimezone: true }).notNull(),
})

export const loginAttempt = schema.table('login_attempt', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  blockedUntil: timestamp('blocked_until', { withTimezone: true }).notNull(),
  forgetAt: timestamp('forget_at', { withTimezone: true }).notNull(),
})
