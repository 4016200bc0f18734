import { isEmptyScope } from '@samplass/domain/access/roles'
import { whyNotNumber } from '@samplass/domain/person/number'
import type { searchInput } from '@samplass/domain/person/schema'
import type { FullPerson, RestrictedPerson } from '@samplass/domain/person/view'
import type { RefusalCode } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { findPersons, hitsMax } from './find-persons.ts'
import { isHidden, loadMunicipalityNames, viewOfRow } from './load.ts'
import { loadStandings, type Standing } from './load-standing.ts'
import { soughtBy } from './search-text.ts'

/** A hit has what tells two people apart and no more: where they live comes with opening. */
export type PersonHit = { person: FullPerson; standing: Standing } | { person: RestrictedPerson }

/**
 * Finds persons by name, number or phone, as somebody types. The log keeps what kind of search it was and whom it showed,
 * never what was typed. `numberProblem`: why what was typed is no number one can use here.
 */
export async function search(verb: Verb, { text }: Infer<typeof searchInput>) {
  const { actor, mode } = verb
  const sought = soughtBy(text)
  const blind = actor.organisation.schema === null || isEmptyScope(actor.scope)
  if (blind) return { kind: sought.kind, hits: [] as PersonHit[], more: false, numberProblem: null }
  const rows = await findPersons(verb, sought)
  const shown = rows.slice(0, hitsMax)
  const open = shown.filter((row) => !isHidden(actor, row.protection))
  const [standings, names] = await Promise.all([
    loadStandings(
      verb,
      open.map(({ id }) => id),
    ),
    loadMunicipalityNames(
      verb,
      open.map((row) => row.responsibleNumber),
    ),
  ])
  const hits = shown.flatMap((row): PersonHit[] => {
    const person = viewOfRow(verb, row, names)
    if (person.kind === 'restricted') return [{ person }]
    const standing = standings.get(row.id)
    return person.kind === 'full' && standing
      ? [{ person: { ...person, address: null, fixedAbode: null }, standing }]
      : []
  })
  // Whoever waits for a place is the likeliest to ring about one.
  const ranked = sought.kind === 'name' ? [...hits].sort((a, b) => Number(waits(b)) - Number(waits(a))) : hits
  const more = rows.length > hitsMax
  const ids = shown.map(({ id }) => id)
  logAccess(verb, { act: 'search', purpose: 'find_person', facts: { kind: sought.kind, hits: ids, more } })
  for (const row of shown) {
    if (isHidden(actor, row.protection)) {
      logAccess(verb, { act: 'refused', personId: row.id, purpose: 'find_person', facts: { kind: sought.kind } })
    }
  }
  const numberProblem: RefusalCode | null =
    sought.kind === 'number' && shown.length === 0
      ? whyNotNumber(sought.digits, { syntheticOnly: mode !== 'production' })
      : null
  return { kind: sought.kind, hits: ranked, more, numberProblem }
}

const waits = (hit: PersonHit) => 'standing' in hit && hit.standing.waitingAt.length > 0
