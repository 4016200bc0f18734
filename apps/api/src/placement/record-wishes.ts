import { localDateOf } from '@samplass/domain/nights'
import type { recordWishesInput } from '@samplass/domain/placement/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadWish } from './load.ts'
import { refuseWall } from './write.ts'

/** What the person wishes of a home, said by the person; a new version, and those before it stand. */
export async function recordWishes(verb: Verb, input: Infer<typeof recordWishesInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, seen, ...wish } = input
  await loadKnowable(verb, personId, 'follow_up')
  if (wish.mappedOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'mappedOn' })
  const before = await loadWish(verb, personId)
  if ((before?.wishVersion ?? 0) !== seen) refuse('VERSION_STALE')
  const wishVersion = seen + 1
  await tx.sql`
    insert into housing_wish (id, person_id, wish_version, areas, kinds, alone, bedrooms_least, pets, ground_floor_or_lift, wheelchair,
      own_entrance, calm, away_from, income_kr_month, allowance_kr_month, words, resources, mapped_on, with_person, made_at, by_name)
    values (${newId()}, ${personId}, ${wishVersion}, ${wish.areas}, ${wish.kinds}, ${wish.alone}, ${wish.bedroomsLeast}, ${wish.pets},
      ${wish.groundFloorOrLift}, ${wish.wheelchair}, ${wish.ownEntrance}, ${wish.calm}, ${wish.awayFrom}, ${wish.incomeKrMonth},
      ${wish.allowanceKrMonth}, ${wish.words}, ${wish.resources}, ${wish.mappedOn}, ${wish.withPerson}, ${now}, ${actor.name})`.catch(
    refuseWall,
  )
  audit(verb, 'placement.wishes_recorded', personId, { wishVersion })
  return { wishVersion }
}
