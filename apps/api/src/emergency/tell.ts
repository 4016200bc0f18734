import type { SharingCategory } from '@samplass/domain/consent/sharing'
import type { tellInput } from '@samplass/domain/emergency/schema'
import { hiddenByProtection } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { refuseTraced } from '../audit/traced-refusal.ts'
import { shareInEmergency } from '../consent/share-parts.ts'
import { subjectOf } from '../consent/subject-of.ts'
import { loadPerson, lockPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { emergencyEnds, openEmergency } from './open-emergency.ts'

/**
 * A specialist service is told what it needs to know to save life or health. Without a consent, and for a day. Of somebody whose
 * whereabouts are secret nothing is written to anybody, whoever asks: whoever reads which municipality it comes from reads where they are.
 */
export async function tell(verb: Verb, { personId, toRole, categories, reason }: Infer<typeof tellInput>) {
  const { now, directory } = verb
  const [, person, to] = await Promise.all([
    lockPerson(verb, personId),
    loadPerson(verb, personId),
    directory.byRole(toRole),
  ])
  if (to?.kind !== 'specialist') refuse('NOT_FOUND')
  if (hiddenByProtection[person.protection] === 'person')
    refuseTraced('TELL_BY_PHONE', { personId, purpose: 'emergency' })
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
