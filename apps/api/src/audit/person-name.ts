import { type AddressProtection, hiddenByProtection } from '@samplass/domain/person/view'

/** The privacy officer learns whom a look-up concerned; a person whose protection hides the name stays hidden here too. */
export type LookedAt = { kind: 'named'; name: string } | { kind: 'restricted' } | { kind: 'several' }

export function lookedAt(row: {
  personId: string | null
  personName: string | null
  protection: AddressProtection | null
}): LookedAt {
  if (row.personId === null) return { kind: 'several' }
  if (row.personName === null || row.protection === null || hiddenByProtection[row.protection] === 'person')
    return { kind: 'restricted' }
  return { kind: 'named', name: row.personName }
}
