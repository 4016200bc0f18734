import type { getAdmissionInput } from '@samplass/domain/planned-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { sharedCategories } from '../consent/load-contents.ts'
import { readParts } from '../consent/read-shared.ts'
import type { Verb } from '../trpc.ts'
import { loadThread } from './load.ts'

// The crisis plan has a panel of its own.
const beside = sharedCategories.filter((category) => category !== 'crisis_plan')

/**
 * What the other side is told beside the thread, category by category: what may be read now, and of the rest that it is not shared,
 * without a reason. The municipality sees the same lines of its own.
 */
export async function getShared(verb: Verb, { admissionId }: Infer<typeof getAdmissionInput>) {
  const { tx } = verb
  const { subjectId, municipalityRole, specialistRole, side } = await loadThread(verb, admissionId)
  if (side === 'municipality') {
    const rows = await tx.sql<{ category: string }[]>`
      select category from pool.shared_part
      where owner_role = ${municipalityRole} and to_role = ${specialistRole} and subject_id = ${subjectId} and ended_at is null
        and readable_until > ${verb.now}`
    return beside.map((category) => ({
      category,
      told: rows.some((row) => row.category === category),
      content: null,
    }))
  }
  const parts = await readParts(verb, { subjectId, ownerRole: municipalityRole }, beside, 'planned_admission')
  return beside.map((category) => {
    const part = parts.find((one) => one.category === category)
    return { category, told: part !== undefined, content: part?.content ?? null }
  })
}
