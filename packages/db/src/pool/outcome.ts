import { integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const schema = pgSchema('pool')
const at = (name: string) => timestamp(name, { withTimezone: true })

export const outcomeFigure = schema.table('outcome_figure', {
  id: uuid('id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  cooperationId: uuid('cooperation_id').notNull(),
  hostRole: text('host_role').notNull(),
  year: integer('year').notNull(),
  measure: text('measure').notNull(),
  state: text('state').notNull(),
  value: integer('value'),
  ofAbout: integer('of_about'),
  madeAt: at('made_at').notNull(),
  withdrawnAt: at('withdrawn_at'),
  readableBy: text('readable_by').array().notNull(),
  readableUntil: at('readable_until').notNull(),
})
