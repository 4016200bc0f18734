import { sql } from 'drizzle-orm'
import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from '../column.ts'

export const fidelityForm = pgTable('fidelity_form', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  licence: text('licence').notNull(),
  fileName: text('file_name').notNull(),
  fileHash: bytea('file_hash').notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  retiredOn: date('retired_on'),
  version: integer('version').notNull().default(sql`1`),
})

export const fidelityFormItem = pgTable('fidelity_form_item', {
  formId: uuid('form_id').notNull(),
  code: text('code').notNull(),
  place: integer('place').notNull(),
  domain: text('domain').notNull(),
  words: text('words').notNull(),
  lowest: integer('lowest').notNull(),
  highest: integer('highest').notNull(),
})

export const fidelityRound = pgTable('fidelity_round', {
  id: uuid('id').primaryKey(),
  teamId: uuid('team_id').notNull(),
  formId: uuid('form_id'),
  heldOn: date('held_on').notNull(),
  present: text('present').notNull().default(sql`''`),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
})

export const fidelityAnswer = pgTable('fidelity_answer', {
  roundId: uuid('round_id').notNull(),
  formId: uuid('form_id'),
  code: text('code').notNull(),
  lowest: integer('lowest').notNull(),
  highest: integer('highest').notNull(),
  score: integer('score').notNull(),
  words: text('words').notNull().default(sql`''`),
})

export const frozenFigure = pgTable('frozen_figure', {
  year: integer('year').notNull(),
  measure: text('measure').notNull(),
  state: text('state').notNull(),
  value: integer('value'),
  ofAbout: integer('of_about'),
  frozenAt: timestamp('frozen_at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
})
