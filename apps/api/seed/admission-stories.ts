import type { HomeAnswer } from '@samplass/domain/joint-task/rules'

/** What a side does in a negotiation of the demo. `swap`: asks for another of the beds offered; `…Own`: in a bed of the municipality's. */
export type Step =
  | 'propose'
  | 'counter'
  | 'swap'
  | 'ask'
  | 'accept'
  | 'yes'
  | 'no'
  | 'confirm'
  | 'admit'
  | 'plan'
  | 'home'
  | 'close'
  | 'decline'
  | 'withdraw'
  | 'acute'
  | 'proposeOwn'
  | 'theyAccept'
  | 'confirmOwn'
  | 'admitOwn'

export type Story = {
  service: 'dps-fjordbyen' | 'tsb-havna'
  daysAgo: number
  named: boolean
  home?: HomeAnswer
  steps: readonly Step[]
}

const agreed = ['propose', 'counter', 'accept', 'yes'] as const
const confirmed = [...agreed, 'confirm'] as const
const lived = [...confirmed, 'admit', 'plan', 'home'] as const

type Told = Omit<Story, 'service'>

/** What lies on the liaison's desk today, first. */
const today: Told[] = [
  { daysAgo: 0, named: true, steps: ['propose', 'counter'] },
  { daysAgo: 0, named: true, steps: ['propose'] },
  { daysAgo: 0, named: false, steps: ['propose', 'ask'] },
  { daysAgo: 0, named: true, steps: ['propose', 'counter', 'accept'] },
  { daysAgo: 2, named: true, steps: confirmed },
  { daysAgo: 6, named: true, home: 'no', steps: [...confirmed, 'admit', 'plan'] },
  { daysAgo: 30, named: true, steps: [...lived, 'close'] },
  { daysAgo: 18, named: false, steps: ['propose', 'decline'] },
  { daysAgo: 11, named: true, steps: ['propose', 'counter', 'withdraw'] },
  { daysAgo: 24, named: true, steps: [...confirmed, 'acute'] },
  { daysAgo: 4, named: true, home: 'unknown', steps: [...confirmed, 'admit'] },
  { daysAgo: 0, named: true, steps: ['propose', 'counter', 'propose', 'counter'] },
  { daysAgo: 0, named: true, steps: ['propose', 'counter', 'swap'] },
  { daysAgo: 0, named: true, steps: agreed },
  { daysAgo: 0, named: true, steps: [] },
  { daysAgo: 1, named: true, steps: ['proposeOwn', 'theyAccept', 'yes', 'confirmOwn'] },
  { daysAgo: 3, named: true, steps: [...confirmed, 'admit', 'plan'] },
  // Every second one is Sarpsborg's, whose free flats other stories of the demo are about.
  { daysAgo: 3, named: true, steps: ['proposeOwn', 'theyAccept', 'yes', 'confirmOwn', 'admitOwn'] },
  { daysAgo: 7, named: true, steps: lived },
]

/** At a TSB, with fewer threads and longer ways. */
const atTsb: Told[] = [
  { daysAgo: 0, named: true, steps: ['propose', 'counter'] },
  { daysAgo: 0, named: true, steps: ['propose', 'ask'] },
  { daysAgo: 1, named: true, steps: confirmed },
  { daysAgo: 3, named: true, home: 'no', steps: [...confirmed, 'admit'] },
  { daysAgo: 5, named: true, steps: [...confirmed, 'admit', 'plan'] },
  { daysAgo: 8, named: true, steps: lived },
  { daysAgo: 13, named: true, steps: ['propose', 'counter', 'swap', 'theyAccept'] },
  { daysAgo: 9, named: true, steps: ['propose', 'counter', 'no'] },
]

/** How the older ones ended, again and again back through the half year. */
const ends: Omit<Told, 'daysAgo'>[] = [
  { named: true, steps: [...lived, 'close'] },
  { named: true, steps: [...lived, 'close'] },
  { named: true, steps: ['propose', 'counter'] },
  { named: false, steps: ['propose', 'decline'] },
  { named: true, steps: [...lived, 'close'] },
  { named: true, steps: ['propose', 'counter', 'withdraw'] },
  { named: true, steps: [...confirmed, 'admit', 'acute'] },
  { named: true, steps: [...agreed, 'withdraw'] },
  { named: true, steps: ['propose', 'counter', 'no'] },
  { named: true, steps: ['propose', 'counter', 'swap'] },
  { named: true, steps: [...confirmed, 'withdraw'] },
]

const storiesMax = 60
const older = Array.from({ length: storiesMax - today.length - atTsb.length }, (_, at): Story => {
  const end = ends[at % ends.length] ?? { named: true, steps: [] }
  return { ...end, daysAgo: 14 + at * 3, service: at % 3 === 2 ? 'tsb-havna' : 'dps-fjordbyen' }
})

/** How far each negotiation of the demo has come; the first days count back from today. */
export const stories: readonly Story[] = [
  ...today.map((story) => ({ ...story, service: 'dps-fjordbyen' as const })),
  ...atTsb.map((story) => ({ ...story, service: 'tsb-havna' as const })),
  ...older,
]
