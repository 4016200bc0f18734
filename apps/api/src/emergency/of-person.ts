import { isEmptyScope } from '@samplass/domain/access/roles'
import type { emergenciesOfPersonInput } from '@samplass/domain/emergency/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { isHidden, loadPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadOpenEmergency } from './load.ts'
import { loadEmergencies } from './load-emergencies.ts'

/** What was opened or told of somebody in danger to life or health, and whether they have been told. */
export async function ofPerson(verb: Verb, { personId }: Infer<typeof emergenciesOfPersonInput>) {
  const { tx, actor, directory } = verb
  if (isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const person = await loadPerson(verb, personId)
  if (isHidden(actor, person.protection) && !(await loadOpenEmergency(verb, personId))) refuse('NOT_FOUND')
  const [rows, organisations] = await Promise.all([
    loadEmergencies(verb, tx.sql`e.person_id = ${personId}`),
    directory.all(),
  ])
  logAccessOnce(verb, { act: 'open', personId, purpose: 'emergency', facts: { list: 'emergencies' } })
  return rows.map(({ personName: _, protection: __, openedBy: ___, toRole, ...row }) => ({
    ...row,
    toldTo: toRole === null ? null : (organisations.find(({ role }) => role === toRole)?.name ?? toRole),
  }))
}
