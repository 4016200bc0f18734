import { foldPersonName, matchRank } from '@samplass/domain/person/name'
import type { Verb } from '../trpc.ts'
import { hiddenGrades, type PersonRow, personColumns } from './load.ts'

export const similarMax = 5
const nearMax = 100

type Near = PersonRow & { folded: string }
export type Sought = { givenName: string; familyName: string; birthYear: number | null; phone: string | null }

/**
 * The same phone, or a name that is the same, one slip away, or the same words in another order, and no year of birth that says
 * otherwise. Twins have the same family name and year, and different given names: they are not similar.
 */
export async function findSimilar(verb: Verb, sought: Sought): Promise<PersonRow[]> {
  const { tx, actor } = verb
  const folded = foldPersonName(sought)
  const near = await tx.sql<Near[]>`
    select ${personColumns(tx.sql)}, p.name_folded as folded from person p
    where (p.name_folded % ${folded} or p.phone = ${sought.phone}) and not (p.address_protection = any (${hiddenGrades(actor)}))
    order by p.phone = ${sought.phone} desc nulls last, similarity(p.name_folded, ${folded}) desc limit ${nearMax}`
  return near.filter((row) => isSimilar(sought, folded, row)).slice(0, similarMax)
}

function isSimilar({ birthYear, phone }: Sought, folded: string, row: Near): boolean {
  if (phone !== null && row.phone === phone) return true
  if (birthYear !== null && row.birthYear !== null && Math.abs(birthYear - row.birthYear) > 1) return false
  return matchRank(folded, row.folded) !== null || matchRank(row.folded, folded) !== null
}
