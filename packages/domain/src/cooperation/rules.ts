// Quotas of a cooperation: what a member has left in a period, and what it can borrow of what others lend.
import { addNights, asLocalDate, type LocalDate, type NightRange } from '../nights.ts'
import type { QuotaPeriod } from './schema.ts'

/** A member as far as quotas look at it. `usedNights`: of the cooperation's houses, in the period of the night. */
export interface MemberQuota {
  readonly organisationRole: string
  readonly quotaNights: number | null
  readonly lendsUnused: boolean
  readonly usedNights: number
}

export interface QuotaLeft {
  /** Own nights left; never below 0. */
  readonly left: number
  readonly of: number
  /** Nights that the others lend and nobody has borrowed yet. */
  readonly lent: number
}

/** The period that a night counts in: its month or its year, half-open. */
export function quotaPeriodOf(night: LocalDate, period: QuotaPeriod): NightRange {
  const year = night.slice(0, 4)
  // The day after the last, which may lie beyond the last date that anybody can ask about.
  const newYear = addNights(asLocalDate(`${year}-12-31`), 1)
  if (period === 'year') return { fromOn: asLocalDate(`${year}-01-01`), toOn: newYear }
  const month = Number(night.slice(5, 7))
  return {
    fromOn: asLocalDate(`${night.slice(0, 7)}-01`),
    toOn: month === 12 ? newYear : asLocalDate(`${year}-${String(month + 1).padStart(2, '0')}-01`),
  }
}

/**
 * What one member has left. Unused quota of members who lend is a common pot, less what members over their own quota have
 * taken of it. Null: the member has no quota, so nothing limits it.
 */
export function quotaLeft(members: readonly MemberQuota[], organisationRole: string): QuotaLeft | null {
  const own = members.find((member) => member.organisationRole === organisationRole)
  if (own === undefined || own.quotaNights === null) return null
  let pot = 0
  for (const member of members) {
    if (member.quotaNights === null) continue
    const unused = member.quotaNights - member.usedNights
    if (unused < 0) pot += unused
    else if (member.lendsUnused && member !== own) pot += unused
  }
  return { left: Math.max(0, own.quotaNights - own.usedNights), of: own.quotaNights, lent: Math.max(0, pot) }
}
