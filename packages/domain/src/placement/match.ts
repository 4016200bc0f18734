// Which home fits whom, and why. Every rule says its own verdict; none shuts anybody out, and none asks whether a person is ready.

/** What the person wishes; null and empty: has said nothing of it, so nothing is held against a home. Money in kroner a month. */
export interface HousingWish {
  readonly areas: readonly string[]
  readonly kinds: readonly string[]
  readonly alone: boolean | null
  readonly bedroomsLeast: number | null
  readonly pets: string
  readonly groundFloorOrLift: boolean
  readonly wheelchair: boolean
  readonly ownEntrance: boolean
  readonly calm: boolean
  readonly awayFrom: readonly string[]
  readonly incomeKrMonth: number | null
  readonly allowanceKrMonth: number | null
}

/** A dwelling as the match sees it; null: not known. */
export interface MatchedHome {
  readonly area: string
  readonly street: string
  readonly kind: string
  readonly bedrooms: number
  readonly floor: number | null
  readonly hasLift: boolean | null
  readonly wheelchair: boolean | null
  readonly ownEntrance: boolean | null
  readonly petsAllowed: boolean | null
  readonly surroundings: 'calm' | 'mixed' | 'unsettled' | null
  readonly rentKr: number | null
  readonly energyKr: number | null
  readonly costsKr: number | null
  readonly rentIncludesEnergy: boolean
  /** Homes in the building let by the programme, and how many are well; the number that the limit is of, where it is known. */
  readonly programmeHomes: number
  readonly programmeMost: number
  readonly dwellingsTotal: number | null
  /** Somebody lives in the building whom one of the two should not have as a neighbour. Never who; null: the reader may not know. */
  readonly hasNeighbourToAvoid: boolean | null
}

export const matchRules = [
  'area',
  'away_from',
  'kind',
  'alone',
  'bedrooms',
  'floor',
  'wheelchair',
  'own_entrance',
  'calm',
  'pets',
  'rent_share',
  'concentration',
  'neighbours',
] as const
export type MatchRule = (typeof matchRules)[number]

/** `check`: ask before saying no, because it is not known or lies near a limit. */
export type Verdict = 'fits' | 'check' | 'fails'

/** One rule and what it stands on. `value`, `limit`: percent, homes, rooms or floor, as the rule has them. */
export interface MatchLine {
  readonly rule: MatchRule
  readonly verdict: Verdict
  readonly value: number | string | null
  readonly limit: number | string | null
}

const same = (a: string, b: string) => a.trim().toLocaleLowerCase('nb') === b.trim().toLocaleLowerCase('nb')
const known = (fact: boolean | null): Verdict => (fact === null ? 'check' : fact ? 'fits' : 'fails')

/**
 * Share of the income that goes to the home, in whole percent rounded up: rent, costs, and energy that the rent does not cover, less the
 * allowance. Null where rent or income is not known; an income of nothing is not known, since no share of it can be said.
 */
export function rentSharePercent(wish: HousingWish, home: MatchedHome): number | null {
  if (home.rentKr === null || !wish.incomeKrMonth) return null
  const energy = home.rentIncludesEnergy ? 0 : (home.energyKr ?? 0)
  const cost = Math.max(0, home.rentKr + energy + (home.costsKr ?? 0) - (wish.allowanceKrMonth ?? 0))
  return Math.ceil((cost * 100) / wish.incomeKrMonth)
}

function floorLine(home: MatchedHome): MatchLine {
  const line = { rule: 'floor', value: home.floor, limit: 1 } as const
  if (home.floor !== null && home.floor <= 1) return { ...line, verdict: 'fits' }
  if (home.hasLift) return { ...line, verdict: 'fits' }
  return { ...line, verdict: home.floor === null || home.hasLift === null ? 'check' : 'fails' }
}

/** Each rule that has something to say, in the order it is read. Source: domain.md A3 (slides 10, 11, 14), docs/sources.md. */
export function matchOf(wish: HousingWish, home: MatchedHome, limits: { rentSharePercent: number }): MatchLine[] {
  const lines: MatchLine[] = []
  const add = (rule: MatchRule, verdict: Verdict, value: MatchLine['value'], limit: MatchLine['limit'] = null) =>
    lines.push({ rule, verdict, value, limit })
  if (wish.areas.length > 0) {
    const fits = wish.areas.some((area) => same(area, home.area))
    add('area', home.area === '' ? 'check' : fits ? 'fits' : 'fails', home.area || null, wish.areas.join(', '))
  }
  if (wish.awayFrom.length > 0) {
    const near = wish.awayFrom.some(
      (place) =>
        same(place, home.area) || home.street.toLocaleLowerCase('nb').includes(place.trim().toLocaleLowerCase('nb')),
    )
    add('away_from', near ? 'fails' : 'fits', null)
  }
  if (wish.kinds.length > 0) add('kind', wish.kinds.includes(home.kind) ? 'fits' : 'fails', home.kind)
  if (wish.alone !== null) add('alone', wish.alone === (home.kind !== 'shared_housing') ? 'fits' : 'fails', null)
  if (wish.bedroomsLeast !== null) {
    add('bedrooms', home.bedrooms >= wish.bedroomsLeast ? 'fits' : 'fails', home.bedrooms, wish.bedroomsLeast)
  }
  if (wish.groundFloorOrLift) lines.push(floorLine(home))
  if (wish.wheelchair) add('wheelchair', known(home.wheelchair), null)
  if (wish.ownEntrance) add('own_entrance', known(home.ownEntrance), null)
  if (wish.calm) {
    const calm = home.surroundings
    add('calm', calm === 'calm' ? 'fits' : calm === 'unsettled' ? 'fails' : 'check', calm)
  }
  if (wish.pets !== '') add('pets', known(home.petsAllowed), wish.pets)
  const share = rentSharePercent(wish, home)
  const dear = share === null || share > limits.rentSharePercent
  add('rent_share', dear ? 'check' : 'fits', share, limits.rentSharePercent)
  // With this home let, the building would have one more of the programme.
  const crowded = home.programmeHomes + 1 > home.programmeMost
  add('concentration', crowded ? 'check' : 'fits', home.programmeHomes, home.programmeMost)
  const near = home.hasNeighbourToAvoid
  add('neighbours', known(near === null ? null : !near), null)
  return lines
}

/** A dwelling that another municipality offers: in which area, and never where. */
export type NeighbourHome = Omit<
  MatchedHome,
  'street' | 'programmeHomes' | 'programmeMost' | 'dwellingsTotal' | 'hasNeighbourToAvoid'
> & { readonly municipality: string }

/** What only its owner knows of it: who lives around it, and what it is near. That is asked, and not answered here. */
const ownersToSay: readonly MatchRule[] = ['concentration', 'neighbours']

/** The same rules held against what a neighbour offers. A wish for the municipality itself is a wish for its area. */
export function matchOfNeighbour(
  wish: HousingWish,
  home: NeighbourHome,
  limits: { rentSharePercent: number },
): MatchLine[] {
  const known = {
    ...home,
    ...{ street: '', programmeHomes: 0, programmeMost: 1, dwellingsTotal: null, hasNeighbourToAvoid: null },
  }
  const isWithin = (place: string) => same(place, home.municipality)
  return matchOf(wish, known, limits)
    .filter(({ rule }) => !ownersToSay.includes(rule))
    .map((line): MatchLine => {
      if (line.rule === 'area' && wish.areas.some(isWithin))
        return { ...line, verdict: 'fits', value: home.municipality }
      if (line.rule !== 'away_from' || line.verdict === 'fails') return line
      return { ...line, verdict: wish.awayFrom.some(isWithin) ? 'fails' : 'check' }
    })
}

/** Orders homes: fewest that fail, then fewest to check, then most that fit. The person chooses; the order only says what to show first. */
export function compareMatches(a: readonly MatchLine[], b: readonly MatchLine[]): number {
  const count = (lines: readonly MatchLine[], verdict: Verdict) =>
    lines.filter((line) => line.verdict === verdict).length
  return (
    count(a, 'fails') - count(b, 'fails') ||
    count(a, 'check') - count(b, 'check') ||
    count(b, 'fits') - count(a, 'fits')
  )
}
