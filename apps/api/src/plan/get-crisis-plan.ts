import { localDateOf } from '@samplass/domain/nights'
import {
  crisisPlanActions,
  mayAsk,
  notAgreed,
  reviewFrom,
  stateOfCrisisPlan,
  whyNotOnCrisisPlan,
} from '@samplass/domain/plan/crisis-plan'
import type { getCrisisPlanInput } from '@samplass/domain/plan/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadCrisisPlans, loadSettings, loadWishes, planThatHolds } from './load.ts'
import { loadAnswers } from './load-answers.ts'

/** The plan that holds, what is being written, every version before it, and what the person has said of having one. */
export async function getCrisisPlan(verb: Verb, { personId, purpose }: Infer<typeof getCrisisPlanInput>) {
  const { now } = verb
  const on = localDateOf(now)
  await loadKnowable(verb, personId, purpose)
  const [rows, wishes, settings] = await Promise.all([
    loadCrisisPlans(verb, personId),
    loadWishes(verb, personId),
    loadSettings(verb),
  ])
  if (rows.length > 0) logAccessOnce(verb, { act: 'open', personId, purpose, facts: { plan: 'crisis_plan' } })
  const answers = await loadAnswers(
    verb,
    rows.filter((row) => row.serviceRole !== null).map((row) => row.planId),
  )
  const held = planThatHolds(rows, on)
  const wish = wishes.get('crisis_plan') ?? null
  return {
    asOf: now,
    on,
    wish,
    /** Nobody is reminded who wants to be left in peace. */
    mayAsk: mayAsk(wish, on),
    holdsVersion: held?.planVersion ?? null,
    /** The version that a new one is written from; 0 before the first. */
    seen: rows[0]?.planVersion ?? 0,
    reviewOn: reviewFrom(on, settings.reviewMonths),
    versions: rows.map((row) => ({
      ...row,
      state: stateOfCrisisPlan(row, on),
      /** What the service has answered itself; null where it has not, or is not asked here. */
      serviceAnswer: answers.get(row.planId) ?? null,
      notAgreed: notAgreed(row),
      may: crisisPlanActions.filter((action) => whyNotOnCrisisPlan(action, row, on) === null),
    })),
  }
}
