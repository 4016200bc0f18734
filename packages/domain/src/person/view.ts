// What a reader may see of a person. Every screen handles all three kinds; the API sends nothing beyond the kind.
import * as z from 'zod/mini'
import type { Permission } from '../access/roles.ts'
import { type LocalDate, localDateOf } from '../nights.ts'
import { initials } from './name.ts'
import type { NumberKind } from './number.ts'

/** adressesperre, docs/sources.md C2. */
export const addressProtections = [
  'ungraded',
  'confidential',
  'strictly_confidential',
  'strictly_confidential_abroad',
] as const
export type AddressProtection = (typeof addressProtections)[number]
export const addressProtection = z.enum(addressProtections)

/**
 * What a grade hides from whoever lacks person.open_protected. Configuration with a name, no statement of law [K]:
 * `address` hides where the person lives, `person` everything, so that no list, map, board or count tells.
 */
export const hiddenByProtection = {
  ungraded: 'nothing',
  confidential: 'address',
  strictly_confidential: 'person',
  strictly_confidential_abroad: 'person',
} as const satisfies Record<AddressProtection, 'nothing' | 'address' | 'person'>

/** A person as the municipality's own record tells it. `numberMasked` as maskedNumber makes it. */
export interface PersonRecord {
  readonly personId: string
  readonly givenName: string
  readonly familyName: string
  readonly birthYear: number | null
  readonly birthDate: LocalDate | null
  readonly numberKind: NumberKind | null
  readonly numberMasked: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly municipality: string | null
  readonly fixedAbode: boolean | null
  readonly protection: AddressProtection
}

export interface FullPerson {
  readonly kind: 'full'
  readonly personId: string
  readonly givenName: string
  readonly familyName: string
  readonly initials: string
  readonly age: number | null
  readonly birthYear: number | null
  readonly numberKind: NumberKind | null
  readonly numberMasked: string | null
  readonly phone: string | null
  /** Null when unknown, and when `addressHidden`. */
  readonly address: string | null
  readonly municipality: string | null
  readonly addressHidden: boolean
  readonly fixedAbode: boolean | null
  readonly protection: AddressProtection
}

/** Somebody is there, and the reader may not know who: no name, initials, age, place or bed. */
export interface RestrictedPerson {
  readonly kind: 'restricted'
  readonly personId: string
}

/** Nobody has told the reader's organisation who it is: a guest under a running number, or another municipality's. */
export interface UnknownPerson {
  readonly kind: 'unknown'
  readonly reference: string | null
}

export type PersonView = FullPerson | RestrictedPerson | UnknownPerson

/** The view that these permissions give, at `now` (for the age). Null: the record is not the reader's to see. */
export function viewOf(
  person: PersonRecord | null,
  permissions: ReadonlySet<Permission>,
  now: Date,
  reference: string | null = null,
): PersonView {
  if (person === null || !permissions.has('person.open')) return { kind: 'unknown', reference }
  const hidden = permissions.has('person.open_protected') ? 'nothing' : hiddenByProtection[person.protection]
  if (hidden === 'person') return { kind: 'restricted', personId: person.personId }
  const { birthDate, ...shown } = person
  const addressHidden = hidden === 'address'
  return {
    kind: 'full',
    ...shown,
    initials: initials(person),
    age: ageOf({ birthDate, birthYear: person.birthYear }, localDateOf(now)),
    address: addressHidden ? null : person.address,
    municipality: addressHidden ? null : person.municipality,
    addressHidden,
  }
}

/** Whole years on a date; from the birth year alone, the years the person has or will have turned that year. */
export function ageOf(
  born: { readonly birthDate: LocalDate | null; readonly birthYear: number | null },
  on: LocalDate,
): number | null {
  const year = born.birthDate ? Number(born.birthDate.slice(0, 4)) : born.birthYear
  if (year === null) return null
  const yearsThisYear = Number(on.slice(0, 4)) - year
  const notYet = born.birthDate !== null && on.slice(5) < born.birthDate.slice(5)
  return Math.max(0, notYet ? yearsThisYear - 1 : yearsThisYear)
}
