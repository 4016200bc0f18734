import { localDateOf } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { ContactCard, PlanPoint } from '@samplass/domain/plan/schema'
import type { Verb } from '../trpc.ts'
import { loadCrisisPlans, planThatHolds } from './load.ts'

/** The plan that holds, as another organisation may be told it: the person's words and whom to ring. */
export type ToldPlan = Record<PlanPoint, string> & {
  planVersion: number
  contacts: ContactCard[]
  reviewOn: string
  /** When it was last made or gone through. */
  updatedAt: string
  protection: AddressProtection
}

/** Next of kin are others than the person: their cards go along only where the consent names them too. */
export async function loadToldPlan(
  verb: Verb,
  { id, protection }: { id: string; protection: AddressProtection },
  categories: readonly string[],
): Promise<ToldPlan | null> {
  const plan = planThatHolds(await loadCrisisPlans(verb, id), localDateOf(verb.now))
  if (!plan) return null
  const { planVersion, earlySigns, helps, helpsNot, meetMe, admissionRoute, contacts, reviewOn } = plan
  return {
    ...{ planVersion, earlySigns, helps, helpsNot, meetMe, admissionRoute, reviewOn, protection },
    contacts: contacts.filter(({ kind }) => kind !== 'next_of_kin' || categories.includes('next_of_kin')),
    updatedAt: (plan.renewedAt ?? plan.madeAt).toISOString(),
  }
}
