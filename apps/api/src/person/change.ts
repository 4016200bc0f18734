import { foldPersonName } from '@samplass/domain/person/name'
import type { changeInput } from '@samplass/domain/person/schema'
import { hiddenByProtection } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { retellParts } from '../consent/share-parts.ts'
import type { Verb } from '../trpc.ts'
import { refuseUnknownMunicipality } from './known-municipality.ts'
import { loadKnowable, type PersonRow } from './load.ts'
import { isMergedNumber } from './merged-into.ts'
import { moveKey } from './move-key.ts'
import { birthYear, numberColumns } from './number.ts'
import { writeOrRefuse } from './wall.ts'

type Input = Infer<typeof changeInput>

/** What is known of somebody, put right. A number that is added, corrected or taken away moves the key that stands for the person. */
export async function change(verb: Verb, input: Input) {
  const { tx, actor, keys } = verb
  const row = await loadKnowable(verb, input.personId, 'follow_up')
  const sees = actor.can.has('person.open_protected')
  const hidesAddress = hiddenByProtection[row.protection] !== 'nothing' && !sees
  // Whoever may not see a protected address cannot put another in its place, nor take the protection away.
  if (hidesAddress && input.addressProtection === 'ungraded') refuse('NOT_PERMITTED')
  if (input.version !== row.version) refuse('VERSION_STALE')
  const responsible = hidesAddress ? row.responsibleNumber : input.responsibleMunicipality
  // What stands there already may be of a municipality that has since been joined with another.
  if (responsible !== row.responsibleNumber) await refuseUnknownMunicipality(verb, responsible)

  const before = row.numberCipher && keys.open(row.numberCipher)
  const number = input.number === undefined ? before : input.number
  const moves = number !== before
  const numbers = moves ? numberColumns(verb, row.id, number) : null
  if (await isMergedNumber(verb, numbers?.number_hash)) refuse('NUMBER_TAKEN')
  const person = {
    given_name: input.givenName,
    family_name: input.familyName,
    name_folded: foldPersonName(input),
    birth_year: birthYear(number, input.birthYear),
    phone: input.phone,
    address: hidesAddress ? row.address : input.address,
    fixed_abode: input.fixedAbode,
    address_protection: input.addressProtection,
    responsible_number: responsible,
    ...numbers,
  }
  const [changed] = await writeOrRefuse(
    () => tx.sql<{ version: number }[]>`
    update person set ${tx.sql(person)}, version = version + 1 where id = ${row.id} and version = ${row.version} returning version`,
    numbers?.number_hash,
  )
  if (!changed) refuse('VERSION_STALE')
  await retellParts(verb, {
    ...{ id: row.id, givenName: input.givenName, familyName: input.familyName, phone: input.phone },
    ...{ birthYear: person.birth_year, protection: input.addressProtection },
  })
  if (numbers) await moveKey(verb, row.id, numbers.pool_key)
  audit(verb, 'person.changed', row.id, { fields: changedFields(row, person, moves) })
  return { personId: row.id, version: changed.version }
}

/** Which fields changed; what they were and are stays in the record. */
function changedFields(row: PersonRow, next: Record<string, unknown>, moves: boolean): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['name', `${row.givenName} ${row.familyName}`, `${next.given_name} ${next.family_name}`],
    ['birth_year', row.birthYear, next.birth_year],
    ['phone', row.phone, next.phone],
    ['address', row.address, next.address],
    ['fixed_abode', row.fixedAbode, next.fixed_abode],
    ['address_protection', row.protection, next.address_protection],
    ['responsible_number', row.responsibleNumber, next.responsible_number],
  ]
  return [...pairs.filter(([, was, is]) => was !== is).map(([name]) => name), ...(moves ? ['number'] : [])]
}
