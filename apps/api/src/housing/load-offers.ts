import type { DwellingKind, ShareKind, Staffing, Surroundings } from '@samplass/domain/housing/kinds'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'
import { loadCircles } from './load-circles.ts'

export type OfferRow = {
  offerId: string
  ownerRole: string
  cooperationId: string
  fromOn: LocalDate
  untilOn: LocalDate
  shareOf: ShareKind
  share: number
  area: string
  kind: DwellingKind
  bedrooms: number
  areaM2: number | null
  floor: number | null
  hasLift: boolean | null
  wheelchair: boolean | null
  ownEntrance: boolean | null
  petsAllowed: boolean | null
  surroundings: Surroundings | null
  staffed: Staffing
  rentKr: number | null
  energyKr: number | null
  costsKr: number | null
  rentIncludesEnergy: boolean
  contact: string
}

/** What stands of offers that the organisation may read, its own among them. */
const standing = ({ tx: { sql } }: Verb, today: LocalDate) => sql<OfferRow[]>`
  select id as "offerId", owner_role as "ownerRole", cooperation_id as "cooperationId", from_on as "fromOn", until_on as "untilOn",
    share_of as "shareOf", share, area, kind, bedrooms, area_m2 as "areaM2", floor, has_lift as "hasLift", wheelchair,
    own_entrance as "ownEntrance", pets_allowed as "petsAllowed", surroundings, staffed, rent_kr as "rentKr", energy_kr as "energyKr",
    costs_kr as "costsKr", rent_includes_energy as "rentIncludesEnergy", contact
  from pool.dwelling_offer where withdrawn_at is null and until_on > ${today} order by from_on, owner_role, id limit 500`

/**
 * What the others of today's cooperations offer, with whose it is. Both take part today, or it is not read: what stands on the row may be
 * half a minute old.
 */
export async function loadNeighbourOffers(verb: Verb) {
  const { actor, now, directory } = verb
  const [rows, circles, organisations] = await Promise.all([
    standing(verb, localDateOf(now)),
    loadCircles(verb),
    directory.all(),
  ])
  const names = new Map(organisations.map(({ role, name }) => [role, name]))
  return rows.flatMap(({ cooperationId, ownerRole, ...offer }) => {
    const circle = circles.find(({ id }) => id === cooperationId)
    if (ownerRole === actor.organisation.role || !circle?.members.includes(ownerRole)) return []
    return [{ ...offer, owner: names.get(ownerRole) ?? ownerRole, cooperation: circle.name }]
  })
}

/** What the organisation itself offers, by the offer's id. */
export async function loadOwnOffers(verb: Verb) {
  const rows = await standing(verb, localDateOf(verb.now))
  return rows.filter(({ ownerRole }) => ownerRole === verb.actor.organisation.role)
}
