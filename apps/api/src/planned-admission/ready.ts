// Ready for discharge: the service says so, the municipality answers. Each answers { admissionId, version }.
import { answerBy, type ReadyAction, whyNotReady } from '@samplass/domain/planned-admission/ready'
import type * as inputs from '@samplass/domain/planned-admission/schema'
import { stateOfThread } from '@samplass/domain/planned-admission/thread'
import { refuse } from '@samplass/domain/refusal'
import { whyNotAt } from '@samplass/domain/stay/rules'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { loadThread } from './load.ts'
import { loadCards } from './load-cards.ts'
import { loadReady } from './load-ready.ts'
import { changeThread } from './write.ts'

async function readyToChange(verb: Verb, input: { admissionId: string; version: number }, action: ReadyAction) {
  const thread = await loadThread(verb, input.admissionId)
  const notice = (await loadReady(verb, [thread.id])).get(thread.id) ?? null
  refuse(whyNotReady(action, { state: stateOfThread(thread.facts, verb.now), side: thread.side, notice }))
  if (thread.version !== input.version) refuse('VERSION_STALE', { version: thread.version })
  return { thread, notice }
}

/** Since when, and what is needed of the municipality. Its own hours decide when it answers. */
export async function tellReady(verb: Verb, input: Infer<typeof inputs.tellReadyInput>) {
  const { tx, actor, now, newId } = verb
  const { thread } = await readyToChange(verb, input, 'tell_ready')
  const readyAt = input.readyAt ? new Date(input.readyAt) : now
  refuse(whyNotAt(readyAt, now))
  if (thread.facts.admittedAt === null || readyAt < thread.facts.admittedAt) refuse('END_BEFORE_ARRIVAL')
  const cards = await loadCards(verb, [thread.municipalityRole])
  const by = answerBy(now, cards.get(thread.municipalityRole)?.readyAnswerHours ?? 24)
  const { needs } = input
  const changed = await changeThread(
    verb,
    thread,
    { ready_for_discharge_at: readyAt },
    { kind: 'ready_told', occurredAt: readyAt, facts: { needs, answerBy: by.toISOString() } },
  )
  await tx.sql`
    insert into pool.ready_notice (id, admission_id, municipality_role, specialist_role, owner_role, ready_at, needs, told_at, told_by,
      told_by_name, answer_by, readable_by, readable_until)
    select ${newId()}, id, municipality_role, specialist_role, ${actor.organisation.role}, ${readyAt}, ${needs}, ${now}, ${actor.accountId},
      ${actor.name}, ${by}, readable_by, readable_until from pool.admission where id = ${thread.id}`
  return changed
}

/** Takes over from a day, or not yet and why. Said again when it changes. */
export async function answerReady(verb: Verb, input: Infer<typeof inputs.answerReadyInput>) {
  const { tx, actor, now, newId } = verb
  const { thread, notice } = await readyToChange(verb, input, 'answer_ready')
  const { answer, takesOverOn, reason } = input
  const facts = { answer, takesOverOn, reason }
  const changed = await changeThread(verb, thread, {}, { kind: 'ready_answered', facts })
  await tx.sql`
    insert into pool.ready_answer (id, notice_id, admission_id, municipality_role, specialist_role, owner_role, answer, takes_over_on, reason,
      answered_at, answered_by, answered_by_name, readable_by, readable_until)
    select ${newId()}, ${notice?.noticeId ?? null}, id, municipality_role, specialist_role, ${actor.organisation.role}, ${answer},
      ${takesOverOn}, ${reason}, ${now}, ${actor.accountId}, ${actor.name}, readable_by, readable_until
    from pool.admission where id = ${thread.id}`
  return changed
}

/** It was wrong: the clock stops, and what was said stays in the history. */
export async function takeBackReady(verb: Verb, input: Infer<typeof inputs.takeBackReadyInput>) {
  const { tx, actor, now } = verb
  const { thread, notice } = await readyToChange(verb, input, 'take_back_ready')
  const { reason } = input
  await tx.sql`
    update pool.ready_notice set taken_back_at = ${now}, taken_back_by_name = ${actor.name}, taken_back_reason = ${reason}
    where id = ${notice?.noticeId ?? null}`
  return changeThread(verb, thread, { ready_for_discharge_at: null }, { kind: 'ready_taken_back', facts: { reason } })
}
