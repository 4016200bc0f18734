import { isEmptyScope } from '@samplass/domain/access/roles'
import type { similarPersonsInput } from '@samplass/domain/person/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { findSimilar } from './find-similar.ts'
import { loadMunicipalityNames, viewOfRow } from './load.ts'
import { loadStandings } from './load-standing.ts'
import type { PersonHit } from './search.ts'

/** Before somebody new is registered: those who may be the same. A look-up like any other, and logged. */
export async function similarPersons(
  verb: Verb,
  input: Infer<typeof similarPersonsInput>,
): Promise<{ hits: PersonHit[] }> {
  const { actor } = verb
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) return { hits: [] }
  const rows = await findSimilar(verb, input)
  const [standings, names] = await Promise.all([
    loadStandings(
      verb,
      rows.map(({ id }) => id),
    ),
    loadMunicipalityNames(
      verb,
      rows.map((row) => row.responsibleNumber),
    ),
  ])
  const hits = rows.flatMap((row): PersonHit[] => {
    const person = viewOfRow(verb, row, names)
    const standing = standings.get(row.id)
    if (person.kind === 'restricted') return [{ person }]
    return person.kind === 'full' && standing
      ? [{ person: { ...person, address: null, fixedAbode: null }, standing }]
      : []
  })
  logAccess(verb, { act: 'search', purpose: 'find_person', facts: { kind: 'similar', hits: rows.map(({ id }) => id) } })
  return { hits }
}
