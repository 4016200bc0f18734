import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from '../column.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const personMerge = pgTable('person_merge', {
  id: uuid('id').primaryKey(),
  survivorId: uuid('survivor_id').notNull(),
  duplicateId: uuid('duplicate_id').notNull(),
  nth: integer('nth').notNull(),
  reason: text('reason').notNull(),
  madeAt: at('made_at').notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  duplicate: jsonb('duplicate').notNull(),
  before: jsonb('before').notNull(),
  after: jsonb('after').notNull(),
  numberHash: bytea('number_hash'),
  undoneAt: at('undone_at'),
  undoneBy: uuid('undone_by'),
  undoneByName: text('undone_by_name'),
  undoneReason: text('undone_reason'),
})

export const personMergeRow = pgTable('person_merge_row', {
  mergeId: uuid('merge_id').notNull(),
  tableName: text('table_name').notNull(),
  columnName: text('column_name').notNull(),
  rowKey: jsonb('row_key').notNull(),
  side: text('side').notNull(),
  was: jsonb('was'),
  laidAside: boolean('laid_aside').notNull().default(sql`false`),
})
