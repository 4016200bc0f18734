import { date, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const schema = pgSchema('platform')

export const municipality = schema.table('municipality', {
  number: text('number').notNull(),
  name: text('name').notNull(),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
})

export const organisation = schema.table('organisation', {
  id: uuid('id').primaryKey(),
  kind: text('kind').notNull(),
  specialistKind: text('specialist_kind'),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  number: text('number'),
  roleName: text('role_name').notNull(),
  phone: text('phone'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  provisionedAt: timestamp('provisioned_at', { withTimezone: true }),
  closedOn: date('closed_on'),
})
