import type { getInput } from '@samplass/domain/person/schema'
import type { PersonView } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { isHidden, loadMunicipalityNames, loadPerson, viewOfRow } from './load.ts'
import { loadFile, type PersonFile } from './load-file.ts'
import { isRelated } from './load-relation.ts'
import { logOpen } from './log-open.ts'

/** A restricted person has no file: nothing but that somebody is there. */
export type PersonPage = {
  asOf: Date
  person: PersonView
  version: number | null
  responsibleNumber: string | null
  file: PersonFile | null
}

/**
 * Opens a person's record. The purpose is asked for when no house of the reader's has to do with the person already, and each
 * opening is logged with it.
 */
export async function get(verb: Verb, { personId, purpose }: Infer<typeof getInput>): Promise<PersonPage> {
  const { actor, now } = verb
  const row = await loadPerson(verb, personId)
  if (isHidden(actor, row.protection)) {
    logAccess(verb, { act: 'refused', personId, purpose: purpose?.purpose ?? 'follow_up' })
    return { asOf: now, person: viewOfRow(verb, row, new Map()), version: null, responsibleNumber: null, file: null }
  }
  const [file, names] = await Promise.all([
    loadFile(verb, personId),
    loadMunicipalityNames(verb, [row.responsibleNumber]),
  ])
  if (!purpose && !(await isRelated(verb, personId, file))) refuse('PURPOSE_MISSING')
  const person = viewOfRow(verb, row, names)
  logOpen(verb, { personId, purpose: purpose?.purpose ?? 'follow_up', words: purpose?.words ?? null })
  const told = person.kind === 'full' && !person.addressHidden
  return { asOf: now, person, version: row.version, responsibleNumber: told ? row.responsibleNumber : null, file }
}
