import { instantAt, type LocalDate } from '@samplass/domain/nights'
import { Refusal } from '@samplass/domain/refusal'
import { register } from '../src/person/register.ts'
import type { Verb } from '../src/trpc.ts'
import { familyNames, givenNames } from './names.ts'
import type { Random } from './random.ts'
import { syntheticNumber } from './synthetic-number.ts'
import type { Town } from './town.ts'

type Who = Omit<Parameters<typeof register>[1], 'number' | 'responsibleMunicipality'> & { birthYear: number }

/**
 * Somebody whom a story of the demo is about, made for it on the morning of that day. However the year went and whatever the clock shows, there
 * are as many as there are stories, nobody of them has had a bed, and all are for everybody to know.
 */
export const newcomer = (town: Town, on: LocalDate): Promise<string> =>
  registerIn(town, town.newcomers, instantAt(on, '10:00'), {
    givenName: town.newcomers.pick(givenNames),
    familyName: town.newcomers.pick(familyNames),
    birthYear: town.newcomers.int(1950, 2005),
    phone: `+479${String(town.newcomers.int(0, 9_999_999)).padStart(7, '0')}`,
    address: null,
    fixedAbode: true,
    addressProtection: 'ungraded',
  })

/** In the town's own records, with a number that nobody there has. */
export async function registerIn(town: Town, random: Random, at: Date, who: Who): Promise<string> {
  const responsibleMunicipality = town.organisation.number
  for (;;) {
    const number = syntheticNumber(random, who.birthYear)
    const made = (verb: Verb) => register(verb, { ...who, number, responsibleMunicipality })
    try {
      return (await town.must(at, made)).personId
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'NUMBER_TAKEN') throw error
    }
  }
}
