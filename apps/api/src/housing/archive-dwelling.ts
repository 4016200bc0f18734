import type { archiveDwellingInput } from '@samplass/domain/housing/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { tellHistory } from './events.ts'
import { ownDwelling, refuseUnlessWhole } from './load.ts'
import { endOfferOf } from './take-back-offer.ts'

/** Out of the stock from a day on. Not while somebody has it after that day, or is promised it. */
export async function archiveDwelling(
  verb: Verb,
  { dwellingId, version, archivedOn }: Infer<typeof archiveDwellingInput>,
) {
  const { tx, now } = verb
  refuseUnlessWhole(verb)
  const dwelling = await ownDwelling(verb, dwellingId)
  refuse(dwelling.version === version ? null : 'VERSION_STALE')
  refuse(dwelling.archivedOn ? 'DWELLING_ARCHIVED' : null)
  const today = localDateOf(now)
  refuse(archivedOn < today || archivedOn < dwelling.inStockFrom ? 'TOO_LONG_AGO' : null, {
    field: 'archivedOn',
    today,
  })
  const [standing] = await tx.sql<{ let: boolean; promised: boolean }[]>`
    select exists (select from tenancy where dwelling_id = ${dwellingId} and (ended_on is null or ended_on > ${archivedOn})) as let,
      exists (select from allocation where dwelling_id = ${dwellingId} and ended_on is null) as promised`
  refuse(standing?.let ? 'DWELLING_LET' : standing?.promised ? 'DWELLING_PROMISED' : null)
  await endOfferOf(verb, dwellingId)
  await tx.sql`update dwelling set archived_on = ${archivedOn}, version = version + 1 where id = ${dwellingId}`
  tellHistory(verb, dwellingId, 'archived', { archivedOn })
  audit(verb, 'housing.dwelling_archived', dwellingId, { archivedOn })
  return { dwellingId, version: version + 1 }
}
