import type { addLandlordInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { refuseUnlessWhole } from './load.ts'

export async function addLandlord(
  verb: Verb,
  { kind, name, contactName, phone, email }: Infer<typeof addLandlordInput>,
) {
  const { tx, newId } = verb
  refuseUnlessWhole(verb)
  const id = newId()
  const [added] = await tx.sql`
    insert into landlord (id, kind, name, contact_name, phone, email) values (${id}, ${kind}, ${name}, ${contactName}, ${phone}, ${email})
    on conflict do nothing returning id`
  if (!added) refuse('NAME_TAKEN', { field: 'name' })
  audit(verb, 'housing.landlord_added', id, { kind })
  return { landlordId: id }
}
