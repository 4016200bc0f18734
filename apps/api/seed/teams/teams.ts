import type { disciplines, setUpTeamInput } from '@samplass/domain/follow-up/schema'
import type { infer as Infer } from 'zod/mini'
import type { Staff } from '../accounts.ts'

type Discipline = (typeof disciplines)[number]
export type DemoTeam = {
  slug: string
  about: Pick<Infer<typeof setUpTeamInput>, 'name' | 'kind' | 'phone' | 'silenceDays'>
  /** The leader first. */
  members: readonly (readonly [name: string, discipline: Discipline])[]
  /** How many they have followed in the year; who is on the board today. */
  followed: number
  onBoard: number
}

export const demoTeams: readonly DemoTeam[] = [
  {
    slug: '3105',
    about: { name: 'Boteamet', kind: 'housing_follow_up', phone: '+4799000070', silenceDays: 7 },
    members: [
      ...([
        ['Hilde Aas', 'leader'],
        ['Anders Myhre', 'social_work'],
        ['Nina Torp', 'nursing'],
      ] as const),
      ...([
        ['Mads Lien', 'peer_support'],
        ['Amina Yusuf', 'addiction'],
      ] as const),
    ],
    ...{ followed: 34, onBoard: 12 },
  },
  {
    slug: '3107',
    about: { name: 'FACT Fredrikstad', kind: 'fact_team', phone: '+4799000071', silenceDays: 10 },
    members: [
      ...([
        ['Silje Rød', 'leader'],
        ['Omar Ali', 'psychiatry'],
        ['Eirik Sand', 'nursing'],
      ] as const),
      ...([
        ['Maja Holt', 'peer_support'],
        ['Ida Kvam', 'vocational'],
      ] as const),
    ],
    ...{ followed: 24, onBoard: 8 },
  },
  {
    slug: '3103',
    about: { name: 'Boteam Moss', kind: 'housing_follow_up', phone: '+4799000072', silenceDays: 14 },
    members: [
      ...([
        ['Trine Vik', 'leader'],
        ['Geir Holm', 'social_work'],
        ['Sunniva Berg', 'peer_support'],
      ] as const),
      ...([['Jonas Brekke', 'environmental_work']] as const),
    ],
    ...{ followed: 14, onBoard: 5 },
  },
]

/** Colleagues whom the year of the beds does not know. */
export const teamStaff: readonly Staff[] = [
  { slug: '3105', staff: ['Mads Lien', 'Amina Yusuf'] },
  { slug: '3107', staff: ['Eirik Sand', 'Maja Holt', 'Ida Kvam'] },
  { slug: '3103', staff: ['Sunniva Berg'] },
]
