// The meeting that makes somebody a known user of a house (A0), and how long that holds.
import type { Criteria, CriteriaAnswers, Policy } from '../bed-pool/policy.ts'
import { addMonths, type LocalDate } from '../nights.ts'
import type { Facts, RefusalCode } from '../refusal.ts'

/** The first day on which an approval no longer holds: the same day of the month, or the month's last. */
export function reviewOnFor(policy: Pick<Policy, 'reviewMonths'>, approvedOn: LocalDate): LocalDate {
  return addMonths(approvedOn, policy.reviewMonths)
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
