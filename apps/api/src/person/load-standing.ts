import { inScope } from '@samplass/domain/access/roles'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

/** What a search says of somebody besides the name, of the houses in the reader's scope. */
export type Standing = {
  knownAt: { houseId: string; houseName: string; reviewOn: LocalDate; reviewDue: boolean }[]
  waitingAt: string[]
  /** The house where the person has a bed now, expected or in it. */
  bedAt: string | null
}

type Known = { personId: string; houseId: string; reviewOn: LocalDate }
type Link = { personId: string; id: string }

export async function loadStandings(verb: Verb, personIds: string[]): Promise<Map<string, Standing>> {
  const { tx, actor, now } = verb
  if (personIds.length === 0) return new Map()
  const [known, stays, requests] = await Promise.all([
    tx.sql<Known[]>`
      select person_id as "personId", house_id as "houseId", review_on as "reviewOn" from known_user
      where person_id = any (${personIds}::uuid[]) and ended_on is null`,
    tx.sql<
      Link[]
    >`select person_id as "personId", stay_id as id from person_stay where person_id = any (${personIds}::uuid[])`,
    tx.sql<
      Link[]
    >`select person_id as "personId", request_id as id from person_request where person_id = any (${personIds}::uuid[])`,
  ])
  const [houses, beds, waits] = await Promise.all([
    tx.sql<{ id: string; name: string }[]>`
      select id, name from pool.house where id = any (${[...new Set(known.map(({ houseId }) => houseId))]}::uuid[])`,
    tx.sql<{ id: string; houseId: string; house: string }[]>`
      select o.id, h.id as "houseId", h.name as house from pool.occupancy o join pool.house h on h.id = o.house_id
      where o.id = any (${stays.map(({ id }) => id)}::uuid[]) and o.live and o.part_of is null
        and (o.present or o.lapses_at is null or o.lapses_at > ${now}) and (o.present or o.to_on > ${localDateOf(now)})`,
    tx.sql<{ id: string; houseId: string; house: string }[]>`
      select r.id, h.id as "houseId", h.name as house from pool.place_request r join pool.house h on h.id = r.house_id
      where r.id = any (${requests.map(({ id }) => id)}::uuid[])
        and num_nonnulls(r.withdrawn_at, r.unreachable_at, r.lapsed_at, r.claimed_at) = 0`,
  ])
  const today = localDateOf(now)
  const houseNames = new Map(houses.map(({ id, name }) => [id, name]))
  const mine = <T extends { houseId: string }>(rows: readonly T[]) =>
    rows.filter(({ houseId }) => inScope(actor.scope, houseId))
  const linked = (links: readonly Link[], personId: string, rows: readonly { id: string; house: string }[]) => {
    const ids = new Set(links.filter((link) => link.personId === personId).map(({ id }) => id))
    return rows.filter(({ id }) => ids.has(id)).map(({ house }) => house)
  }
  return new Map(
    personIds.map((personId) => [
      personId,
      {
        knownAt: mine(known)
          .filter((row) => row.personId === personId && houseNames.has(row.houseId))
          .map(({ houseId, reviewOn }) => ({
            houseId,
            houseName: houseNames.get(houseId) as string,
            reviewOn,
            reviewDue: reviewOn <= today,
          })),
        waitingAt: linked(requests, personId, mine(waits)),
        bedAt: linked(stays, personId, mine(beds))[0] ?? null,
      },
    ]),
  )
}
