import { sql } from 'drizzle-orm'
import { jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from '../column.ts'

const schema = pgSchema('pool')

export const auditEntry = schema.table('audit_entry', {
  id: uuid('id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  actorId: uuid('actor_id'),
  actorName: text('actor_name').notNull(),
  act: text('act').notNull(),
  subjectId: uuid('subject_id'),
  facts: jsonb('facts').$type<unknown>().notNull().default(sql`'{}'`),
})

export const outbox = schema.table('outbox', {
  id: uuid('id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  houseId: uuid('house_id'),
  houseRole: text('house_role'),
  admissionId: uuid('admission_id'),
  consultationId: uuid('consultation_id'),
  municipalityRole: text('municipality_role'),
  specialistRole: text('specialist_role'),
  teamId: uuid('team_id'),
  kind: text('kind').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  readableBy: text('readable_by').array(),
})

export const idempotency = schema.table('idempotency', {
  ownerRole: text('owner_role').notNull(),
  key: text('key').notNull(),
  mark: text('mark').notNull(),
  act: text('act').notNull(),
  result: jsonb('result').$type<unknown>().notNull(),
  sealed: bytea('sealed').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
})
