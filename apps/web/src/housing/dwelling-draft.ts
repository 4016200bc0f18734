import {
  type ContractKind,
  type DwellingKind,
  type DwellingTrait,
  dwellingTraits,
  type Ownership,
  type Staffing,
  type Surroundings,
} from '@samplass/domain/housing/kinds'
import { unitNumber } from '@samplass/domain/housing/schema'
import { readNumber } from '@samplass/domain/numbers'
import type { Inputs } from '../shell/trpc.ts'
import type { DwellingPage } from './words.ts'

type Facts = Omit<Inputs['housing']['addDwelling'], 'inStockFrom'>
type Tri = '' | 'yes' | 'no'

/** As it stands in the form: what is typed stays as typed until it is sent. */
export type DwellingDraft = Record<DwellingTrait, Tri> & {
  street: string
  postalCode: string
  postalPlace: string
  area: string
  unitNumber: string
  supplierId: string
  koboId: string
  kind: DwellingKind
  ownership: Ownership
  contractKind: ContractKind
  landlordId: string
  areaM2: string
  bedrooms: number | null
  floor: string
  staffed: Staffing
  surroundings: Surroundings | ''
  rentKr: string
  energyKr: string
  costsKr: string
  rentIncludesEnergy: boolean
  note: string
}

const tri = (value: boolean | null): Tri => (value === null ? '' : value ? 'yes' : 'no')
const text = (value: string | number | null) => (value === null ? '' : String(value))

export function draftOf(page: DwellingPage | null): DwellingDraft {
  const known = page?.dwelling
  const at = page?.building
  const traits = Object.fromEntries(dwellingTraits.map((trait) => [trait, tri(known?.[trait] ?? null)]))
  return {
    ...(traits as Record<DwellingTrait, Tri>),
    street: at?.street ?? '',
    postalCode: at?.postalCode ?? '',
    postalPlace: at?.postalPlace ?? '',
    area: at?.area ?? '',
    unitNumber: known?.unitNumber ?? '',
    supplierId: known?.supplierId ?? '',
    koboId: known?.koboId ?? '',
    kind: known?.kind ?? 'ordinary_municipal',
    ownership: known?.ownership ?? 'owned',
    contractKind: known?.contractKind ?? 'lease_11_1',
    landlordId: known?.landlordId ?? '',
    areaM2: text(known?.areaM2 ?? null),
    bedrooms: known?.bedrooms ?? 1,
    floor: text(known?.floor ?? null),
    staffed: known?.staffed ?? 'none',
    surroundings: known?.surroundings ?? '',
    rentKr: text(known?.rentKr ?? null),
    energyKr: text(known?.energyKr ?? null),
    costsKr: text(known?.costsKr ?? null),
    rentIncludesEnergy: known?.rentIncludesEnergy ?? false,
    note: known?.note ?? '',
  }
}

export const most = { areaM2: 1000, floor: 60, rentKr: 200_000, energyKr: 50_000, costsKr: 50_000 } as const
export type Amount = keyof typeof most
export const amounts = Object.keys(most) as Amount[]
const least: Partial<Record<Amount, number>> = { areaM2: 5, floor: -3 }

export const isAmount = (draft: DwellingDraft, field: Amount): boolean => {
  const value = readNumber(draft[field])
  return value === null || (Number.isInteger(value) && value >= (least[field] ?? 0) && value <= most[field])
}

export const isUnitNumber = ({ unitNumber: typed }: DwellingDraft): boolean =>
  typed.trim() === '' || unitNumber.safeParse(typed).success

export function factsOf(draft: DwellingDraft): Facts {
  const traits = Object.fromEntries(
    dwellingTraits.map((trait) => [trait, draft[trait] === '' ? null : draft[trait] === 'yes']),
  ) as Record<DwellingTrait, boolean | null>
  const numbers = Object.fromEntries(amounts.map((field) => [field, readNumber(draft[field])])) as Record<
    Amount,
    number | null
  >
  const { street, postalCode, postalPlace, area, kind, ownership, contractKind, staffed, rentIncludesEnergy, note } =
    draft
  return {
    ...{ street, postalCode, postalPlace, area, kind, ownership, contractKind, staffed, rentIncludesEnergy, note },
    ...traits,
    ...numbers,
    bedrooms: draft.bedrooms ?? 0,
    unitNumber: draft.unitNumber.trim() || null,
    supplierId: draft.supplierId.trim() || null,
    koboId: draft.koboId.trim() || null,
    landlordId: draft.landlordId || null,
    surroundings: draft.surroundings || null,
  }
}
