import type { DwellingState } from '@samplass/domain/housing/kinds'
import type { State } from '@samplass/ui/status-tag'
import type { Outputs } from '../shell/trpc.ts'

export type DwellingPage = Outputs['housing']['getDwelling']
export type DwellingLine = Outputs['housing']['listDwellings']['dwellings'][number]

/** The shape and colour of each state; the word always stands beside. */
export const stateLook: Record<DwellingState, State> = {
  archived: 'slutt',
  let: 'inne',
  not_yet: 'klar',
  closed: 'ute',
  waiting_for_lease: 'forventet',
  offered: 'holdt',
  shown: 'holdt',
  nobody_matched: 'ledig',
}

/** "Storgata 4, H0101". */
export const addressOf = ({ street, unitNumber }: { street: string; unitNumber: string | null }) =>
  unitNumber ? `${street}, ${unitNumber}` : street
