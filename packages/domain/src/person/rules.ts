import { asLocalDate, type LocalDate } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'
import { type AddressProtection, hiddenByProtection } from './view.ts'

/** The day an approval is looked at again: the same day so many months on, or the month's last when it has no such day. */
export function reviewOnAfter(approvedOn: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = approvedOn.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const lastDay = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate()
  const two = (count: number) => String(count).padStart(2, '0')
  return asLocalDate(`${inYear}-${two(inMonth)}-${two(Math.min(day, lastDay))}`)
}

/** What a change says of where somebody lives. */
export interface Whereabouts {
  readonly address: string | null
  readonly municipality: string | null
  readonly protection: AddressProtection
}

/**
 * Why somebody who may not see a protected address cannot make this change. What they cannot see they leave empty, and it stays
 * as it was; a grade can be raised by anyone, and lowered only by those who may open it.
 */
export function whyNotChangeWhereabouts(
  before: Whereabouts,
  after: Whereabouts,
  seesProtected: boolean,
): RefusalCode | null {
  if (seesProtected || hiddenByProtection[before.protection] === 'nothing') return null
  const told = after.address !== null || after.municipality !== null
  return told || grade[after.protection] < grade[before.protection] ? 'PERSON_PROTECTED' : null
}

const grade = {
  ungraded: 0,
  confidential: 1,
  strictly_confidential: 2,
  strictly_confidential_abroad: 2,
} as const satisfies Record<AddressProtection, number>
