import { familyNames, givenNames } from '../names.ts'
import type { Random } from '../random.ts'

/** Names that the night of the demo has stories about: nobody else is called so. */
const told = ['Nordmo', 'Haugerud', 'Fossheim', 'Warsame', 'Myrvang', 'Skjeberg', 'Lillevik', 'Lillebø', 'Lillemoen']
const families = familyNames.filter((name) => !told.includes(name))

/** Somebody invented, born in one of the years, who can be rung. */
export const somebody = (random: Random, fromYear: number, toYear: number) => ({
  givenName: random.pick(givenNames),
  familyName: random.pick(families),
  birthYear: random.int(fromYear, toYear),
  phone: `+479${String(random.int(0, 9_999_999)).padStart(7, '0')}`,
  address: null,
})
