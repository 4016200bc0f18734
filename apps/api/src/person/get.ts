import type { AccessPurpose } from '@samplass/domain/audit/schema'
import { purposeOfRelation, type Relation } from '@samplass/domain/person/relation'
import type { getInput } from '@samplass/domain/person/schema'
import type { FullPerson, RestrictedPerson } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { loadOpenEmergency, type OpenEmergency, seeing } from '../emergency/load.ts'
import type { Verb } from '../trpc.ts'
import { isHidden, loadMunicipalityNames, loadPerson, viewOfRow } from './load.ts'
import { type History, loadHistory } from './load-history.ts'

/** A restricted person has no more than that somebody is there. `openedFor`: the purpose that stands in the log. */
export type PersonPage =
  | { asOf: Date; person: RestrictedPerson }
  | ({
      asOf: Date
      person: FullPerson
      version: number
      responsibleNumber: string | null
      openedFor: AccessPurpose
      relation: Relation | null
      /** Protection hides this person, and danger to life or health has opened the record to the reader until then. */
      emergency: OpenEmergency | null
    } & Omit<History, 'relation'>)

/**
 * Opens a person's record. The purpose is asked for when no house of the reader's has to do with the person already, and each
 * opening is logged with it, once while the page stands open.
 */
export async function get(verb: Verb, { personId, purpose }: Infer<typeof getInput>): Promise<PersonPage> {
  const { actor, now } = verb
  const row = await loadPerson(verb, personId)
  const hidden = isHidden(actor, row.protection)
  const emergency = hidden ? await loadOpenEmergency(verb, personId) : null
  if (hidden && !emergency) {
    logAccessOnce(verb, { act: 'refused', personId, purpose: purpose?.purpose ?? 'find_person' })
    return { asOf: now, person: { kind: 'restricted', personId } }
  }
  const [{ relation, ...history }, names] = await Promise.all([
    loadHistory(verb, personId),
    loadMunicipalityNames(verb, [row.responsibleNumber]),
  ])
  if (!purpose && !relation && !emergency) refuse('PURPOSE_MISSING')
  const person = viewOfRow(emergency ? seeing(verb) : verb, row, names)
  if (person.kind !== 'full') refuse('NOT_FOUND')
  const openedFor = emergency ? 'emergency' : (purpose?.purpose ?? purposeOfRelation[relation as Relation])
  const words = purpose?.words ?? null
  const why = words === null ? {} : { words }
  const facts = emergency ? { emergencyId: emergency.emergencyId, words: emergency.reason } : why
  logAccessOnce(verb, { act: 'open', personId, purpose: openedFor, facts })
  const responsibleNumber = person.addressHidden ? null : row.responsibleNumber
  return { asOf: now, person, version: row.version, responsibleNumber, openedFor, relation, emergency, ...history }
}
