import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import { stateOfCrisisPlan } from '@samplass/domain/plan/crisis-plan'
import type { ContactCard, PlanPoint } from '@samplass/domain/plan/schema'
import type { Verb } from '../trpc.ts'
import { type CrisisPlanRow, loadCrisisPlans, planThatHolds } from './load.ts'

type Said = Record<PlanPoint, string> & {
  planVersion: number
  contacts: ContactCard[]
  reviewOn: string
  /** When it was last made or gone through. */
  updatedAt: string
}

/**
 * The plan as another organisation may be told it, the person's words and whom to ring: the version that holds, and the one that waits
 * for that organisation's own answer.
 */
export type ToldPlan = { held: Said | null; asked: (Said & { planId: string }) | null; protection: AddressProtection }

/** Next of kin are others than the person: their cards go along only where the consent names them too. */
export async function loadToldPlan(
  verb: Verb,
  { id, protection }: { id: string; protection: AddressProtection },
  toRole: string,
  categories: readonly string[],
): Promise<ToldPlan | null> {
  const on = localDateOf(verb.now)
  const plans = await loadCrisisPlans(verb, id)
  const held = planThatHolds(plans, on)
  const asked = plans.find((plan) => plan.serviceRole === toRole && waits(plan, on)) ?? null
  if (!held && !asked) return null
  return {
    held: held && said(held, categories),
    asked: asked && { planId: asked.planId, ...said(asked, categories) },
    protection,
  }
}

/** Gone through with the person, and the service has not agreed to it. */
const waits = (plan: CrisisPlanRow, on: LocalDate) =>
  stateOfCrisisPlan(plan, on) === 'reviewed_with_person' && plan.serviceAgreedOn === null

function said(plan: CrisisPlanRow, categories: readonly string[]): Said {
  const { planVersion, earlySigns, helps, helpsNot, meetMe, admissionRoute, contacts, reviewOn } = plan
  return {
    ...{ planVersion, earlySigns, helps, helpsNot, meetMe, admissionRoute, reviewOn },
    contacts: contacts.filter(({ kind }) => kind !== 'next_of_kin' || categories.includes('next_of_kin')),
    updatedAt: (plan.renewedAt ?? plan.madeAt).toISOString(),
  }
}
