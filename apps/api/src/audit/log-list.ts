import type { Verb } from '../trpc.ts'
import { logAccessOnce } from './write.ts'

/** A list with names on it is a look-up too: one line for each list, reader and set of persons in a quarter of an hour. */
export function logList(verb: Verb, list: string, personIds: readonly string[]): void {
  if (personIds.length === 0) return
  logAccessOnce(verb, { act: 'list', purpose: list, facts: { list, hits: [...personIds].sort() } })
}
