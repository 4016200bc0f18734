import type { changeLandlordInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { refuseUnlessWhole } from './load.ts'
import { refuseWall } from './refuse-twin.ts'

export async function changeLandlord(verb: Verb, input: Infer<typeof changeLandlordInput>) {
  const { tx } = verb
  refuseUnlessWhole(verb)
  const { landlordId, version, kind, name, contactName, phone, email } = input
  const [landlord] = await tx.sql<{ version: number }[]>`
    select version from landlord where id = ${landlordId} for no key update`
  if (!landlord) refuse('NOT_FOUND')
  refuse(landlord.version === version ? null : 'VERSION_STALE')
  await tx.sql`
    update landlord set kind = ${kind}, name = ${name}, contact_name = ${contactName}, phone = ${phone}, email = ${email}, version = version + 1
    where id = ${landlordId}`.catch(refuseWall)
  audit(verb, 'housing.landlord_changed', landlordId)
  return { landlordId, version: version + 1 }
}
