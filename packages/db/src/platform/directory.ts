import { date, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

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
})

const at = (name: string) => timestamp(name, { withTimezone: true })

export const contactCard = schema.table('contact_card', {
  organisationRole: text('organisation_role').primaryKey(),
  lineName: text('line_name'),
  linePhone: text('line_phone'),
  escalationName: text('escalation_name'),
  escalationPhone: text('escalation_phone'),
  escalationAccountId: uuid('escalation_account_id'),
  coordinatorName: text('coordinator_name'),
  coordinatorPhone: text('coordinator_phone'),
  coordinatorAccountId: uuid('coordinator_account_id'),
  readyAnswerHours: integer('ready_answer_hours').notNull().default(24),
  changedAt: at('changed_at').notNull(),
  changedByName: text('changed_by_name').notNull(),
  version: integer('version').notNull().default(1),
})
