import type { Verb } from '../trpc.ts'

export type PlanAnswer = { answer: 'yes' | 'no'; words: string; answeredAt: Date; byName: string }

/** What services have answered themselves to these versions, as the municipality whose person it is reads it. */
export async function loadAnswers({ tx }: Verb, planIds: readonly string[]): Promise<Map<string, PlanAnswer>> {
  if (planIds.length === 0) return new Map()
  const rows = await tx.sql<(PlanAnswer & { planId: string })[]>`
    select plan_id as "planId", answer, words, answered_at as "answeredAt", by_name as "byName" from pool.plan_answer
    where plan_id = any (${planIds}::uuid[])`
  return new Map(rows.map(({ planId, ...answer }) => [planId, answer]))
}

/** What this service has answered to the version, for as long as it may read the plan. */
export async function loadOwnAnswer({ tx }: Verb, planId: string): Promise<PlanAnswer | null> {
  const [answer] = await tx.sql<PlanAnswer[]>`
    select answer, words, answered_at as "answeredAt", by_name as "byName" from pool.own_plan_answer(${planId})`
  return answer ?? null
}
