import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import type { CrisisPlanRow } from './load.ts'

type Columns = Partial<{
  reviewed_on: string
  person_agreed_on: string
  municipality_agreed_on: string
  municipality_agreed_by: string | null
  service_agreed_on: string
  service_agreed_by: string | null
  copy_on: string
  copy: string
  review_on: string
  renewed_at: Date
  ended_on: string
  ended_by: string
  ended_reason: string | null
}>

/** Changes what has happened to the version if nobody has since it was read; what it says never. Answers its new row version. */
export async function changeCrisisPlan({ tx }: Verb, plan: CrisisPlanRow, columns: Columns): Promise<number> {
  const [changed] = await tx.sql<{ version: number }[]>`
    update crisis_plan set ${tx.sql(columns)}, version = version + 1
    where id = ${plan.planId} and version = ${plan.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  return changed.version
}
