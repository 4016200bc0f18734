import type { proposeInput } from '@samplass/domain/planned-admission/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { threadToChange } from './load.ts'
import { changeThread } from './write.ts'

/** A new version on the table, the first or a counter-proposal: what was accepted before it binds nobody any more. */
export async function propose(verb: Verb, input: Infer<typeof proposeInput>) {
  const { tx, actor, now, newId } = verb
  const thread = await threadToChange(verb, input, 'propose')
  const respondBy = new Date(input.respondBy)
  if (respondBy <= now) refuse('PERIOD_OVER')
  const next = input.seen + 1
  const changed = await changeThread(
    verb,
    thread,
    { proposal_version: next, accepted_version: null, accepted_at: null },
    { kind: 'proposed', facts: { proposal: next } },
  )
  tx.last(tx.sql`
    insert into pool.proposal (id, admission_id, municipality_role, specialist_role, owner_role, proposal_version, terms, bed_of, made_at,
      made_by, made_by_name, respond_by, lapses_at, readable_by, readable_until)
    values (${newId()}, ${thread.id}, ${thread.municipalityRole}, ${thread.specialistRole}, ${actor.organisation.role}, ${next},
      ${JSON.stringify(input.terms)}::jsonb, ${input.bedOf}, ${now}, ${actor.accountId}, ${actor.name}, ${respondBy},
      ${new Date(input.lapsesAt)}, ${thread.readers}, ${thread.readableUntil})`)
  return { ...changed, proposal: next }
}
