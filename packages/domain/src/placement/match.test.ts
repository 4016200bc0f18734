import { describe, expect, test } from 'vitest'
import {
  compareMatches,
  type HousingWish,
  type MatchedHome,
  matchOf,
  matchOfNeighbour,
  rentSharePercent,
} from './match.ts'

const silent: HousingWish = {
  areas: [],
  kinds: [],
  alone: null,
  bedroomsLeast: null,
  pets: '',
  groundFloorOrLift: false,
  wheelchair: false,
  ownEntrance: false,
  calm: false,
  awayFrom: [],
  incomeKrMonth: 26_000,
  allowanceKrMonth: null,
}
const torggata: MatchedHome = {
  area: 'Sentrum',
  street: 'Torggata 15',
  kind: 'ordinary_municipal',
  bedrooms: 1,
  floor: 1,
  hasLift: false,
  wheelchair: null,
  ownEntrance: true,
  petsAllowed: true,
  surroundings: 'mixed',
  rentKr: 9_000,
  energyKr: 800,
  costsKr: null,
  rentIncludesEnergy: false,
  programmeHomes: 1,
  programmeMost: 2,
  dwellingsTotal: 12,
  hasNeighbourToAvoid: false,
}
const limits = { rentSharePercent: 35 }
const verdicts = (wish: Partial<HousingWish>, home: Partial<MatchedHome> = {}) =>
  Object.fromEntries(
    matchOf({ ...silent, ...wish }, { ...torggata, ...home }, limits).map(({ rule, verdict }) => [rule, verdict]),
  )

describe('a match explains itself', () => {
  test('what the person has said nothing of is held against no home', () => {
    expect(Object.keys(verdicts({}))).toEqual(['rent_share', 'concentration', 'neighbours'])
  })

  test('each wish has its own line', () => {
    const wish = { areas: ['sentrum '], alone: true, bedroomsLeast: 2, pets: 'en hund', ownEntrance: true }
    expect(verdicts(wish)).toMatchObject({
      area: 'fits',
      alone: 'fits',
      bedrooms: 'fails',
      pets: 'fits',
      own_entrance: 'fits',
    })
  })

  test('what is not known of a home is to be asked, and is not a no', () => {
    expect(verdicts({ wheelchair: true, calm: true })).toMatchObject({ wheelchair: 'check', calm: 'check' })
    expect(verdicts({ groundFloorOrLift: true }, { floor: 3, hasLift: null })).toMatchObject({ floor: 'check' })
    expect(verdicts({ groundFloorOrLift: true }, { floor: 3, hasLift: false })).toMatchObject({ floor: 'fails' })
  })

  test('away from a street counts wherever in it the home is', () => {
    expect(verdicts({ awayFrom: ['Torggata'] })).toMatchObject({ away_from: 'fails' })
    expect(verdicts({ awayFrom: ['Kirkegata'] })).toMatchObject({ away_from: 'fits' })
  })

  test('a dear home or a crowded building asks for a look and shuts nobody out', () => {
    expect(verdicts({ incomeKrMonth: 12_000 })).toMatchObject({ rent_share: 'check' })
    expect(verdicts({}, { programmeHomes: 2 })).toMatchObject({ concentration: 'check' })
    expect(verdicts({}, { programmeHomes: 1 })).toMatchObject({ concentration: 'fits' })
  })
})

describe('the share of the income', () => {
  test('is of what is paid: energy beside the rent, costs, less the allowance', () => {
    expect(rentSharePercent({ ...silent, allowanceKrMonth: 2_000 }, torggata)).toBe(30)
    expect(rentSharePercent(silent, { ...torggata, rentIncludesEnergy: true })).toBe(35)
  })

  test('is not known without an income or a rent', () => {
    expect(rentSharePercent({ ...silent, incomeKrMonth: 0 }, torggata)).toBeNull()
    expect(rentSharePercent(silent, { ...torggata, rentKr: null })).toBeNull()
  })

  test('an allowance above the rent makes it nothing, never less', () => {
    expect(rentSharePercent({ ...silent, allowanceKrMonth: 20_000 }, torggata)).toBe(0)
  })
})

test('the home that fails least is shown first', () => {
  const match = (home: Partial<MatchedHome>) =>
    matchOf({ ...silent, areas: ['Sentrum'] }, { ...torggata, ...home }, limits)
  const [good, crowded, elsewhere] = [match({}), match({ programmeHomes: 5 }), match({ area: 'Borgenhaugen' })]
  expect([elsewhere, crowded, good].sort(compareMatches)).toEqual([good, crowded, elsewhere])
})

test('of what a neighbour offers only the owner knows who lives around it; the municipality itself may be wished for, or away from', () => {
  const {
    street: _,
    programmeHomes: _p,
    programmeMost: _m,
    dwellingsTotal: _d,
    hasNeighbourToAvoid: _n,
    ...rest
  } = torggata
  const offered = { ...rest, municipality: 'Halden' }
  const lines = (wish: Partial<HousingWish>) =>
    Object.fromEntries(
      matchOfNeighbour({ ...silent, ...wish }, offered, limits).map(({ rule, verdict }) => [rule, verdict]),
    )
  expect(lines({})).toEqual({ rent_share: 'check' })
  expect(lines({ areas: ['Tista'] })).toMatchObject({ area: 'fails' })
  expect(lines({ areas: ['halden'], awayFrom: ['Storgata'] })).toMatchObject({ area: 'fits', away_from: 'check' })
  expect(lines({ awayFrom: ['Halden'] })).toMatchObject({ away_from: 'fails' })
  expect(lines({ awayFrom: ['sentrum'] })).toMatchObject({ away_from: 'fails' })
})
