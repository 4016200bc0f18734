import { readFileSync } from 'node:fs'
import { addNights, asLocalDate, type LocalDate } from '@samplass/domain/nights'

export type Figures = { inService: number; occupied: number; outOfService: number }

/** One house of the published file. A night without a line: the house was not open. */
export type PublishedHouse = { name: string; place: string; nights: ReadonlyMap<LocalDate, Figures> }
export type Published = { houses: PublishedHouse[]; nights: LocalDate[] }

export const closed: Figures = { inService: 0, occupied: 0, outOfService: 0 }
const file = new URL('../../data/occupancy-toronto-2024-h1.csv', import.meta.url)

/** The first `houses` houses, or all of them, over the first `nights` nights, or all. */
export function readPublished(limit: { houses?: number; nights?: number } = {}): Published {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const byHouse = new Map<string, { place: string; nights: Map<LocalDate, Figures> }>()
  const dates = new Set<LocalDate>()
  for (const line of lines) {
    const [date = '', location = '', place = '', ...counts] = line.trim().split(',')
    const night = asLocalDate(date)
    const [inService = 0, occupied = 0, outOfService = 0] = counts.map(Number)
    const house = byHouse.get(location) ?? { place, nights: new Map() }
    byHouse.set(location, house)
    house.nights.set(night, { inService, occupied, outOfService })
    dates.add(night)
  }
  const nights = [...dates].sort().slice(0, limit.nights)
  for (const [index, night] of nights.entries()) {
    if (index > 0 && night !== addNights(nights[index - 1] as LocalDate, 1)) throw new Error(`no night before ${night}`)
  }
  const houses = [...byHouse].map(([location, { place, nights: all }]) => ({
    name: `Location ${location}`,
    place,
    nights: new Map([...all].filter(([night]) => nights.includes(night))),
  }))
  return { houses: houses.filter((house) => house.nights.size > 0).slice(0, limit.houses), nights }
}

export const figuresOf = (house: PublishedHouse, night: LocalDate): Figures => house.nights.get(night) ?? closed
export const bedsOf = ({ inService, outOfService }: Figures): number => inService + outOfService
