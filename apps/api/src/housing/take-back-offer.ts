import type { takeBackOfferInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { tellHistory } from './events.ts'
import { ownDwelling, refuseUnlessWhole } from './load.ts'

/** From now on nobody else reads it. */
export async function takeBackOffer(verb: Verb, { dwellingId, version }: Infer<typeof takeBackOfferInput>) {
  refuseUnlessWhole(verb)
  const dwelling = await ownDwelling(verb, dwellingId)
  refuse(dwelling.version === version ? null : 'VERSION_STALE')
  if (!(await endOfferOf(verb, dwellingId))) refuse('DWELLING_NOT_OFFERED')
  await verb.tx.sql`update dwelling set version = version + 1 where id = ${dwellingId}`
  return { dwellingId, version: version + 1 }
}

/** Somebody is to have the home, or it was taken back: it is no longer offered, in the same transaction. True where it was. */
export async function endOfferOf(verb: Verb, dwellingId: string): Promise<boolean> {
  const { tx, now } = verb
  const [was] = await tx.sql<{ offerId: string | null }[]>`
    select offer_id as "offerId" from dwelling where id = ${dwellingId} for update`
  if (!was?.offerId) return false
  await tx.sql`update dwelling set offer_id = null where id = ${dwellingId}`
  await tx.sql`update pool.dwelling_offer set withdrawn_at = ${now} where id = ${was.offerId} and withdrawn_at is null`
  tellHistory(verb, dwellingId, 'offer_withdrawn')
  audit(verb, 'housing.offer_withdrawn', dwellingId)
  return true
}
