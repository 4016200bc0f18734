import { type StayAction, type StayState, stayActions } from '@samplass/domain/stay/machine'
import type { State } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import type { Outputs } from '../../shell/trpc.ts'

export type Stay = Outputs['stay']['get']
export type Guest = Stay['guest']
export type StayEvent = Stay['timeline'][number]

/** The look of each state, as the board has it. */
export const lookOf: Record<StayState, State> = {
  expected: 'forventet',
  in_house: 'inne',
  home_trial: 'hjemme',
  ended: 'slutt',
  no_show: 'slutt',
  cancelled: 'slutt',
  lapsed: 'slutt',
}

export const isOver = ({ state }: Stay): boolean => !['expected', 'in_house', 'home_trial'].includes(state)

/** An act as the page names it: those of the machine, and the guest's own word on who they are. */
export const acts = [...stayActions, 'link'] as const
export type Act = (typeof acts)[number]

/** What comes next for most in this state: the one primary button. */
export function nextAct(stay: Stay): StayAction {
  const open = (action: StayAction) => stay.actions[action] === null
  if (open('arrive')) return 'arrive'
  if (stay.homeTrial.awaited && open('end_home_trial')) return 'end_home_trial'
  if (stay.overstay && open('end')) return 'end'
  if (stay.dates.intakeDueAt !== null && open('record_intake')) return 'record_intake'
  return !stay.forHouse && open('disclose') ? 'disclose' : 'write_journal'
}

/** How one speaks of somebody in a sentence, also where the name is not for the reader. */
export function useWho(): (guest: Guest) => string {
  const t = useTranslations('stayPage.acts.who')
  return (guest) => (guest.kind === 'full' ? guest.name : t(guest.kind))
}

/** A dialog from an address opens only while the act is open, and stays while its own act is what changed the stay. */
export const isOpen = (stay: Stay, act: Act): boolean => act === 'link' || stay.actions[act] !== 'NOT_PERMITTED'
