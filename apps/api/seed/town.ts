import { Refusal } from '@samplass/domain/refusal'
import { type ActParts, act, systemActor } from '../src/act.ts'
import type { Organisation } from '../src/directory.ts'
import type { Actor, Verb } from '../src/trpc.ts'
import type { DemoHouse } from './houses.ts'
import { type Random, randomFrom } from './random.ts'
import { type Timeline, timeline } from './timeline.ts'

export type TownBed = { id: string; name: string }
export type TownKind = {
  id: string
  houseId: string
  house: DemoHouse
  kind: DemoHouse['kinds'][number]['kind']
  beds: TownBed[]
}
export type TownPerson = { id: string; knownFrom: Date | null; busyUntil: Date }

/** One municipality being lived through: its organisation, its people, its houses, its own line of time and chance. */
export type Town = {
  organisation: Organisation
  random: Random
  /** Chance of its own for those the stories are about, so that who they are does not hang on how the year went. */
  newcomers: Random
  time: Timeline
  kinds: TownKind[]
  people: TownPerson[]
  staff: string[]
  /** Runs one verb as one of the staff at `now`. A refusal is an answer: null. */
  try: <T>(now: Date, verb: (verb: Verb) => Promise<T>) => Promise<T | null>
  /** The same where a refusal would be a mistake in the script. */
  must: <T>(now: Date, verb: (verb: Verb) => Promise<T>) => Promise<T>
}

export function makeTown(parts: ActParts, organisation: Organisation, staff: string[], seed: number): Town {
  const random = randomFrom(seed)
  const someone = (): Actor => systemActor(organisation, random.pick(staff))
  return {
    organisation,
    random,
    newcomers: randomFrom(seed + 1000),
    time: timeline(),
    kinds: [],
    people: [],
    staff,
    must: (now, verb) => act(parts, systemActor(organisation, staff[0]), now, verb),
    async try(now, verb) {
      try {
        return await act(parts, someone(), now, verb)
      } catch (error) {
        if (error instanceof Refusal) return null
        throw error
      }
    },
  }
}
