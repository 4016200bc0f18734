// What is known of a stay, and the closed lists of its columns in pool/0002_occupancy.sql.
import * as z from 'zod/mini'
import type { LocalDate } from '../nights.ts'

/** How the stay came about. */
export const channels = ['phone', 'walk_in', 'on_behalf', 'import'] as const
export type Channel = (typeof channels)[number]

/** How a stay ended, docs/sources.md D2. */
export const outcomes = [
  'home',
  'home_more_follow_up',
  'planned_admission',
  'acute_admission',
  'other_house',
  'own_wish',
  'asked_to_leave',
  'unknown',
] as const
export type Outcome = (typeof outcomes)[number]
export const outcome = z.enum(outcomes)

/** Why a stay is extended. `weekend_vulnerability` is Asker's own reason for 8 and 10 days. [A0] */
export const extensionReasons = [
  'weekend_vulnerability',
  'home_not_ready',
  'needs_more_rest',
  'waiting_for_admission',
  'waiting_for_follow_up',
  'nightly_review',
  'overstay_agreed',
  'other',
] as const
export type ExtensionReason = (typeof extensionReasons)[number]
export const extensionReason = z.enum(extensionReasons)

/** Kinds of pool.stay_event: what happened, in the past tense. */
export const stayEventKinds = [
  'claimed',
  'imported',
  'arrived',
  'intake_recorded',
  'home_trial_started',
  'home_trial_ended',
  'extended',
  'departure_planned',
  'overstayed',
  'moved',
  'ended',
  'marked_no_show',
  'cancelled',
  'lapsed',
  'disclosed',
  'disclosure_ended',
] as const
export type StayEventKind = (typeof stayEventKinds)[number]

/** Kinds of stay_journal in the house's own schema. */
export const journalKinds = ['message', 'intake', 'wishes', 'note', 'reason', 'where_to', 'visit', 'incident'] as const
export type JournalKind = (typeof journalKinds)[number]

/**
 * A stay as its row in pool.stay tells it, with `lapsesAt` of its row in pool.occupancy. Dates are local, instants are
 * Dates; departOn is the agreed day of departure, and nights are [arriveOn, departOn).
 */
export interface StayFacts {
  /** first_arrive_on: the first night. */
  readonly arriveOn: LocalDate
  /** first_depart_on: the departure first agreed, kept for ever. */
  readonly firstDepartOn: LocalDate
  readonly departOn: LocalDate
  readonly lapsesAt: Date | null
  readonly arrivedAt: Date | null
  readonly intakeAt: Date | null
  /** Nights at home [homeFrom, homeUntil) of the latest home trial; homeUntil is the day of return. */
  readonly homeFrom: LocalDate | null
  readonly homeUntil: LocalDate | null
  /** When the person was back from the latest home trial: the latest `home_trial_ended` event. */
  readonly homeReturnedAt?: Date | null
  /** Nights at home of home trials before the latest, from the events. */
  readonly homeNightsBefore?: number
  readonly endedAt: Date | null
  readonly outcome: Outcome | null
  readonly cancelledAt: Date | null
  readonly noShowAt: Date | null
  readonly lapsedAt: Date | null
}
