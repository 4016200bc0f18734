import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { adjustRentInput, prolongInput } from '@samplass/domain/tenancy/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { tenancyToChange } from './load.ts'
import { loadWarnings } from './load-warnings.ts'
import { appendEvent, changeTenancy } from './write.ts'

/** The home goes on: to a later day, or without a fixed end. */
export async function prolong(verb: Verb, input: Infer<typeof prolongInput>) {
  const row = await tenancyToChange(verb, input, 'prolong')
  const { untilOn } = input
  const before = row.untilOn
  if (before === null || (untilOn !== null && untilOn <= before)) refuse('TENANCY_DATES_WRONG')
  const version = await changeTenancy(verb, row, { until_on: untilOn })
  appendEvent(verb, row.tenancyId, 'prolonged', input.words, { before, untilOn })
  audit(verb, 'tenancy.prolonged', row.personId, { tenancyId: row.tenancyId, untilOn })
  return { tenancyId: row.tenancyId, version, warnings: await loadWarnings(verb, row.tenancyId) }
}

export async function adjustRent(verb: Verb, input: Infer<typeof adjustRentInput>) {
  const row = await tenancyToChange(verb, input, null)
  const { rentKr, allowanceKr, fromOn } = input
  if (fromOn < row.fromOn) refuse('TENANCY_DATES_WRONG')
  const version = await changeTenancy(verb, row, {
    rent_kr: rentKr,
    allowance_kr: allowanceKr,
    rent_adjusted_on: fromOn,
  })
  appendEvent(verb, row.tenancyId, 'rent_changed', '', { before: row.rentKr, rentKr, fromOn })
  audit(verb, 'tenancy.rent_changed', row.personId, { tenancyId: row.tenancyId, on: localDateOf(verb.now) })
  return { tenancyId: row.tenancyId, version }
}
