import type { TenancyEnd } from '@samplass/domain/tenancy/tenancy'

type Ending = readonly [because: TenancyEnd, lived: number]
export type Shape = {
  dwellings: number
  tenancies: number
  endings: readonly Ending[]
  empty: number
  closed: number
  coming: number
  gone: number
}

export const YEARS_DAYS = 1090

/** 400 dwellings and 180 tenancies. Of a hundred homes some eighty-five are kept for a year, and some seventy-five for two. */
export const shapes: Record<string, Shape> = {
  '3105': {
    ...{ dwellings: 160, tenancies: 72, empty: 9, closed: 5, coming: 6, gone: 8 },
    endings: [
      ...([
        ['eviction', 210],
        ['own_wish', 95],
        ['notice', 300],
        ['unit_lost', 160],
        ['breach', 270],
      ] as const),
      ...([
        ['moved_to_other_home', 330],
        ['own_wish', 48],
        ['lease_over', 365],
        ['eviction', 120],
      ] as const),
      ...([
        ['moved_to_other_home', 520],
        ['notice', 610],
        ['lease_over', 730],
        ['died', 480],
      ] as const),
      ...([
        ['unit_lost', 640],
        ['moved_to_other_home', 900],
        ['eviction', 800],
      ] as const),
    ],
  },
  '3107': {
    ...{ dwellings: 110, tenancies: 50, empty: 6, closed: 4, coming: 4, gone: 6 },
    endings: [
      ...([
        ['own_wish', 75],
        ['unit_lost', 190],
        ['notice', 240],
        ['breach', 310],
        ['eviction', 150],
      ] as const),
      ...([
        ['moved_to_other_home', 280],
        ['own_wish', 450],
        ['lease_over', 365],
        ['died', 700],
      ] as const),
      ...([
        ['moved_to_other_home', 760],
        ['notice', 850],
      ] as const),
    ],
  },
  '3103': {
    ...{ dwellings: 75, tenancies: 33, empty: 4, closed: 3, coming: 0, gone: 4 },
    endings: [
      ...([
        ['eviction', 180],
        ['own_wish', 130],
        ['unit_lost', 220],
        ['lease_over', 365],
      ] as const),
      ...([
        ['moved_to_other_home', 350],
        ['died', 540],
        ['breach', 590],
        ['notice', 800],
      ] as const),
    ],
  },
  '3101': {
    ...{ dwellings: 55, tenancies: 25, empty: 4, closed: 2, coming: 0, gone: 3 },
    endings: [
      ['unit_lost', 110],
      ['own_wish', 290],
      ['moved_to_other_home', 200],
      ['notice', 430],
      ['lease_over', 730],
    ],
  },
}
