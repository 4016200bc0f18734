import type { Verb } from '../trpc.ts'

export type PlanAnswer = { answer: 'yes' | 'no'; words: string; answeredAt: Date; byName: string }

/** What services have answered themselves to these versions, as either side reads it. */
export async function loadAnswers({ tx }: Verb, planIds: readonly string[]): Promise<Map<string, PlanAnswer>> {
  if (planIds.length === 0) return new Map()
  const rows = await tx.sql<(PlanAnswer & { planId: string })[]>`
    select plan_id as "planId", answer, words, answered_at as "answeredAt", by_name as "byName" from pool.plan_answer
    where plan_id = any (${planIds}::uuid[])`
  return new Map(rows.map(({ planId, ...answer }) => [planId, answer]))
}
