import { sql } from 'drizzle-orm'
import { date, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const schema = pgSchema('pool')
const at = (name: string) => timestamp(name, { withTimezone: true })

export const readyNotice = schema.table('ready_notice', {
  id: uuid('id').primaryKey(),
  admissionId: uuid('admission_id').notNull(),
  municipalityRole: text('municipality_role').notNull(),
  specialistRole: text('specialist_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  readyAt: at('ready_at').notNull(),
  needs: text('needs').notNull(),
  toldAt: at('told_at').notNull(),
  toldBy: uuid('told_by'),
  toldByName: text('told_by_name').notNull(),
  answerBy: at('answer_by').notNull(),
  takenBackAt: at('taken_back_at'),
  takenBackByName: text('taken_back_by_name'),
  takenBackReason: text('taken_back_reason'),
  readableBy: text('readable_by').array().notNull(),
  readableUntil: at('readable_until').notNull(),
})

export const readyAnswer = schema.table('ready_answer', {
  id: uuid('id').primaryKey(),
  noticeId: uuid('notice_id').notNull(),
  admissionId: uuid('admission_id').notNull(),
  municipalityRole: text('municipality_role').notNull(),
  specialistRole: text('specialist_role').notNull(),
  ownerRole: text('owner_role').notNull(),
  answer: text('answer').notNull(),
  takesOverOn: date('takes_over_on'),
  reason: text('reason').notNull().default(sql`''`),
  answeredAt: at('answered_at').notNull(),
  answeredBy: uuid('answered_by'),
  answeredByName: text('answered_by_name').notNull(),
  readableBy: text('readable_by').array().notNull(),
  readableUntil: at('readable_until').notNull(),
})
