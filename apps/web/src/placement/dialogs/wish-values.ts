import type { Wish } from '../words.ts'

export const wishNeeds = ['groundFloorOrLift', 'wheelchair', 'ownEntrance', 'calm'] as const
type Need = (typeof wishNeeds)[number]

/** What the form starts from: the version before. That it is the person's own words is said anew each time. */
export const startOf = (wish: Wish | null) => ({
  areas: wish?.areas.join(', ') ?? '',
  awayFrom: wish?.awayFrom.join(', ') ?? '',
  kinds: [...(wish?.kinds ?? [])],
  alone: (wish?.alone == null ? '' : wish.alone ? 'yes' : 'no') as string,
  bedroomsLeast: wish?.bedroomsLeast ?? null,
  needs: wishNeeds.filter((need) => wish?.[need]) as string[],
  pets: wish?.pets ?? '',
  income: wish?.incomeKrMonth?.toString() ?? '',
  allowance: wish?.allowanceKrMonth?.toString() ?? '',
  words: wish?.words ?? '',
  resources: wish?.resources ?? '',
  withPerson: false,
})

/** Places as people type them, with commas between; null when they are too many or too long. */
export function placesIn(text: string): string[] | null {
  const places = text
    .split(',')
    .map((place) => place.trim())
    .filter((place) => place !== '')
  return places.length > 10 || places.some((place) => place.length > 60) ? null : places
}

/** Whole kroner as people type them: "12 500", "12.500,-", "kr 9000". Null for nothing, undefined for what is no amount. */
export function krIn(text: string, most: number): number | null | undefined {
  const bare = text.replace(/\s|kr\.?|,-$/gi, '')
  if (bare === '') return null
  if (!/^\d{1,3}(\.\d{3})*$|^\d+$/.test(bare)) return undefined
  const amount = Number(bare.replaceAll('.', ''))
  return amount <= most ? amount : undefined
}

export const needsOf = (chosen: readonly string[]): Record<Need, boolean> => ({
  groundFloorOrLift: chosen.includes('groundFloorOrLift'),
  wheelchair: chosen.includes('wheelchair'),
  ownEntrance: chosen.includes('ownEntrance'),
  calm: chosen.includes('calm'),
})
