import { needsMeeting } from '@samplass/domain/joint-task/rules'
import type { proposeInput } from '@samplass/domain/planned-admission/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { makeMeeting } from '../joint-task/keep-tasks.ts'
import type { Verb } from '../trpc.ts'
import { threadToChange } from './load.ts'
import { offerBeds, standingOffer } from './offers.ts'
import { settleBeds } from './settle-beds.ts'
import { changeThread } from './write.ts'

/**
 * A new version on the table, the first or a counter-proposal: what was accepted before it binds nobody any more. The side in whose
 * bed the person will be offers beds, which are held in place of those it held before; the other side names one that stands.
 */
export async function propose(verb: Verb, input: Infer<typeof proposeInput>) {
  const { tx, actor, now, newId } = verb
  const { offers = [], offerId = null, bedOf } = input
  const thread = await threadToChange(verb, input, 'propose')
  const respondBy = new Date(input.respondBy)
  const lapsesAt = new Date(input.lapsesAt)
  if (respondBy <= now) refuse('PERIOD_OVER')
  if (offers.length > 0 && bedOf !== thread.side) refuse('BED_OF_OTHER_SIDE')
  if (offerId !== null && standingOffer(thread, offerId).by !== bedOf) refuse('BED_OF_OTHER_SIDE')
  const next = input.seen + 1
  const changed = await changeThread(
    verb,
    thread,
    { proposal_version: next, accepted_version: null, accepted_at: null, offer_id: null },
    { kind: 'proposed', facts: { proposal: next } },
  )
  await tx.sql`
    insert into pool.proposal (id, admission_id, municipality_role, specialist_role, owner_role, proposal_version, terms, bed_of, made_at,
      made_by, made_by_name, respond_by, lapses_at, offer_id, readable_by, readable_until)
    values (${newId()}, ${thread.id}, ${thread.municipalityRole}, ${thread.specialistRole}, ${actor.organisation.role}, ${next},
      ${JSON.stringify(input.terms)}::jsonb, ${bedOf}, ${now}, ${actor.accountId}, ${actor.name}, ${respondBy},
      ${lapsesAt}, ${offerId}, ${thread.readers}, ${thread.readableUntil})`
  await settleBeds(verb, [thread.id])
  await offerBeds(verb, thread, { version: next, lapsesAt }, offers)
  if (needsMeeting(next)) await makeMeeting(verb, thread)
  return { ...changed, proposal: next }
}
