import type { changeLandlordInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { refuseUnlessWhole } from './load.ts'

export async function changeLandlord(verb: Verb, input: Infer<typeof changeLandlordInput>) {
  const { tx } = verb
  refuseUnlessWhole(verb)
  const { landlordId, version, kind, name, contactName, phone, email } = input
  const [landlord] = await tx.sql<{ version: number; taken: boolean }[]>`
    select version, exists (select from landlord o where o.id <> l.id and lower(o.name) = lower(${name})) as taken
    from landlord l where id = ${landlordId} for no key update`
  if (!landlord) refuse('NOT_FOUND')
  refuse(landlord.version === version ? null : 'VERSION_STALE')
  refuse(landlord.taken ? 'NAME_TAKEN' : null, { field: 'name' })
  await tx.sql`
    update landlord set kind = ${kind}, name = ${name}, contact_name = ${contactName}, phone = ${phone}, email = ${email}, version = version + 1
    where id = ${landlordId}`
  audit(verb, 'housing.landlord_changed', landlordId)
  return { landlordId, version: version + 1 }
}
