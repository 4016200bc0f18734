import { isEmptyScope } from '@samplass/domain/access/roles'
import { localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'
import { loadCircles } from './load-circles.ts'
import { loadNeighbourOffers, loadOwnOffers } from './load-offers.ts'

type Door = { id: string; offerId: string; street: string; unitNumber: string | null }

/** What is offered among those who cooperate: the others' without an address, one's own with its door. No person anywhere in it. */
export async function listOffers(verb: Verb) {
  const { tx, actor, now } = verb
  const today = localDateOf(now)
  if (isEmptyScope(actor.scope) || actor.organisation.schema === null)
    return { today, neighbours: [], own: [], cooperations: [] }
  const [neighbours, offered, circles, doors] = await Promise.all([
    loadNeighbourOffers(verb),
    loadOwnOffers(verb),
    loadCircles(verb),
    tx.sql<Door[]>`
      select d.id, d.offer_id as "offerId", b.street, d.unit_number as "unitNumber"
      from dwelling d join building b on b.id = d.building_id where d.offer_id is not null limit 500`,
  ])
  return {
    today,
    neighbours,
    own: offered.flatMap(({ offerId, cooperationId, fromOn, untilOn, shareOf, share, kind }) => {
      const door = doors.find((one) => one.offerId === offerId)
      const cooperation = circles.find(({ id }) => id === cooperationId)?.name ?? null
      return door ? [{ dwellingId: door.id, ...door, cooperation, fromOn, untilOn, shareOf, share, kind }] : []
    }),
    /** What one may offer a dwelling to. */
    cooperations: circles.filter(({ members }) => members.length > 1).map(({ id, name }) => ({ id, name })),
  }
}
