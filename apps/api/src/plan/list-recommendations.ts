import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import {
  type Recommendation,
  type RecommendationAnswer,
  type RecommendationFacts,
  recommendations,
  standingOf,
} from '@samplass/domain/plan/recommendations'
import type { listRecommendationsInput } from '@samplass/domain/plan/schema'
import type { infer as Infer } from 'zod/mini'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadWishes } from './load.ts'
import { loadNextOfKin } from './load-next-of-kin.ts'

type AnswerRow = {
  item: Recommendation
  answer: RecommendationAnswer
  words: string
  answeredOn: LocalDate
  byName: string
}

/** The ten recommendations, each as it stands for this person: from the facts where there are any, else as somebody answered. */
export async function listRecommendations(verb: Verb, { personId, purpose }: Infer<typeof listRecommendationsInput>) {
  const { tx, now } = verb
  const on = localDateOf(now)
  const person = await loadKnowable(verb, personId, purpose)
  const [{ kin, children }, wishes, plans, answers, admissions] = await Promise.all([
    loadNextOfKin(verb, personId),
    loadWishes(verb, personId),
    tx.sql`select 1 from individual_plan where person_id = ${personId} and ended_on is null`,
    tx.sql<AnswerRow[]>`
      select distinct on (item) item, answer, words, answered_on as "answeredOn", by_name as "byName"
      from recommendation_answer where person_id = ${personId} order by item, made_at desc, id desc`,
    loadAdmissions(verb, personId),
  ])
  const facts: RecommendationFacts = {
    on,
    hasIndividualPlan: plans.length > 0,
    individualPlanWish: wishes.get('individual_plan') ?? null,
    nextOfKin: kin,
    children,
    fixedAbode: person.fixedAbode,
    admissions,
  }
  const items = recommendations.map((item) => {
    const byHand = answers.find((row) => row.item === item) ?? null
    const standing = standingOf(item, facts, byHand?.answer ?? null)
    return { item, ...standing, said: standing.by === 'hand' ? byHand : null }
  })
  return { asOf: now, items, missing: items.filter(({ answer }) => answer === 'missing').length }
}

/** Admissions that were agreed on in threads, the newest first, with what the discharge lacked. */
async function loadAdmissions({ tx }: Verb, personId: string): Promise<RecommendationFacts['admissions']> {
  const known = await tx.sql<{ id: string }[]>`
    select admission_id as id from person_admission where person_id = ${personId}`
  if (known.length === 0) return []
  const ids = known.map(({ id }) => id)
  return tx.sql<RecommendationFacts['admissions'][number][]>`
    select a.discharge_planned_at is not null as "dischargePlanned", a.has_home as "hasHome",
      exists (select from pool.joint_task j where j.admission_id = a.id and j.kind = 'joint_housing') as "housingBegun",
      (select array(select jsonb_array_elements_text(e.facts -> 'gaps')) from pool.admission_event e
        where e.admission_id = a.id and e.kind = 'discharged' limit 1) as gaps
    from pool.admission a where a.id = any (${ids}::uuid[]) and a.admitted_at is not null order by a.admitted_at desc`
}
