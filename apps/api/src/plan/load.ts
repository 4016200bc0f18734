import type { Connection } from '@samplass/db/connection'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import {
  type CrisisPlanAction,
  type CrisisPlanFacts,
  holds,
  type PlanWish,
  whyNotOnCrisisPlan,
} from '@samplass/domain/plan/crisis-plan'
import type { ContactCard, PlanPoint } from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import { loadKnowable, type PersonRow } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

export type CrisisPlanRow = CrisisPlanFacts &
  Record<PlanPoint, string> & {
    planId: string
    personId: string
    planVersion: number
    contacts: ContactCard[]
    madeWith: string
    madeAt: Date
    madeByName: string
    municipalityAgreedBy: string | null
    serviceAgreedBy: string | null
    serviceRole: string | null
    copy: 'given' | 'not_wanted' | null
    renewedAt: Date | null
    endedBy: 'person' | 'municipality' | null
    endedReason: string | null
    version: number
  }

const columns = (sql: Connection) => sql`
  id as "planId", person_id as "personId", plan_version as "planVersion", early_signs as "earlySigns", helps, helps_not as "helpsNot",
  meet_me as "meetMe", admission_route as "admissionRoute", contacts, made_with as "madeWith", service_name as "serviceName", service_role as "serviceRole",
  made_at as "madeAt", made_by_name as "madeByName", reviewed_on as "reviewedOn", person_agreed_on as "personAgreedOn",
  municipality_agreed_on as "municipalityAgreedOn", municipality_agreed_by as "municipalityAgreedBy",
  service_agreed_on as "serviceAgreedOn", service_agreed_by as "serviceAgreedBy", copy_on as "copyOn", copy, review_on as "reviewOn",
  renewed_at as "renewedAt", superseded_on as "supersededOn", ended_on as "endedOn", ended_by as "endedBy",
  ended_reason as "endedReason", version`

/** Every version of a person's crisis plan, the newest first. */
export const loadCrisisPlans = ({ tx }: Pick<Verb, 'tx'>, personId: string): Promise<CrisisPlanRow[]> =>
  tx.sql<CrisisPlanRow[]>`
    select ${columns(tx.sql)} from crisis_plan where person_id = ${personId} order by plan_version desc`.execute() as unknown as Promise<
    CrisisPlanRow[]
  >

/** The plan that holds on the day, of versions in any order; null where none does. */
export const planThatHolds = (plans: readonly CrisisPlanRow[], on: LocalDate): CrisisPlanRow | null =>
  plans.find((plan) => holds(plan, on)) ?? null

/** A version that is about to be changed, by somebody who may know the person, before anybody else has changed it. */
export async function crisisPlanToChange(
  verb: Verb,
  { planId, version }: { planId: string; version: number },
  action: CrisisPlanAction,
): Promise<{ plan: CrisisPlanRow; person: PersonRow }> {
  const { tx, actor, now } = verb
  if (actor.organisation.schema === null) refuse('NOT_FOUND')
  const [plan] = await tx.sql<CrisisPlanRow[]>`select ${columns(tx.sql)} from crisis_plan where id = ${planId}`
  if (!plan) refuse('NOT_FOUND')
  const person = await loadKnowable(verb, plan.personId, 'follow_up')
  if (plan.version !== version) refuse('VERSION_STALE')
  refuse(whyNotOnCrisisPlan(action, plan, localDateOf(now)))
  return { plan, person }
}

export type WishRow = PlanWish & { plan: string; words: string; byName: string }

/** What the person has said of having plans, the newest of each. */
export async function loadWishes({ tx }: Verb, personId: string): Promise<Map<string, WishRow>> {
  const rows = await tx.sql<WishRow[]>`
    select distinct on (plan) plan, wish, said_on as "saidOn", ask_again_on as "askAgainOn", words, by_name as "byName"
    from plan_wish where person_id = ${personId} order by plan, made_at desc, id desc`
  return new Map(rows.map((row) => [row.plan, row]))
}

export type PlanSettings = { reviewMonths: number; remapFromDays: number; remapToDays: number; version: number }

export async function loadSettings({ tx }: Verb): Promise<PlanSettings> {
  const [row] = await tx.sql<PlanSettings[]>`
    select review_months as "reviewMonths", remap_from_days as "remapFromDays", remap_to_days as "remapToDays", version from plan_setting`
  if (!row) throw new Error('a municipality has its settings')
  return row
}
