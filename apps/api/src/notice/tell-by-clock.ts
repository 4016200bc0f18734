import { addNights, instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'
import { CONSENT_ENDING_DAYS, REMIND_BEFORE_MS } from '@samplass/domain/notice/kinds'
import { escalationOf, turnOf } from '@samplass/domain/planned-admission/thread'
import { loadThreads } from '../planned-admission/load.ts'
import type { Verb } from '../trpc.ts'
import { tellConsentEnding, tellSide } from './tell-side.ts'

/** What the clock alone says to the organisation. Once for each time, however often it is asked. */
export async function tellByClock(verb: Verb): Promise<void> {
  await tellOfAnswers(verb)
  if (verb.actor.organisation.schema !== null) await tellOfConsents(verb)
}

/** The organisation's own answers: due soon, late, late by a day. */
async function tellOfAnswers(verb: Verb): Promise<void> {
  const { now, actor } = verb
  for (const thread of await loadThreads(verb)) {
    const turn = turnOf(thread.facts, now)
    if (turn?.side !== thread.side || turn.respondBy === null) continue
    const escalation = escalationOf(thread.facts, now)
    const soon = turn.respondBy.getTime() - now.getTime() <= REMIND_BEFORE_MS
    if (!escalation && !soon) continue
    const kind = escalation === 'coordinator' ? 'overdue_coordinator' : escalation ? 'overdue' : 'respond_soon'
    tellSide(verb, thread, actor.organisation.role, kind, Math.floor(turn.respondBy.getTime() / 1000))
  }
}

/** Its own people's consents that run out soon, so that there is time to ask. */
async function tellOfConsents(verb: Verb): Promise<void> {
  const today = localDateOf(verb.now)
  const ending = await verb.tx.sql<{ id: string; untilOn: LocalDate }[]>`
    select id, until_on as "untilOn" from consent
    where withdrawn_at is null and until_on between ${today} and ${addNights(today, CONSENT_ENDING_DAYS)}`
  for (const { id, untilOn } of ending)
    tellConsentEnding(verb, { id, until: instantAt(addNights(untilOn, 1), '00:00') })
}
