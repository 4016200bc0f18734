// How near the work comes to Housing First, by domain. The questions and limits are our own: no licensed scale, and no score on one.
import type { Share } from './figures.ts'

export const fidelityDomains = [
  'housing_process',
  'separation',
  'philosophy',
  'service_array',
  'team_structure',
] as const
export type FidelityDomain = (typeof fidelityDomains)[number]

/** What the product can count. `met` and `partly`: from which figure on, or down to which where less is better. */
export type Counted = {
  readonly code: string
  readonly domain: FidelityDomain
  readonly unit: 'percent' | 'days' | 'number'
  readonly less?: true
  readonly met: number
  readonly partly: number
}
export const countedItems = [
  { code: 'days_to_key', domain: 'housing_process', unit: 'days', less: true, met: 60, partly: 120 },
  { code: 'place_as_wished', domain: 'housing_process', unit: 'percent', met: 80, partly: 50 },
  { code: 'several_homes_shown', domain: 'housing_process', unit: 'percent', met: 60, partly: 30 },
  { code: 'lives_scattered', domain: 'housing_process', unit: 'percent', met: 90, partly: 70 },
  { code: 'home_again', domain: 'housing_process', unit: 'percent', met: 75, partly: 50 },
  { code: 'ordinary_lease', domain: 'separation', unit: 'percent', met: 90, partly: 60 },
  { code: 'help_after_eviction', domain: 'separation', unit: 'percent', met: 90, partly: 70 },
  { code: 'help_after_hospital', domain: 'separation', unit: 'percent', met: 90, partly: 70 },
  { code: 'followed_after_a_no', domain: 'philosophy', unit: 'percent', met: 90, partly: 70 },
  { code: 'own_goals', domain: 'philosophy', unit: 'percent', met: 80, partly: 50 },
  { code: 'areas_of_help', domain: 'service_array', unit: 'number', met: 7, partly: 4 },
  { code: 'guided_and_landed', domain: 'service_array', unit: 'percent', met: 70, partly: 40 },
  { code: 'persons_each', domain: 'team_structure', unit: 'number', less: true, met: 10, partly: 15 },
  { code: 'seen_each_week', domain: 'team_structure', unit: 'number', met: 1, partly: 0.5 },
  { code: 'disciplines', domain: 'team_structure', unit: 'number', met: 5, partly: 3 },
  { code: 'meetings_each_week', domain: 'team_structure', unit: 'number', met: 4, partly: 1 },
] as const satisfies readonly Counted[]
export type CountedCode = (typeof countedItems)[number]['code']

/** What only the team can say, from 1, not so, to 4, wholly so. */
export const ASKED_SCALE = { lowest: 1, highest: 4 } as const
export const askedItems = [
  { code: 'nobody_has_to_be_ready', domain: 'housing_process' },
  { code: 'home_without_conditions', domain: 'separation' },
  { code: 'home_kept_while_away', domain: 'separation' },
  { code: 'harm_reduction', domain: 'philosophy' },
  { code: 'no_coercion', domain: 'philosophy' },
  { code: 'reached_at_all_hours', domain: 'service_array' },
  { code: 'peer_support', domain: 'team_structure' },
] as const satisfies readonly { code: string; domain: FidelityDomain }[]
export const askedCodes = askedItems.map(({ code }) => code)

/** A figure, and of how many, or null where it is a share of nobody. The figure is null where there is nothing to count. */
export type Measured = { readonly figure: number | null; readonly of: number | null }
export const fidelityLevels = ['met', 'partly', 'not_met', 'too_few', 'not_known'] as const
export type FidelityLevel = (typeof fidelityLevels)[number]

/** So few are single stories: the figure is shown and nothing is said of it. */
export const JUDGED_LEAST = 5

/** Nobody reads "60, met from 60" and is told that it is not. */
const asShown = ({ unit }: Counted, figure: number): number =>
  unit === 'number' ? Math.round(figure * 10) / 10 : Math.round(figure)

export function levelOf(item: Counted, { figure, of }: Measured): FidelityLevel {
  if (figure === null || of === 0) return 'not_known'
  if (of !== null && of < JUDGED_LEAST) return 'too_few'
  const shown = asShown(item, figure)
  const reaches = (limit: number) => (item.less ? shown <= limit : shown >= limit)
  return reaches(item.met) ? 'met' : reaches(item.partly) ? 'partly' : 'not_met'
}

export const percentOf = ({ count, of }: Share): Measured => ({ figure: of === 0 ? null : (count * 100) / of, of })
