import { refuse } from '@samplass/domain/refusal'
import { whyNotAllowed } from '@samplass/domain/stay/machine'
import type { writeJournalInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadStay, stayActor } from './load.ts'
import { announceStay, writeDown } from './write.ts'

/** A line in the house's own journal of a stay, also after it is over. An incident's id is what asking somebody to leave refers to. */
export async function writeJournal(verb: Verb, { stayId, kind, body }: Infer<typeof writeJournalInput>) {
  const stay = await loadStay(verb, stayId)
  refuse(whyNotAllowed('write_journal', stayActor(verb, stay)))
  const journalId = writeDown(verb, stay.id, kind, body)
  audit(verb, 'stay.journal_written', stay.id, { kind })
  announceStay(verb, stay)
  return { stayId: stay.id, journalId }
}
