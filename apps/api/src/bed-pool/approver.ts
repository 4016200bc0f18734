import { refuse } from '@samplass/domain/refusal'
import { loadColleague } from '../access/load.ts'
import type { Verb } from '../trpc.ts'

type Given = { approvedBy: string; reason: string }

/** The named person who sets a rule aside: a member who may, for a house that they reach, and not the one who asks. */
export async function approver(verb: Verb, { approvedBy, reason }: Given, house: { id: string; own: boolean }) {
  if (approvedBy === verb.actor.accountId) refuse('SECOND_PERSON_SAME')
  const colleague = await loadColleague(verb, approvedBy, house)
  if (!colleague?.permissions.has('stay.override')) refuse('SECOND_PERSON_NOT_PERMITTED')
  return { approvedBy, approvedByName: colleague.name, reason }
}
