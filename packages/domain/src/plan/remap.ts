// Mapped when the crisis has settled, and not at its peak. docs/sources.md A4; how long after is configuration.
import { addNights, type LocalDate } from '../nights.ts'

export interface RemapSettings {
  readonly remapFromDays: number
  readonly remapToDays: number
}

export type RemapState = 'later' | 'now' | 'late'
export interface Remap {
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  readonly state: RemapState
}

/** When somebody whose admission or stay ended on the day is mapped anew, and whether it is time. */
export function remapAfter(endedOn: LocalDate, settings: RemapSettings, on: LocalDate): Remap {
  const fromOn = addNights(endedOn, settings.remapFromDays)
  const toOn = addNights(endedOn, settings.remapToDays)
  return { fromOn, toOn, state: on < fromOn ? 'later' : on <= toOn ? 'now' : 'late' }
}
