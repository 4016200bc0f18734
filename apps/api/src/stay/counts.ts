import type { Verb } from '../trpc.ts'
import { loadNeeds } from './load-needs.ts'

/** The figures beside the places in the rail: what is late, and how many wait. Figures alone, so nobody is looked up. */
export async function counts(verb: Verb): Promise<{ late: number; waiting: number }> {
  const { needs, requests } = await loadNeeds(verb)
  return { late: needs.filter(({ late }) => late).length, waiting: requests.length }
}
