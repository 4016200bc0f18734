import { isEmptyScope } from '@samplass/domain/access/roles'
import { foldPersonName } from '@samplass/domain/person/name'
import type { registerInput } from '@samplass/domain/person/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { refuseTraced } from '../audit/traced-refusal.ts'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { refuseUnknownMunicipality } from './known-municipality.ts'
import { isMergedNumber } from './merged-into.ts'
import { birthYear, numberColumns } from './number.ts'

/**
 * Somebody new in the municipality's own records. A number that is there already is refused with the same answer whoever it
 * belongs to; who it is, a search for the number tells, under the searcher's rights and in the log.
 */
export async function register(verb: Verb, input: Infer<typeof registerInput>) {
  const { tx, actor, now, newId } = verb
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  await refuseUnknownMunicipality(verb, input.responsibleMunicipality)
  const id = newId()
  const numbers = numberColumns(verb, id, input.number)
  if (await isMergedNumber(verb, numbers.number_hash)) refuse('NUMBER_TAKEN')
  const person = {
    id,
    given_name: input.givenName,
    family_name: input.familyName,
    name_folded: foldPersonName(input),
    birth_year: birthYear(input.number, input.birthYear),
    phone: input.phone,
    address: input.address,
    fixed_abode: input.fixedAbode,
    address_protection: input.addressProtection,
    responsible_number: input.responsibleMunicipality,
    created_at: now,
    ...numbers,
  }
  const made = await tx.sql`insert into person ${tx.sql(person)} on conflict do nothing returning id`
  if (made.length === 0) refuseTraced('NUMBER_TAKEN', { numberHash: numbers.number_hash, purpose: 'find_person' })
  audit(verb, 'person.registered', id, { numberKind: person.number_kind, protection: input.addressProtection })
  return { personId: id }
}
