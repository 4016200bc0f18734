import type { TenancyEnd } from '@samplass/domain/tenancy/tenancy'
import { type Random, randomFrom } from '../random.ts'
import { addressesOf, type DemoDwelling } from './addresses.ts'
import { type Shape, shapes, YEARS_DAYS } from './shapes.ts'
import { type SortName, sorts } from './sorts.ts'

/** A tenancy of the three years. Days are days ago. */
export type DemoTenancy = {
  dwelling: DemoDwelling
  sortName: SortName
  movedIn: number
  end: { because: TenancyEnd; on: number } | null
  /** The home that the same person had before, and lost. */
  before: DemoTenancy | null
  next: DemoTenancy | null
  /** From the need to the key. */
  waited: number
}
export type TownPlan = {
  slug: string
  tenancies: DemoTenancy[]
  standing: DemoDwelling[]
  empty: DemoDwelling[]
  closed: DemoDwelling[]
} & {
  coming: DemoDwelling[]
  gone: DemoDwelling[]
}
const inTurn: readonly SortName[] = [
  ...(['rented', 'private', 'let11', 'referred', 'rented', 'municipal', 'private', 'care', 'rented', 'small'] as const),
  ...([
    'referred',
    'private',
    'rented',
    'shared',
    'stay',
    'private',
    'referred',
    'let11',
    'passing',
    'rented',
  ] as const),
]
const ofStanding: readonly SortName[] = [
  'municipal',
  'let11',
  'municipal',
  'care',
  'municipal',
  'let11',
  'shared',
  'small',
  'municipal',
  'towardsOwning',
]
const ofEmpty: readonly SortName[] = [
  'municipal',
  'rented',
  'shared',
  'private',
  'municipal',
  'referred',
  'care',
  'rented',
  'passing',
]

/** What the stock of a town is and who has lived in it, before anybody has written it down: the same whatever the clock shows. */
export function planTown(slug: string, seed: number): TownPlan {
  const shape = shapes[slug] as Shape
  const random = randomFrom(seed)
  const address = addressesOf(slug, random)
  const tenancies = letHomes(shape, random, address)
  const many = (count: number, names: readonly SortName[], inStock: () => number) =>
    Array.from({ length: count }, (_, index) => address(names[index % names.length] as SortName, inStock()))
  const empty = many(shape.empty, ofEmpty, () => random.int(6, 170))
  const closed = many(shape.closed, ['municipal', 'let11', 'small'], () => random.int(210, 420))
  const coming = many(shape.coming, ['municipal'], () => -random.int(40, 41))
  const gone = many(shape.gone, ['rented', 'municipal', 'private'], () => random.int(1200, 3000))
  const used = new Set(tenancies.map(({ dwelling }) => dwelling)).size
  const rest = shape.dwellings - used - shape.empty - shape.closed - shape.coming - shape.gone
  const standing = many(rest, ofStanding, () => random.int(1300, 4500))
  for (const dwelling of standing) dwelling.freeSince = null
  return { slug, tenancies, standing, empty, closed, coming, gone }
}

function letHomes(
  { tenancies, endings }: Shape,
  random: Random,
  address: ReturnType<typeof addressesOf>,
): DemoTenancy[] {
  const made = Array.from({ length: tenancies }, (_, index): DemoTenancy => {
    const sortName = inTurn[index % inTurn.length] as SortName
    const movedIn = Math.round(YEARS_DAYS - (index * (YEARS_DAYS - 9)) / (tenancies - 1)) + (index % 3)
    const waited = random.int(24, 118)
    return { dwelling: null as never, sortName, movedIn, end: null, before: null, next: null, waited }
  })
  for (const [because, lived] of [...endings].sort(([, one], [, next]) => next - one)) {
    const short = because === 'lease_over'
    const could = made.filter(({ end, movedIn, sortName }) => {
      return end === null && movedIn - lived >= 14 && (!short || sortName === 'let11' || sortName === 'passing')
    })
    const one = random.pick(could)
    one.end = { because, on: one.movedIn - lived }
  }
  findAgain(made, random)
  const told: DemoDwelling[] = []
  for (const tenancy of made) {
    const { sortName, movedIn, end } = tenancy
    const free = told.find(
      ({ sort, freeSince }) => freeSince !== null && freeSince > movedIn + 40 && sort === sorts[sortName],
    )
    const dwelling = free ?? address(sortName, movedIn + random.int(30, 75))
    if (!free) told.push(dwelling)
    dwelling.freeSince = end?.on ?? null
    tenancy.dwelling = dwelling
  }
  return made
}

/** Two of three who lose a home get another: a later tenancy of the same three years. */
function findAgain(made: DemoTenancy[], random: Random): void {
  const ended = made.filter(({ end }) => end && end.because !== 'died' && end.because !== 'moved_to_other_home')
  const lost = ended.filter((_, index) => index % 3 !== 2)
  for (const one of lost) {
    const end = one.end as { on: number }
    const could = made.filter(
      (next) => next.before === null && next !== one && end.on - next.movedIn >= 18 && end.on - next.movedIn <= 150,
    )
    if (could.length === 0) continue
    const next = random.pick(could)
    next.before = one
    next.waited = end.on - next.movedIn
    one.next = next
  }
}
