import { boolean, date, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const schema = pgSchema('pool')
const at = (name: string) => timestamp(name, { withTimezone: true })

export const admissionWindow = schema.table('admission_window', {
  id: uuid('id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  houseId: uuid('house_id').notNull(),
  bedId: uuid('bed_id').notNull(),
  unitKindId: uuid('unit_kind_id').notNull(),
  unitKindName: text('unit_kind_name').notNull(),
  fromOn: date('from_on').notNull(),
  toOn: date('to_on').notNull(),
  nightsMax: integer('nights_max').notNull(),
  offeredUntil: at('offered_until').notNull(),
  note: text('note').notNull(),
  toAll: boolean('to_all').notNull(),
  madeAt: at('made_at').notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  withdrawnAt: at('withdrawn_at'),
  readableBy: text('readable_by').array().notNull(),
})
