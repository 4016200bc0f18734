// Can this person come to this house, and if not, why not: every rule by name, in the order one asks on the phone.
import type { Facts, RefusalCode } from '../refusal.ts'
import type { Applicant, ClaimWish, EligibilityRule, Place, RuleResult } from './claim-rules.ts'
import * as rules from './claim-rules.ts'

// Rules of judgement may be set aside by a named approver with a reason (A0);
// what protects another person's bed, or somebody else's house, may not. Nor may the arrival window: a bed that is kept for
// next week is not there for whoever rings tonight.
const overridable: ReadonlySet<EligibilityRule> = new Set([
  'address',
  'referral',
  'meeting',
  'agreement',
  'rest_period',
  'stays_this_year',
  'nights_this_year',
  'criterion',
  'quota',
])

/** Every rule that applies, in order, each with its outcome. Sources: docs/sources.md D2 (received -> claimed), D8, A0. */
export function explain(person: Applicant, place: Place, wish: ClaimWish, now: Date): RuleResult[] {
  const results: RuleResult[] = []
  const say = (rule: EligibilityRule, ...outcomes: (rules.Outcome | null)[]) => {
    for (const outcome of outcomes) {
      if (outcome !== null) results.push({ rule, ...outcome, overridable: overridable.has(rule) })
    }
  }
  say('may_use_house', place.mayUse ? null : rules.failed('HOUSE_NOT_SHARED'))
  say('address', rules.address(person, place.policy))
  say('referral', rules.referral(person, place.policy))
  say('meeting', rules.meeting(person, place.policy, wish))
  say('agreement', rules.agreement(person, place.policy, wish))
  say('no_other_bed', rules.noOtherBed(person))
  say('arrival_window', rules.arrivalWindow(place.policy, wish, now))
  say('rest_period', rules.restPeriod(person, place.policy, wish))
  say('stays_this_year', rules.staysThisYear(person, place.policy))
  say('nights_this_year', rules.nightsThisYear(person, place.policy))
  say('criterion', ...place.criteria.map((criterion) => rules.criterionOutcome(person, criterion, wish.answers)))
  say('quota', rules.quota(place))
  for (const [rule, outcome] of rules.bedOutcomes(place.beds, wish, now)) say(rule, outcome)
  return results
}

/** 'no' when a rule stops the claim, 'ask' when only answers are missing, else 'yes'. */
export function verdictOf(results: readonly RuleResult[]): 'yes' | 'ask' | 'no' {
  if (results.some((result) => result.outcome === 'failed' && result.code !== null)) return 'no'
  return results.some((result) => result.outcome === 'unanswered' && result.code !== null) ? 'ask' : 'yes'
}

/** The first rule that stops the claim, as a refusal with its facts; null when nothing does. With an override, rules of judgement do not count. */
export function firstObstacle(
  results: readonly RuleResult[],
  override: { readonly approvedBy: string; readonly reason: string } | null = null,
): { readonly code: RefusalCode; readonly facts: Facts } | null {
  for (const { code, facts, overridable: mayBeSetAside } of results) {
    if (code !== null && !(override !== null && mayBeSetAside)) return { code, facts }
  }
  return null
}

/** The rules that an override would set aside, for the report on overrides. Empty: no override is needed. */
export function rulesSetAside(results: readonly RuleResult[]): RuleResult[] {
  return results.filter((result) => result.code !== null && result.overridable)
}
