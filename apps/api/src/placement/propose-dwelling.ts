import { localDateOf } from '@samplass/domain/nights'
import { whyNotFree } from '@samplass/domain/placement/allocation'
import { matchOf } from '@samplass/domain/placement/match'
import type { proposeDwellingInput } from '@samplass/domain/placement/schema'
import { silentWish } from '@samplass/domain/placement/wish'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadWish, openNeed } from './load.ts'
import { loadHomes } from './load-homes.ts'
import { changeNeed, refuseWall } from './write.ts'

/** A home is shown to the person, with the match as it explained itself that day. Nothing has to be in order first. */
export async function proposeDwelling(verb: Verb, { needId, dwellingId }: Infer<typeof proposeDwellingInput>) {
  const { tx, actor, now, newId } = verb
  const on = localDateOf(now)
  const need = await openNeed(verb, { needId })
  const { personId } = need
  // It does not leave the stock while it is shown.
  await tx.sql`select from dwelling where id = ${dwellingId} for share`
  const [wish, [home]] = await Promise.all([loadWish(verb, personId), loadHomes(verb, personId, dwellingId)])
  if (!home) refuse('NOT_FOUND')
  // What is offered to somebody else may be shown: that offer may end.
  const why = whyNotFree({ ...home, isOffered: false }, on)
  if (why !== null) refuse('DWELLING_NOT_FREE', { why })
  const match = matchOf(wish ?? silentWish, home, { rentSharePercent: home.rentShareLimit })
  const id = newId()
  await tx.sql`
    insert into allocation (id, need_id, person_id, dwelling_id, proposed_on, match, made_at, by_account, by_name)
    values (${id}, ${needId}, ${personId}, ${dwellingId}, ${on}, ${JSON.stringify(match)}::jsonb, ${now}, ${actor.accountId}, ${actor.name})`.catch(
    refuseWall,
  )
  if (need.eligibleOn === null) await changeNeed(verb, need, { eligible_on: on })
  audit(verb, 'placement.dwelling_proposed', personId, { allocationId: id, dwellingId })
  return { allocationId: id, version: 1 }
}
