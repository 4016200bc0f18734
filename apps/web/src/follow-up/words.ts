import type { ContactResult } from '@samplass/domain/follow-up/contact'
import type { EnrolmentState } from '@samplass/domain/follow-up/machine'
import * as icons from '@samplass/ui/icon'
import type { StatusTagProps } from '@samplass/ui/status-tag'
import type { Outputs } from '../shell/trpc.ts'

export type Day = Outputs['followUp']['listDay']
export type Visit = Day['visits'][number]
export type FollowUpPage = Outputs['followUp']['getFollowUp']
export type Enrolment = FollowUpPage['enrolments'][number]
export type Contact = FollowUpPage['contacts'][number]
export type Goal = FollowUpPage['goals'][number]
export type Onward = FollowUpPage['onward'][number]
export type Team = Outputs['followUp']['listTeams']['teams'][number]

/** In the order of the tiles: two in a row, what happens most at the thumb. */
export const outcomeTiles = ['met', 'short', 'not_home', 'refused', 'no_answer', 'appointment_made'] as const
export const outcomeIcons: Record<ContactResult, icons.Icon> = {
  met: icons.PersonChat,
  short: icons.Timer,
  not_home: icons.Door,
  refused: icons.Hand,
  no_answer: icons.PhoneOff,
  appointment_made: icons.Calendar,
}

export const stateLook: Record<EnrolmentState, Pick<StatusTagProps, 'state' | 'icon'>> = {
  referred: { state: 'forventet' },
  engaging: { state: 'forventet' },
  active: { state: 'ok' },
  paused: { state: 'holdt' },
  stepped_down: { icon: icons.Undo },
  closed: { icon: icons.Close },
}
