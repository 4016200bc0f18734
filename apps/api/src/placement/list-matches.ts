import { localDateOf } from '@samplass/domain/nights'
import { freeFrom, whyNotFree } from '@samplass/domain/placement/allocation'
import { compareMatches, matchOf, matchOfNeighbour } from '@samplass/domain/placement/match'
import type { listMatchesInput } from '@samplass/domain/placement/schema'
import { silentWish } from '@samplass/domain/placement/wish'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { loadNeighbourOffers } from '../housing/load-offers.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadWish } from './load.ts'
import { loadHomes } from './load-homes.ts'

/** Homes held against what the person wishes, what fits best first, each rule with what it stands on. */
export async function listMatches(verb: Verb, input: Infer<typeof listMatchesInput>) {
  const { personId, purpose, taken, limit } = input
  const on = localDateOf(verb.now)
  await loadKnowable(verb, personId, purpose)
  const [wish, stock, offers, rentLimit] = await Promise.all([
    loadWish(verb, personId),
    loadHomes(verb, personId),
    loadNeighbourOffers(verb),
    rentShareLimit(verb),
  ])
  logAccessOnce(verb, { act: 'open', personId, purpose, facts: { placement: 'matches' } })
  const homes = stock.map((home) => ({
    home,
    whyNot: whyNotFree(home, on),
    lines: matchOf(wish ?? silentWish, home, { rentSharePercent: home.rentShareLimit }),
  }))
  const free = homes.filter(({ whyNot }) => whyNot === null)
  const shown = (taken ? homes : free).toSorted(
    (a, b) =>
      compareMatches(a.lines, b.lines) ||
      a.home.street.localeCompare(b.home.street, 'nb') ||
      (a.home.unitNumber ?? '').localeCompare(b.home.unitNumber ?? ''),
  )
  return {
    asOf: verb.now,
    hasWishes: wish !== null,
    total: homes.length,
    free: free.length,
    /** What the neighbours offer, with whom to ask: a possibility, and nothing that can be shown to the person before somebody has. */
    neighbours: offers
      .map(({ owner, ...offer }) => ({
        ...offer,
        owner,
        lines: matchOfNeighbour(
          wish ?? silentWish,
          { ...offer, municipality: owner.replace(/ kommune$/, '') },
          { rentSharePercent: rentLimit },
        ),
      }))
      .toSorted((a, b) => compareMatches(a.lines, b.lines) || a.owner.localeCompare(b.owner, 'nb'))
      .slice(0, limit),
    matches: shown.slice(0, limit).map(({ home, whyNot, lines }) => {
      const { dwellingId, street, unitNumber, postalPlace, kind, bedrooms, areaM2, rentKr } = home
      return {
        ...{ dwellingId, street, unitNumber, postalPlace, kind, bedrooms, areaM2, rentKr, whyNot, lines },
        freeFrom: freeFrom(home, on),
      }
    }),
  }
}

/** Also where the municipality has no dwelling of its own. */
async function rentShareLimit({ tx }: Verb): Promise<number> {
  const [setting] = await tx.sql<{ limit: number }[]>`select rent_share_percent as limit from housing_setting`
  return setting?.limit ?? 100
}
