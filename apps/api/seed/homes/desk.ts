import { addNights, instantAt, type LocalDate, localDateOf, weekday } from '@samplass/domain/nights'
import { Refusal } from '@samplass/domain/refusal'
import type { Verb } from '../../src/trpc.ts'
import { type Random, randomFrom } from '../random.ts'
import { type Timeline, timeline } from '../timeline.ts'
import type { Town } from '../town.ts'

/** Where a municipality's homes are lived through: a line of time and chance of its own, beside the year of its beds. */
export type Desk = {
  town: Town
  slug: string
  now: Date
  today: LocalDate
  random: Random
  time: Timeline
  /** Who does what the housing office does, and those who follow people home. */
  office: string
  colleagues: readonly string[]
  /** The working day that was so many days ago, or the Friday before it. */
  day: (ago: number) => LocalDate
  at: (ago: number, time: string) => Date
  do: <T>(now: Date, verb: (verb: Verb) => Promise<T>, by?: string) => Promise<T>
}

export const offices: Record<string, { office: string; colleagues: readonly string[] }> = {
  '3101': { office: 'Lene Dahl', colleagues: ['Lene Dahl', 'Kjell Engelsviken'] },
  '3103': { office: 'Geir Holm', colleagues: ['Trine Vik', 'Geir Holm'] },
  '3105': { office: 'Randi Holm', colleagues: ['Anders Myhre', 'Nina Torp', 'Hilde Aas'] },
  '3107': { office: 'Silje Rød', colleagues: ['Silje Rød', 'Omar Ali'] },
}

export function makeDesk(town: Town, now: Date, seed: number): Desk {
  const { slug } = town.organisation
  const today = localDateOf(now)
  const day = (ago: number) => {
    const on = addNights(today, -ago)
    return addNights(on, ago > 0 ? Math.min(0, 5 - weekday(on)) : 0)
  }
  const { office, colleagues } = offices[slug] ?? { office: 'Boligkontoret', colleagues: ['Boligkontoret'] }
  return {
    ...{ town, slug, now, today, random: randomFrom(seed), time: timeline(), office, colleagues, day },
    at: (ago, time) => instantAt(day(ago), time),
    do: (at, verb, name = office) => town.must(at, (made) => verb({ ...made, actor: { ...made.actor, name } })),
  }
}

/** One story in its own order: it says when the next thing happens, and goes on from there. */
export type Told = AsyncGenerator<Date, void, void>

/** Puts a story on the line of time. What is refused ends it there, and nothing else. */
export function tell({ time, now }: Desk, story: Told): void {
  const goOn = async () => {
    try {
      const { done, value } = await story.next()
      if (!done) time.add(value, goOn)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  // Whatever happens first says itself when.
  time.add(new Date(now.getTime() - 4 * 366 * 86_400_000), goOn)
}
