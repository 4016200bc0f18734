import type { Connection } from '@samplass/db/connection'
import { isEmptyScope } from '@samplass/domain/access/roles'
import type { AccessPurpose } from '@samplass/domain/audit/schema'
import { birthDateOf, maskedNumber, type NumberKind } from '@samplass/domain/person/number'
import {
  type AddressProtection,
  addressProtections,
  hiddenByProtection,
  type PersonRecord,
  type PersonView,
  viewOf,
} from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import { refuseTraced } from '../audit/traced-refusal.ts'
import type { Actor, Verb } from '../trpc.ts'
import { mergedInto } from './merged-into.ts'

export type PersonRow = {
  id: string
  givenName: string
  familyName: string
  birthYear: number | null
  numberKind: NumberKind | null
  numberCipher: Uint8Array | null
  phone: string | null
  address: string | null
  fixedAbode: boolean | null
  protection: AddressProtection
  responsibleNumber: string | null
  version: number
}

/** The columns of a PersonRow, of `person p`. */
export const personColumns = (sql: Connection) => sql`
  p.id, p.given_name as "givenName", p.family_name as "familyName", p.birth_year as "birthYear", p.number_kind as "numberKind",
  p.number_cipher as "numberCipher", p.phone, p.address, p.fixed_abode as "fixedAbode", p.address_protection as protection,
  p.responsible_number as "responsibleNumber", p.version`

/** Grades of address protection whose persons this actor may not know of. */
export const hiddenGrades = (actor: Actor): AddressProtection[] =>
  actor.can.has('person.open_protected')
    ? []
    : addressProtections.filter((grade) => hiddenByProtection[grade] === 'person')

export const isHidden = (actor: Actor, protection: AddressProtection): boolean =>
  hiddenGrades(actor).includes(protection)

/** Whoever may not see where a protected person lives is told of no home, in no list and on no page. */
export const hidesAddress = ({ can }: Actor, protection: AddressProtection): boolean =>
  hiddenByProtection[protection] !== 'nothing' && !can.has('person.open_protected')

/** The record by id, or a refusal: not there, or no scope to look from. Whether it may be shown is the caller's to ask. */
export async function loadPerson({ tx, actor }: Verb, personId: string): Promise<PersonRow> {
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [row] = await tx.sql<PersonRow[]>`select ${personColumns(tx.sql)} from person p where p.id = ${personId}`
  return row ?? refuseMissing({ tx, actor }, personId)
}

/** Not there, or merged into another: whoever may know of that one is told where to go on. */
async function refuseMissing({ tx, actor }: Pick<Verb, 'tx' | 'actor'>, personId: string): Promise<never> {
  const survivorId = await mergedInto({ tx }, personId)
  const [survivor] = await tx.sql<{ protection: AddressProtection }[]>`
    select address_protection as protection from person where id = ${survivorId}`
  if (!survivorId || !survivor || isHidden(actor, survivor.protection)) refuse('NOT_FOUND')
  refuse('PERSON_MERGED', { personId: survivorId })
}

/** As loadPerson, for a write: somebody whom the actor may not know is refused, and the attempt is logged. */
export async function loadKnowable(verb: Verb, personId: string, purpose: AccessPurpose): Promise<PersonRow> {
  const row = await loadPerson(verb, personId)
  if (isHidden(verb.actor, row.protection)) refuseTraced('PERSON_PROTECTED', { personId, purpose })
  return row
}

/**
 * What somebody has said, and who they are, is acted on by one at a time: what is read after this is what whoever came before has
 * written. Sent at once, and so before what is asked beside it. `who` finds the id, or is it.
 */
export const lockPerson = ({ tx }: Pick<Verb, 'tx'>, who: string | ReturnType<Verb['tx']['sql']>) =>
  tx.sql<{ protection: AddressProtection }[]>`
    select address_protection as protection from person where id = (${typeof who === 'string' ? tx.sql`${who}::uuid` : who})
    for no key update`.execute()

export type MunicipalityNames = ReadonlyMap<string, string>

export async function loadMunicipalityNames({ tx }: Verb, numbers: (string | null)[]): Promise<MunicipalityNames> {
  const asked = [...new Set(numbers.filter((number) => number !== null))]
  if (asked.length === 0) return new Map()
  const rows = await tx.sql<{ number: string; name: string }[]>`
    select number, name from platform.municipality where number = any (${asked})`
  return new Map(rows.map(({ number, name }) => [number, name]))
}

/** What the reader may see of the record; the number leaves it masked. */
export function viewOfRow({ keys, actor, now }: Verb, row: PersonRow, names: MunicipalityNames): PersonView {
  return viewOf(recordOf(keys, row, names), actor.can, now)
}

/** Field by field: a row that was read for something more must not carry it into the view. */
function recordOf(keys: Verb['keys'], row: PersonRow, names: MunicipalityNames): PersonRecord {
  const digits = row.numberCipher && keys.open(row.numberCipher)
  const { responsibleNumber } = row
  return {
    personId: row.id,
    givenName: row.givenName,
    familyName: row.familyName,
    birthYear: row.birthYear,
    birthDate: digits ? birthDateOf(digits) : null,
    numberKind: row.numberKind,
    numberMasked: digits ? maskedNumber(digits) : null,
    phone: row.phone,
    address: row.address,
    municipality: responsibleNumber === null ? null : (names.get(responsibleNumber) ?? responsibleNumber),
    fixedAbode: row.fixedAbode,
    protection: row.protection,
  }
}
