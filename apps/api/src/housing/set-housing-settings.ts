import type { setHousingSettingsInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { whyNotSet } from './get-housing-settings.ts'

/** Limits and times of the whole municipality, from now on. What was decided or signed before stands as it was. */
export async function setHousingSettings(verb: Verb, input: Infer<typeof setHousingSettingsInput>) {
  const { tx, actor } = verb
  if (actor.organisation.schema === null) refuse('NOT_PERMITTED')
  refuse(whyNotSet(verb))
  const { version, ...given } = input
  const [changed] = await tx.sql<{ version: number }[]>`
    update housing_setting set rent_share_percent = ${given.rentSharePercent}, programme_per_building = ${given.programmePerBuilding},
      security_months_most = ${given.securityMonthsMost}, fixed_term_years_least = ${given.fixedTermYearsLeast},
      fixed_term_years_own_house = ${given.fixedTermYearsOwnHouse}, protest_days = ${given.protestDays}, appeal_weeks = ${given.appealWeeks},
      absence_weeks = ${given.absenceWeeks}, lease_end_days = ${given.leaseEndDays}, guarantee_end_days = ${given.guaranteeEndDays},
      version = version + 1
    where version = ${version} returning version`
  if (!changed) refuse('VERSION_STALE')
  audit(verb, 'housing.settings_set', null, given)
  return { version: changed.version }
}
