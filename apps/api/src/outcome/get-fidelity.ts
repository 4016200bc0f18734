import {
  askedItems,
  type CountedCode,
  countedItems,
  fidelityDomains,
  levelOf,
  type Measured,
  percentOf,
} from '@samplass/domain/outcome/fidelity'
import { perWeek } from '@samplass/domain/outcome/figures'
import type { getOutcomesInput } from '@samplass/domain/outcome/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { getOutcomes } from './get-outcomes.ts'
import { loadForms, loadRounds, loadWork, type WorkRow } from './load-fidelity.ts'
import { periodOf } from './period.ts'

/** How near it comes to Housing First: what can be counted with its figure and its limits, what the team has answered, and what is not known. */
export async function getFidelity(verb: Verb, asked: Infer<typeof getOutcomesInput>) {
  const outcomes = await getOutcomes(verb, asked)
  const [work, rounds, forms] = await Promise.all([
    loadWork(verb, periodOf(verb, asked)),
    loadRounds(verb, asked.teamId),
    loadForms(verb),
  ])
  const measured = measuredFrom(outcomes, work)
  const own = rounds.filter(({ formId }) => formId === null)
  return {
    asOf: verb.now,
    fromOn: asked.fromOn,
    toOn: asked.toOn,
    teams: outcomes.teams,
    mayLead: verb.actor.can.has('outcome.lead'),
    domains: fidelityDomains.map((domain) => ({
      domain,
      counted: countedItems
        .filter((item) => item.domain === domain)
        .map((item) => ({ ...item, ...measured[item.code], level: levelOf(item, measured[item.code]) })),
      asked: askedItems
        .filter((item) => item.domain === domain)
        .map(({ code }) => {
          const round = own.find(({ answers }) => answers.some((answer) => answer.code === code))
          const answer = round?.answers.find((one) => one.code === code)
          return {
            code,
            answer:
              round && answer
                ? { score: answer.score, words: answer.words, heldOn: round.heldOn, teamName: round.teamName }
                : null,
          }
        }),
    })),
    rounds,
    forms,
  }
}

type Outcomes = Awaited<ReturnType<typeof getOutcomes>>

/** `of` null: no share of anybody, but a number of the team's own. */
function measuredFrom(o: Outcomes, work: WorkRow): Record<CountedCode, Measured> {
  const wished = (answer: 'met' | 'not_met') => o.wishes.find((row) => row.answer === answer)?.count ?? 0
  const tenants = o.leases.reduce((sum, { count }) => sum + count, 0)
  const ordinary = o.leases.filter(({ lease }) => lease.startsWith('ordinary')).reduce((sum, row) => sum + row.count, 0)
  const kept = (happening: 'eviction' | 'hospital') => {
    const row = o.kept.find((one) => one.happening === happening)
    return percentOf({ count: row?.kept ?? 0, of: row?.known ?? 0 })
  }
  const { overLimit } = o.concentration
  const number = (figure: number | null): Measured => ({ figure, of: null })
  return {
    days_to_key: { figure: o.toKey.half, of: o.toKey.all },
    place_as_wished: percentOf({ count: wished('met'), of: wished('met') + wished('not_met') }),
    several_homes_shown: percentOf({ count: o.choices.severalShown, of: o.choices.persons }),
    lives_scattered: percentOf({ count: overLimit.of - overLimit.count, of: overLimit.of }),
    home_again: percentOf({ count: o.rehousing.keyed, of: o.rehousing.all }),
    ordinary_lease: percentOf({ count: ordinary, of: tenants }),
    help_after_eviction: kept('eviction'),
    help_after_hospital: kept('hospital'),
    followed_after_a_no: percentOf({ count: o.refusals.stillFollowed, of: o.refusals.persons - o.refusals.died }),
    own_goals: percentOf({ count: work.withGoal, of: work.followed }),
    areas_of_help: { figure: work.helped === 0 ? null : work.areas, of: work.helped },
    guided_and_landed: percentOf({ count: work.landed, of: work.landed + work.notLanded }),
    persons_each: number(work.members === 0 ? null : work.followed / work.members),
    seen_each_week: number(perWeek(o.contacts.seen, o.contacts.personDays)),
    disciplines: number(work.members === 0 ? null : work.disciplines),
    // For each team that meets. A week at least: of less nothing can be said of a week.
    meetings_each_week: number(perWeek(work.meetings, work.meetingDays < 7 ? 0 : work.meetingDays)),
  }
}
