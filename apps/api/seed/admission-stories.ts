import type { HomeAnswer } from '@samplass/domain/joint-task/rules'
import { addNights, instantAt, type LocalDate, localDateOf, localTimeOf } from '@samplass/domain/nights'

/**
 * What a side does in a negotiation of the demo. `swap`: asks for another of the beds offered; `…Own`: in a bed of the municipality's;
 * `ready`: says that somebody can go home, which the municipality answers with `takesOver` or `notYet`; `meet`: a time to meet.
 */
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
  | 'ready'
  | 'takesOver'
  | 'notYet'
  | 'meet'

export type Story = {
  service: 'dps-fjordbyen' | 'tsb-havna'
  daysAgo: number
  named: boolean
  home?: HomeAnswer
  /** Only terms are offered, and no bed held for it. */
  termsAlone?: true
  /** Asked for; five where nothing is said. */
  nights?: number
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
  { daysAgo: 6, named: true, home: 'no', steps: [...confirmed, 'admit', 'plan', 'ready', 'notYet'] },
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
  { daysAgo: 3, named: true, steps: [...confirmed, 'admit', 'plan', 'ready'] },
  // Every second one is Sarpsborg's, whose free flats other stories of the demo are about.
  { daysAgo: 3, named: true, steps: ['proposeOwn', 'theyAccept', 'yes', 'confirmOwn', 'admitOwn'] },
  { daysAgo: 7, named: true, steps: lived },
]

/** At a TSB, with fewer threads and longer ways. */
const atTsb: Told[] = [
  { daysAgo: 0, named: true, steps: ['propose', 'counter'] },
  { daysAgo: 0, named: true, steps: ['propose', 'ask'] },
  { daysAgo: 1, named: true, steps: confirmed },
  { daysAgo: 3, named: true, home: 'no', steps: [...confirmed, 'admit', 'ready', 'notYet'] },
  { daysAgo: 5, named: true, steps: [...confirmed, 'admit', 'plan', 'ready', 'takesOver'] },
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

/** What both sides have to do together: a dwelling six months before a long stay ends and one now, and meetings after three rounds. */
const together: Story[] = [
  { service: 'tsb-havna', daysAgo: 30, named: true, nights: 270, steps: [...confirmed, 'admit'] },
  { service: 'tsb-havna', daysAgo: 10, named: true, nights: 120, steps: [...confirmed, 'admit'] },
  {
    service: 'dps-fjordbyen',
    daysAgo: 0,
    named: true,
    termsAlone: true,
    steps: ['propose', 'counter', 'propose', 'counter', 'meet'],
  },
  { service: 'dps-fjordbyen', daysAgo: 9, named: false, steps: ['propose', 'decline'] },
]

const storiesMax = 60
const older = Array.from({ length: storiesMax - today.length - atTsb.length - together.length }, (_, at): Story => {
  const end = ends[at % ends.length] ?? { named: true, steps: [] }
  return { ...end, daysAgo: 14 + at * 3, service: at % 3 === 2 ? 'tsb-havna' : 'dps-fjordbyen' }
})

/** How far each negotiation of the demo has come; the first days count back from today. */
export const stories: readonly Story[] = [
  ...today.map((story) => ({ ...story, service: 'dps-fjordbyen' as const })),
  ...atTsb.map((story) => ({ ...story, service: 'tsb-havna' as const })),
  ...older,
  ...together,
]

const hour = 3_600_000
const laterDays: ReadonlySet<Step> = new Set(['admit', 'admitOwn', 'home', 'close'])
/** Longer than from one office day to the end of the next: who was asked on the last one can still answer. */
export const answerHours = 30

/** The last day on which an office has done what it does in a day: by night and in the morning that is yesterday. */
export function lastOfficeDay(now: Date): LocalDate {
  const today = localDateOf(now)
  return localTimeOf(now) < '14:30' ? addNights(today, -1) : today
}

/** When it began, and when each of its steps was: an hour between them, and two days before somebody comes or goes. Never after `now`. */
export function timesOf({ daysAgo, steps }: Pick<Story, 'daysAgo' | 'steps'>, now: Date): Date[] {
  const times = [instantAt(addNights(lastOfficeDay(now), -daysAgo), '09:10')]
  for (const step of steps)
    times.push(new Date((times.at(-1) as Date).getTime() + (laterDays.has(step) ? 48 : 1) * hour))
  return times
}
