import { sql } from 'drizzle-orm'
import { boolean, date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'

const schema = pgSchema('platform')

export const cooperation = schema.table('cooperation', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  form: text('form').notNull(),
  hostRole: text('host_role').notNull(),
  fromOn: date('from_on').notNull(),
  toOn: date('to_on'),
  readableBy: text('readable_by').array().notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const cooperationMember = schema.table('cooperation_member', {
  cooperationId: uuid('cooperation_id').notNull(),
  hostRole: text('host_role').notNull(),
  organisationRole: text('organisation_role').notNull(),
  fromOn: date('from_on').notNull(),
  toOn: date('to_on'),
  quotaNights: integer('quota_nights'),
  quotaPeriod: text('quota_period').notNull().default(sql`'month'`),
  lendsUnused: boolean('lends_unused').notNull().default(sql`false`),
  readableBy: text('readable_by').array().notNull(),
})
