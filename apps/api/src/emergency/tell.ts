import type { SharingCategory } from '@samplass/domain/consent/sharing'
import type { tellInput } from '@samplass/domain/emergency/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { shareInEmergency } from '../consent/share-parts.ts'
import { subjectOf } from '../consent/subject-of.ts'
import { isHidden, loadPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadOpenEmergency } from './load.ts'
import { emergencyEnds, openEmergency } from './open-emergency.ts'

/** A specialist service is told what it needs to know to save life or health. Without a consent, and for a day. */
export async function tell(verb: Verb, { personId, toRole, categories, reason }: Infer<typeof tellInput>) {
  const { actor, now, directory } = verb
  const [person, to] = await Promise.all([loadPerson(verb, personId), directory.byRole(toRole)])
  if (to?.kind !== 'specialist') refuse('NOT_FOUND')
  if (isHidden(actor, person.protection) && !(await loadOpenEmergency(verb, personId))) refuse('PERSON_PROTECTED')
  const asked: SharingCategory[] = [...new Set(categories)]
  const opened = openEmergency(verb, { personId, toRole: to.role, categories: asked, reason })
  const subjectId = await subjectOf(verb, personId, to.role)
  await shareInEmergency(verb, person, subjectId, {
    toRole: to.role,
    categories: asked,
    reason,
    until: emergencyEnds(now),
  })
  return opened
}
