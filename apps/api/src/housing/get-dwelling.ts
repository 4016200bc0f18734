import type { ClosureReason, DwellingEvent, DwellingState, LandlordKind } from '@samplass/domain/housing/kinds'
import { whyNotOfferOut } from '@samplass/domain/housing/offer'
import { concentration, rulesOfContract } from '@samplass/domain/housing/rules'
import type { getDwellingInput } from '@samplass/domain/housing/schema'
import { type LocalDate, localDateOf, nightsBetween } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { stockToday } from './dwelling-state.ts'
import { readDwelling, refuseWithoutStock } from './load.ts'
import { loadCircles } from './load-circles.ts'
import { loadOwnOffers } from './load-offers.ts'

type Building = {
  id: string
  street: string
  postalCode: string
  postalPlace: string
  area: string
  dwellingsTotal: number | null
  programmeMost: number | null
  version: number
  inStock: number
  let: number
  mostOfAll: number
}
type Landlord = {
  id: string
  kind: LandlordKind
  name: string
  contactName: string
  phone: string | null
  email: string | null
  version: number
}
type Closure = {
  id: string
  fromOn: LocalDate
  untilOn: LocalDate | null
  reason: ClosureReason
  words: string
  byName: string
  version: number
}
type Event = {
  id: string
  kind: DwellingEvent
  at: Date
  byName: string
  byImport: boolean
  facts: Record<string, unknown>
}

/** One dwelling with all that is known of it, and of whether it is let: not to whom. */
export async function getDwelling(verb: Verb, { dwellingId }: Infer<typeof getDwellingInput>) {
  const { tx, actor, now } = verb
  refuseWithoutStock(verb)
  const today = localDateOf(now)
  const { street: _, offerId, ...dwelling } = await readDwelling(verb, dwellingId)
  const [[standing], [building], [landlord], closures, lettings, pictures, events, offers, circles, [promised]] =
    await Promise.all([
      tx.sql<{ state: DwellingState; emptySince: LocalDate | null; closedReason: ClosureReason | null }[]>`
      select s.state, s.empty_since as "emptySince", s.closed_reason as "closedReason" from (${stockToday(tx.sql, today)}) s where s.id = ${dwellingId}`,
      tx.sql<Building[]>`
      select b.id, b.street, b.postal_code as "postalCode", b.postal_place as "postalPlace", b.area, b.dwellings_total as "dwellingsTotal",
        b.programme_most as "programmeMost", b.version, h.programme_per_building as "mostOfAll",
        (select count(*)::int from dwelling d where d.building_id = b.id and (d.archived_on is null or d.archived_on > ${today})) as "inStock",
        (select count(*)::int from tenancy t join dwelling d on d.id = t.dwelling_id where d.building_id = b.id
          and t.from_on <= ${today} and (t.ended_on is null or t.ended_on > ${today})) as let
      from building b cross join housing_setting h where b.id = ${dwelling.buildingId}`,
      tx.sql<Landlord[]>`
      select id, kind, name, contact_name as "contactName", phone, email, version from landlord where id = ${dwelling.landlordId}`,
      tx.sql<Closure[]>`
      select id, from_on as "fromOn", until_on as "untilOn", reason, words, by_name as "byName", version
      from dwelling_closure where dwelling_id = ${dwellingId} order by from_on desc limit 100`,
      tx.sql<{ fromOn: LocalDate; endedOn: LocalDate | null }[]>`
      select from_on as "fromOn", ended_on as "endedOn" from tenancy where dwelling_id = ${dwellingId} order by from_on desc limit 100`,
      tx.sql<{ id: string; shows: string; byName: string }[]>`
      select id, shows, by_name as "byName" from dwelling_picture where dwelling_id = ${dwellingId} order by made_at, id`,
      tx.sql<Event[]>`
      select id, kind, at, by_name as "byName", import_id is not null as "byImport", facts
      from dwelling_event where dwelling_id = ${dwellingId} order by at desc, id desc limit 200`,
      loadOwnOffers(verb),
      loadCircles(verb),
      tx.sql`select from allocation where dwelling_id = ${dwellingId} and ended_on is null and accepted_on is not null limit 1`,
    ])
  const offer = offers.find((one) => one.offerId === offerId)
  if (!standing || !building) refuse('NOT_FOUND')
  const { mostOfAll, let: lets, ...ofBuilding } = building
  return {
    today,
    mayManage: actor.can.has('housing.manage') && actor.scope.whole,
    dwelling,
    state: standing.state,
    closedReason: standing.closedReason,
    emptySince: standing.emptySince,
    emptyDays: standing.emptySince === null ? null : nightsBetween(standing.emptySince, today),
    building: { ...ofBuilding, concentration: concentration(lets, building.programmeMost, mostOfAll) },
    landlord: landlord ?? null,
    contractRules: rulesOfContract[dwelling.contractKind],
    offer: offer
      ? {
          ...{
            fromOn: offer.fromOn,
            untilOn: offer.untilOn,
            shareOf: offer.shareOf,
            share: offer.share,
            contact: offer.contact,
          },
          cooperation: circles.find(({ id }) => id === offer.cooperationId)?.name ?? null,
        }
      : null,
    /** What it could be offered to, and why it cannot be. */
    cooperations: circles.filter(({ members }) => members.length > 1).map(({ id, name }) => ({ id, name })),
    whyNotOfferOut: whyNotOfferOut({
      ...dwelling,
      isOfferedOut: offerId !== null,
      isLet: lettings.some(({ endedOn }) => endedOn === null),
      isPromised: promised !== undefined,
      // Which days are closed is asked when the days are known.
      isClosed: false,
    }),
    closures,
    lettings,
    pictures,
    events,
  }
}
