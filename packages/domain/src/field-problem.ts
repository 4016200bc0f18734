// What is wrong with a field, as a code from a closed set. The sentence is the web's, in the reader's language.

/** Problems that any field may have, and those that a schema names itself with `error`. */
export const fieldProblemCodes = [
  'missing',
  'too_short',
  'too_long',
  'too_few',
  'too_many',
  'too_low',
  'too_high',
  'wrong_form',
  'unknown_field',
  'unfit_characters',
  'not_a_date',
  'not_a_period',
  'not_a_phone',
  'not_later',
  'before_first',
  'window_too_long',
  'after_window',
  'twice',
  'nothing_written',
  'needs_words',
  'needs_reservation',
  'shorter_than_normal',
  'longer_than_stay',
  'one_night_at_a_time',
  'NUMBER_LENGTH_WRONG',
  'NUMBER_DATE_WRONG',
  'NUMBER_CHECKSUM_WRONG',
  'NUMBER_NOT_SYNTHETIC',
] as const
export type FieldProblemCode = (typeof fieldProblemCodes)[number]
export type FieldProblem = { path: string; code: FieldProblemCode }

/** As zod tells it, in both its builds. */
export type Issue = {
  path: readonly PropertyKey[]
  code?: string
  message: string
  origin?: string
  minimum?: unknown
  keys?: readonly string[]
}

const known: ReadonlySet<string> = new Set(fieldProblemCodes)
const isKnown = (text: string): text is FieldProblemCode => known.has(text)
const size = { string: 'text', array: 'list', set: 'list', map: 'list', object: 'list' } as const

function codeOf({ code, origin, minimum, message }: Issue): FieldProblemCode {
  if (code === 'custom' || isKnown(message)) return isKnown(message) ? message : 'wrong_form'
  const sort = size[origin as keyof typeof size] ?? 'number'
  if (code === 'too_small') {
    if (sort === 'text') return Number(minimum) <= 1 ? 'missing' : 'too_short'
    return sort === 'list' ? 'too_few' : 'too_low'
  }
  if (code === 'too_big') return sort === 'text' ? 'too_long' : sort === 'list' ? 'too_many' : 'too_high'
  return 'wrong_form'
}

const LONGEST_PATH = 120

/** One line for each thing that is wrong. A field that nobody asked for is named itself. */
export function fieldProblems(issues: readonly Issue[]): FieldProblem[] {
  return issues.flatMap((issue) => {
    const at = (path: readonly PropertyKey[]) => path.map(String).join('.').slice(0, LONGEST_PATH)
    if (issue.code === 'unrecognized_keys' && issue.keys)
      return issue.keys.map((key) => ({ path: at([...issue.path, key]), code: 'unknown_field' as const }))
    return [{ path: at(issue.path), code: codeOf(issue) }]
  })
}
