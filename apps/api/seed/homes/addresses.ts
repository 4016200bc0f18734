import type { LandlordKind } from '@samplass/domain/housing/kinds'
import { familyNames, givenNames } from '../names.ts'
import type { Random } from '../random.ts'
import { streetsOf, townNames } from './places.ts'
import { type LandlordOf, type Sort, type SortName, sorts } from './sorts.ts'

/** A dwelling as it will stand in the stock. Days are days ago; negative: days to come. */
export type DemoDwelling = {
  /** Once it is in the stock. */
  id: string | null
  supplierId: string
  street: string
  postalCode: string
  postalPlace: string
  area: string
  homesInBuilding: number
  unitNumber: string
  sort: Sort
  bedrooms: number
  areaM2: number
  floor: number
  hasLift: boolean
  rentKr: number
  landlord: { name: string; kind: LandlordKind }
  inStock: number
  /** Nobody has had it since; null: somebody has, and nobody knows until when. */
  freeSince: number | null
}

const rentOf = [7600, 9600, 11900, 13900, 15200]
const sizeOf = [27, 42, 58, 76, 92]

type Building = {
  street: string
  at: ReturnType<typeof pickStreet>
  homes: number
  used: number
  landlord: DemoDwelling['landlord']
}
const pickStreet = (slug: string, random: Random) => random.pick(streetsOf[slug] ?? [])

/** Gives out homes of a kind, one after the other, as many at one address as the kind has. */
export function addressesOf(slug: string, random: Random): (sort: SortName, inStock: number) => DemoDwelling {
  const open = new Map<SortName, Building>()
  const taken = new Set<string>()
  const owners = landlordsOf(slug, random)
  let count = 0
  const build = (sort: Sort): Building => {
    for (;;) {
      const at = pickStreet(slug, random)
      const street = `${at.street} ${random.int(1, 68)}`
      if (taken.has(street)) continue
      taken.add(street)
      return { street, at, homes: random.int(...sort.homesInBuilding), used: 0, landlord: owners(sort.landlord) }
    }
  }
  return (name, inStock) => {
    const sort: Sort = sorts[name]
    const building = open.get(name) ?? build(sort)
    const index = building.used++
    if (building.used < sort.together) open.set(name, building)
    else open.delete(name)
    count += 1
    const alone = sort.together === 1
    const tall = building.homes > 6
    const floor = alone ? random.int(1, tall ? 4 : 2) : tall ? 1 + Math.floor(index / 2) : 1
    const door = alone ? random.int(1, 3) : tall ? 1 + (index % 2) : 1 + index
    const bedrooms = sort.bedrooms[(count + index) % sort.bedrooms.length] ?? 1
    const { postalCode, postalPlace, area } = building.at
    return {
      ...{ id: null, supplierId: `${slug}-${String(count).padStart(4, '0')}`, street: building.street },
      ...{ postalCode, postalPlace, area, homesInBuilding: building.homes, sort, bedrooms, floor },
      unitNumber: `H0${floor}0${door}`,
      areaM2: (sizeOf[bedrooms] ?? 40) + random.int(-3, 9),
      hasLift: building.homes > 16,
      rentKr: Math.round(((rentOf[bedrooms] ?? 9600) + random.int(-4, 14) * 100 - sort.rentLess) / 50) * 50,
      ...{ landlord: building.landlord, inStock, freeSince: inStock },
    }
  }
}

/** Who lets: the municipality, its enterprise, a housing trust, companies, and private persons with a home or two. */
function landlordsOf(slug: string, random: Random): (whose: LandlordOf) => DemoDwelling['landlord'] {
  const town = townNames[slug] ?? ''
  const companies = ['Utleie', 'Bolig og Eiendom', 'Leiegårder'].map((word) => `${town} ${word} AS`)
  const persons = Array.from({ length: 14 }, () => `${random.pick(givenNames)} ${random.pick(familyNames)}`)
  return (whose) => {
    if (whose === 'own') return { name: `${town} kommune`, kind: 'municipality' }
    if (whose === 'enterprise') return { name: `${town} boligforetak KF`, kind: 'municipal_company' }
    if (whose === 'trust') return { name: `Stiftelsen ${town} Utleieboliger`, kind: 'foundation' }
    if (whose === 'company') return { name: random.pick(companies), kind: 'company' }
    return { name: random.pick(persons), kind: 'private_person' }
  }
}
