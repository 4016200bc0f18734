import { isEmptyScope } from '@samplass/domain/access/roles'
import { addMonths, type LocalDate } from '@samplass/domain/nights'
import {
  ethosCategories,
  ethosOn,
  type LivingSituation,
  nibrPlaces,
  nibrStatusOn,
} from '@samplass/domain/placement/living-situation'
import type { countHomelessInput } from '@samplass/domain/placement/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { hiddenGrades } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** Who is homeless on a day, by place as NIBR counts and by category as ETHOS Light does. Counts of the municipality's own, no person. */
export async function countHomeless({ tx, actor }: Verb, { on }: Infer<typeof countHomelessInput>) {
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const rows = await tx.sql<
    (LivingSituation & { pattern: 'temporary' | 'recurring' | 'long_term' | null; hidden: boolean })[]
  >`
    select s.kind, s.from_on as "fromOn", s.until_on as "untilOn", s.leaves_on as "leavesOn", s.home_after as "homeAfter", h.pattern,
      p.address_protection = any (${hiddenGrades(actor)}::text[]) as hidden
    from living_situation s join person p on p.id = s.person_id
    left join homelessness_pattern h on h.person_id = s.person_id and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on})
    where s.from_on <= ${on} and (s.until_on is null or s.until_on > ${on})`
  const known = rows.map((row) => ({
    nibr: nibrStatusOn([row], on),
    ethos: ethosOn([row], on),
    pattern: row.pattern,
    hidden: row.hidden,
  }))
  const homeless = known.filter(({ nibr }) => nibr.status === 'homeless')
  // One at a crisis centre, and the reader may not know of anybody there: whoever is hidden is in the sums and in no place.
  const shown = homeless.filter(({ hidden }) => !hidden)
  const leavesBy: LocalDate = addMonths(on, 2)
  return {
    on,
    leavesBy,
    counted: known.length,
    homeless: homeless.length,
    withheld: homeless.length - shown.length,
    notHomeless: known.filter(({ nibr }) => nibr.status === 'not_homeless').length,
    unknown: known.filter(({ nibr }) => nibr.status === 'unknown').length,
    places: nibrPlaces.map((place) => ({
      place,
      count: shown.filter(({ nibr }) => nibr.status === 'homeless' && nibr.place === place).length,
    })),
    ethos: ethosCategories.map((category) => ({
      category,
      count: known.filter(({ ethos, hidden }) => !hidden && ethos === category).length,
    })),
    patterns: (['temporary', 'recurring', 'long_term'] as const).map((pattern) => ({
      pattern,
      count: shown.filter((one) => one.pattern === pattern).length,
    })),
  }
}
