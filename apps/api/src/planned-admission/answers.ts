// What a side answers to the version on the table. Each answers { admissionId, version }.
import type * as inputs from '@samplass/domain/planned-admission/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { type Thread, threadToChange } from './load.ts'
import { nameBed, standingOffer } from './offers.ts'
import { changeAndSettle, changeThread } from './write.ts'

/** Binds the version seen, and no other (domain.md D5). */
export async function accept(verb: Verb, input: Infer<typeof inputs.acceptInput>) {
  const thread = await threadToChange(verb, input, 'accept')
  const offerId = await chosenOffer(verb, thread, input)
  const columns = { accepted_version: input.seen, accepted_at: verb.now, offer_id: offerId }
  // The chosen one stays held; the others are let go.
  return changeAndSettle(verb, thread, columns, { kind: 'accepted', facts: { proposal: input.seen } })
}

/** The offer that the acceptance binds: one of the version’s, the one it names, or a bed that its own side puts to it now. */
async function chosenOffer(
  verb: Verb,
  thread: Thread,
  input: Infer<typeof inputs.acceptInput>,
): Promise<string | null> {
  const current = thread.proposals.at(-1)
  const { offerId = current?.offerId ?? null, bed } = input
  if (!current) return null
  if (bed) {
    if (current.bedOf !== thread.side) refuse('BED_OF_OTHER_SIDE')
    return (await nameBed(verb, thread, current, bed)).id
  }
  if (offerId === null) return current.offers.length > 0 ? refuse('OFFER_NOT_CHOSEN') : null
  const offer = standingOffer(thread, offerId)
  const isOfVersion = current.offers.length === 0 || current.offers.some(({ id }) => id === offer.id)
  return isOfVersion && offer.by === current.bedOf ? offer.id : refuse('OFFER_NOT_CHOSEN')
}

/** A question instead of an answer: the turn goes back to whoever proposed. */
export async function requestInfo(verb: Verb, input: Infer<typeof inputs.requestInfoInput>) {
  const thread = await threadToChange(verb, input, 'request_info')
  const respondBy = new Date(input.respondBy)
  if (respondBy <= verb.now) refuse('PERIOD_OVER')
  return changeThread(
    verb,
    thread,
    { question_version: input.seen, question_respond_by: respondBy, question_answered: false },
    { kind: 'info_requested', facts: { question: input.question } },
  )
}

export async function answerInfo(verb: Verb, input: Infer<typeof inputs.answerInfoInput>) {
  const thread = await threadToChange(verb, input, 'answer_info')
  return changeThread(
    verb,
    thread,
    { question_answered: true },
    { kind: 'info_answered', facts: { answer: input.answer } },
  )
}

/** The person's yes or no to this version, or why they have not been asked. The municipality knows the person, and asks. */
export async function answerForPerson(verb: Verb, input: Infer<typeof inputs.answerForPersonInput>) {
  const thread = await threadToChange(verb, input, 'answer_for_person')
  return changeAndSettle(
    verb,
    thread,
    { person_answer: input.answer, person_answer_version: input.seen, person_answer_reason: input.reason },
    { kind: 'person_answered', facts: { answer: input.answer, proposal: input.seen } },
  )
}

/** A no, with what is offered instead. */
export async function decline(verb: Verb, input: Infer<typeof inputs.declineInput>) {
  const thread = await threadToChange(verb, input, 'decline')
  return changeAndSettle(
    verb,
    thread,
    { declined_at: verb.now, end_reason: input.reason },
    { kind: 'declined', facts: { reason: input.reason, alternative: input.alternative } },
  )
}

export async function withdraw(verb: Verb, input: Infer<typeof inputs.withdrawInput>) {
  const thread = await threadToChange(verb, input, 'withdraw')
  return changeAndSettle(
    verb,
    thread,
    { withdrawn_at: verb.now, end_reason: input.reason },
    { kind: 'withdrawn', facts: { reason: input.reason } },
  )
}
