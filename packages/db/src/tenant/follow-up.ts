import { sql } from 'drizzle-orm'
import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const team = pgTable('team', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  phone: text('phone'),
  silenceDays: integer('silence_days').notNull().default(sql`7`),
  attemptsBeforeClosing: integer('attempts_before_closing').notNull().default(sql`5`),
  meetingMinutes: integer('meeting_minutes').notNull().default(sql`30`),
  cardMinutes: integer('card_minutes').notNull().default(sql`2`),
  endedOn: date('ended_on'),
  version: integer('version').notNull().default(sql`1`),
})

export const teamMember = pgTable('team_member', {
  id: uuid('id').primaryKey(),
  teamId: uuid('team_id').notNull(),
  accountId: uuid('account_id').notNull(),
  name: text('name').notNull(),
  discipline: text('discipline').notNull(),
  fromOn: date('from_on').notNull(),
  untilOn: date('until_on'),
  presentAccount: uuid('present_account').generatedAlwaysAs(sql``),
})

export const enrolment = pgTable('enrolment', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  teamId: uuid('team_id').notNull(),
  referredOn: date('referred_on').notNull(),
  referredBy: text('referred_by').notNull(),
  engagingOn: date('engaging_on'),
  activeOn: date('active_on'),
  pausedOn: date('paused_on'),
  pausedWords: text('paused_words').notNull().default(sql`''`),
  keepInTouchDays: integer('keep_in_touch_days'),
  steppedDownOn: date('stepped_down_on'),
  intensity: text('intensity').notNull().default(sql`'ordinary'`),
  responsibleAccount: uuid('responsible_account'),
  responsibleName: text('responsible_name'),
  secondAccount: uuid('second_account'),
  secondName: text('second_name'),
  closedOn: date('closed_on'),
  closedBecause: text('closed_because'),
  closedInMeeting: uuid('closed_in_meeting'),
  decidedBy: uuid('decided_by'),
  decidedWith: uuid('decided_with'),
  closedAttempts: integer('closed_attempts'),
  attemptsNeeded: integer('attempts_needed'),
  wayBack: text('way_back').notNull().default(sql`''`),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
  openResponsible: uuid('open_responsible').generatedAlwaysAs(sql``),
  openSecond: uuid('open_second').generatedAlwaysAs(sql``),
})

export const enrolmentEvent = pgTable('enrolment_event', {
  id: uuid('id').primaryKey(),
  enrolmentId: uuid('enrolment_id').notNull(),
  kind: text('kind').notNull(),
  onDate: date('on_date').notNull(),
  words: text('words').notNull().default(sql`''`),
  at: timestamp('at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
})

export const followUpContact = pgTable('follow_up_contact', {
  id: uuid('id').primaryKey(),
  enrolmentId: uuid('enrolment_id').notNull(),
  personId: uuid('person_id').notNull(),
  occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
  outcome: text('outcome').notNull(),
  place: text('place').notNull(),
  withWhom: text('with_whom').notNull().default(sql`''`),
  words: text('words').notNull().default(sql`''`),
  help: text('help'),
  helpArea: text('help_area'),
  minutes: integer('minutes'),
  nextOn: date('next_on'),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account').notNull(),
  byName: text('by_name').notNull(),
  seen: boolean('seen').notNull().generatedAlwaysAs(sql``),
  takenBackAt: timestamp('taken_back_at', { withTimezone: true }),
  takenBackByName: text('taken_back_by_name'),
  takenBackWords: text('taken_back_words'),
})

export const followUpGoal = pgTable('follow_up_goal', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  words: text('words').notNull(),
  strengths: text('strengths').notNull().default(sql`''`),
  setOn: date('set_on').notNull(),
  reachedOn: date('reached_on'),
  droppedOn: date('dropped_on'),
  byName: text('by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const onwardReferral = pgTable('onward_referral', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  referredOn: date('referred_on').notNull(),
  whereTo: text('where_to').notNull(),
  kind: text('kind').notNull(),
  wentAlong: boolean('went_along').notNull().default(sql`false`),
  landed: text('landed'),
  landedOn: date('landed_on'),
  words: text('words').notNull().default(sql`''`),
  byName: text('by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const boardMeeting = pgTable('board_meeting', {
  id: uuid('id').primaryKey(),
  teamId: uuid('team_id').notNull(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  endedAt: timestamp('ended_at', { withTimezone: true }),
  present: text('present').array().notNull().default(sql`'{}'`),
  cardId: uuid('card_id'),
  cardSince: timestamp('card_since', { withTimezone: true }),
  startedByName: text('started_by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const boardCard = pgTable('board_card', {
  id: uuid('id').primaryKey(),
  teamId: uuid('team_id').notNull(),
  personId: uuid('person_id').notNull(),
  boardGroup: text('board_group').notNull(),
  reason: text('reason').notNull(),
  sinceOn: date('since_on').notNull(),
  plan: text('plan').notNull().default(sql`''`),
  frequency: text('frequency').notNull().default(sql`'daily'`),
  today: text('today').notNull().default(sql`''`),
  todayOn: date('today_on'),
  responsibleAccount: uuid('responsible_account'),
  responsibleName: text('responsible_name'),
  steppedDownOn: date('stepped_down_on'),
  putUpByName: text('put_up_by_name').notNull(),
  takenOffAt: timestamp('taken_off_at', { withTimezone: true }),
  takenOffIn: uuid('taken_off_in'),
  takenOffWords: text('taken_off_words').notNull().default(sql`''`),
  version: integer('version').notNull().default(sql`1`),
})

export const boardEntry = pgTable('board_entry', {
  id: uuid('id').primaryKey(),
  meetingId: uuid('meeting_id'),
  cardId: uuid('card_id').notNull(),
  kind: text('kind').notNull(),
  words: text('words').notNull().default(sql`''`),
  at: timestamp('at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
})

export const boardSuggestionSeen = pgTable('board_suggestion_seen', {
  teamId: uuid('team_id').notNull(),
  personId: uuid('person_id').notNull(),
  happening: text('happening').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  byName: text('by_name').notNull(),
})
