// Admissions and days in a bed in two windows of the same length, before and after somebody was first met. A comparison, no proof:
// who is met is met when it is worst, and would often have had fewer admissions a year later all the same.

/** One person's two windows. `known`: days of which it stands written where the person lived. */
export interface WindowRow {
  readonly days: number
  readonly known: number
  readonly acute: number
  readonly planned: number
  readonly bedDays: number
  /** Acute admissions of which no stay is written: their days are not known, and in no sum. */
  readonly withoutDays: number
}
export interface PersonWindows {
  /** The window after has not come to its end. */
  readonly isShort: boolean
  readonly before: WindowRow
  readonly after: WindowRow
}

/** Somebody of whom less is known in either window is left out, and said: silence is no sign of health. */
export const KNOWN_PERCENT_LEAST = 50

export function beforeAfter(persons: readonly PersonWindows[]) {
  const long = persons.filter(({ isShort }) => !isShort)
  const isKnown = ({ days, known }: WindowRow) => known * 100 >= days * KNOWN_PERCENT_LEAST
  const counted = long.filter(({ before, after }) => isKnown(before) && isKnown(after))
  const sum = (side: 'before' | 'after') => {
    const of = (pick: keyof WindowRow) => counted.reduce((all, person) => all + person[side][pick], 0)
    return {
      acute: of('acute'),
      planned: of('planned'),
      bedDays: of('bedDays'),
      withoutDays: of('withoutDays'),
      personsAdmitted: counted.filter((person) => person[side].acute + person[side].planned > 0).length,
    }
  }
  return {
    met: persons.length,
    tooShort: persons.length - long.length,
    littleKnown: long.length - counted.length,
    counted: counted.length,
    before: sum('before'),
    after: sum('after'),
  }
}
export type BeforeAfter = ReturnType<typeof beforeAfter>
