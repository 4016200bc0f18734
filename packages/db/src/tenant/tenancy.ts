import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const tenancy = pgTable('tenancy', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull(),
  dwellingId: uuid('dwelling_id').notNull(),
  allocationId: uuid('allocation_id'),
  landlordId: uuid('landlord_id'),
  contractKind: text('contract_kind').notNull(),
  signedOn: date('signed_on').notNull(),
  fromOn: date('from_on').notNull(),
  untilOn: date('until_on'),
  shortTermBasis: text('short_term_basis'),
  shortTermReason: text('short_term_reason').notNull().default(sql`''`),
  specialTermsToldOn: date('special_terms_told_on'),
  crisisClause: text('crisis_clause').notNull().default(sql`''`),
  rentKr: integer('rent_kr').notNull(),
  allowanceKr: integer('allowance_kr'),
  rentPayer: text('rent_payer').notNull(),
  security: text('security').notNull(),
  depositKr: integer('deposit_kr'),
  rentAdjustedOn: date('rent_adjusted_on'),
  movedInOn: date('moved_in_on'),
  keysGiven: integer('keys_given'),
  meterReading: text('meter_reading'),
  moveInNotes: text('move_in_notes').notNull().default(sql`''`),
  endedOn: date('ended_on'),
  endedBecause: text('ended_because'),
  endedWords: text('ended_words').notNull().default(sql`''`),
  rehousingNeedId: uuid('rehousing_need_id'),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const guarantee = pgTable('guarantee', {
  id: uuid('id').primaryKey(),
  tenancyId: uuid('tenancy_id').notNull(),
  kind: text('kind').notNull(),
  amountKr: integer('amount_kr').notNull(),
  months: integer('months').notNull(),
  fromOn: date('from_on').notNull(),
  expiresOn: date('expires_on').notNull(),
  claimBy: date('claim_by'),
  endedOn: date('ended_on'),
  version: integer('version').notNull().default(sql`1`),
})

export const guaranteeClaim = pgTable('guarantee_claim', {
  id: uuid('id').primaryKey(),
  guaranteeId: uuid('guarantee_id').notNull(),
  claimedOn: date('claimed_on').notNull(),
  amountKr: integer('amount_kr').notNull(),
  reason: text('reason').notNull(),
  paidKr: integer('paid_kr'),
  settledOn: date('settled_on'),
  byName: text('by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const landlordAssurance = pgTable('landlord_assurance', {
  id: uuid('id').primaryKey(),
  tenancyId: uuid('tenancy_id').notNull(),
  agreedOn: date('agreed_on').notNull(),
  answerWithinHours: integer('answer_within_hours').notNull(),
  promises: text('promises').notNull(),
  phone: text('phone').notNull(),
  endedOn: date('ended_on'),
  version: integer('version').notNull().default(sql`1`),
})

export const landlordCall = pgTable('landlord_call', {
  id: uuid('id').primaryKey(),
  tenancyId: uuid('tenancy_id'),
  landlordId: uuid('landlord_id'),
  calledAt: timestamp('called_at', { withTimezone: true }).notNull(),
  about: text('about').notNull(),
  words: text('words').notNull(),
  answeredAt: timestamp('answered_at', { withTimezone: true }),
  answer: text('answer').notNull().default(sql`''`),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  answeredByName: text('answered_by_name'),
  version: integer('version').notNull().default(sql`1`),
})

export const tenancyRisk = pgTable('tenancy_risk', {
  id: uuid('id').primaryKey(),
  tenancyId: uuid('tenancy_id').notNull(),
  kind: text('kind').notNull(),
  level: text('level').notNull(),
  sinceOn: date('since_on').notNull(),
  amountKr: integer('amount_kr'),
  words: text('words').notNull(),
  action: text('action').notNull().default(sql`''`),
  actionBy: date('action_by'),
  actionOwner: text('action_owner').notNull().default(sql`''`),
  resolvedOn: date('resolved_on'),
  resolvedWords: text('resolved_words').notNull().default(sql`''`),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const tenancyAbsence = pgTable('tenancy_absence', {
  id: uuid('id').primaryKey(),
  tenancyId: uuid('tenancy_id').notNull(),
  kind: text('kind').notNull(),
  fromOn: date('from_on').notNull(),
  expectedOn: date('expected_on'),
  returnedOn: date('returned_on'),
  whoPays: text('who_pays').notNull(),
  lookedAfter: text('looked_after').notNull().default(sql`''`),
  byName: text('by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const tenancyNotice = pgTable('tenancy_notice', {
  id: uuid('id').primaryKey(),
  tenancyId: uuid('tenancy_id').notNull(),
  givenBy: text('given_by').notNull(),
  kind: text('kind').notNull(),
  givenOn: date('given_on').notNull(),
  inWriting: boolean('in_writing').notNull(),
  grounds: text('grounds').notNull().default(sql`''`),
  protestRightTold: boolean('protest_right_told').notNull(),
  protestUntil: date('protest_until'),
  protestedOn: date('protested_on'),
  protestWords: text('protest_words').notNull().default(sql`''`),
  withdrawnOn: date('withdrawn_on'),
  movesOutOn: date('moves_out_on'),
  hasGaps: boolean('has_gaps').notNull().generatedAlwaysAs(sql``),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  version: integer('version').notNull().default(sql`1`),
})

export const tenancyEvent = pgTable('tenancy_event', {
  id: uuid('id').primaryKey(),
  tenancyId: uuid('tenancy_id').notNull(),
  kind: text('kind').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  byAccount: uuid('by_account'),
  byName: text('by_name').notNull(),
  words: text('words').notNull().default(sql`''`),
  facts: jsonb('facts').notNull().default(sql`'{}'`),
})
