// The meeting that makes somebody a known user of a house (A0), and how long that holds.
import type { Criteria, CriteriaAnswers, Policy } from '../bed-pool/policy.ts'
import { addNights, asLocalDate, earliest, type LocalDate } from '../nights.ts'
import type { Facts, RefusalCode } from '../refusal.ts'

/** The first day on which an approval no longer holds: the same day of the month, or the month's last. */
export function reviewOnFor(policy: Pick<Policy, 'reviewMonths'>, approvedOn: LocalDate): LocalDate {
  const [year, month, day] = approvedOn.split('-').map(Number) as [number, number, number]
  const months = year * 12 + month - 1 + policy.reviewMonths
  const first = asLocalDate(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`)
  const next = months + 1
  const nextFirst = asLocalDate(`${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`)
  const last = addNights(nextFirst, -1)
  const same = addNights(first, day - 1)
  return earliest(same, last)
}

/** Why these answers do not approve somebody: every criterion is answered, and none of them excludes. */
export function whyNotApproved(
  criteria: Criteria,
  answers: CriteriaAnswers,
): { code: RefusalCode; facts: Facts } | null {
  for (const { code, excludesWhen } of criteria) {
    const answer = Object.hasOwn(answers, code) ? answers[code] : undefined
    if (answer === undefined) return { code: 'CRITERIA_UNANSWERED', facts: { criterion: code } }
    if (answer === excludesWhen) return { code: 'CRITERION_EXCLUDES', facts: { criterion: code } }
  }
  return null
}
