import type { HousingSetting } from '@samplass/domain/housing/schema'
import { type RefusalCode, refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

/** What the municipality has settled for homes and leases, and why the reader does not change it, where that is so. */
export async function getHousingSettings(verb: Verb) {
  const { tx, actor } = verb
  if (actor.organisation.schema === null) refuse('NOT_FOUND')
  const [row] = await tx.sql<(Record<HousingSetting, number> & { version: number })[]>`
    select rent_share_percent as "rentSharePercent", programme_per_building as "programmePerBuilding",
      security_months_most as "securityMonthsMost", fixed_term_years_least as "fixedTermYearsLeast",
      fixed_term_years_own_house as "fixedTermYearsOwnHouse", protest_days as "protestDays", appeal_weeks as "appealWeeks",
      absence_weeks as "absenceWeeks", lease_end_days as "leaseEndDays", guarantee_end_days as "guaranteeEndDays", version
    from housing_setting`
  if (!row) throw new Error('a municipality has its settings')
  return { ...row, whyNot: whyNotSet(verb) }
}

/** They are the whole municipality's. */
export const whyNotSet = ({ actor }: Verb): RefusalCode | null =>
  actor.can.has('housing.manage') && actor.scope.whole ? null : 'NOT_PERMITTED'
