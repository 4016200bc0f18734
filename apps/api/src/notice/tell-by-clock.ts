import { addNights, instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'
import { CONSENT_ENDING_DAYS, REMIND_BEFORE_MS } from '@samplass/domain/notice/kinds'
import { escalationOf, turnOf } from '@samplass/domain/planned-admission/thread'
import { loadTheseThreads } from '../planned-admission/load.ts'
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
  for (const thread of await loadTheseThreads(verb, await answersDue(verb))) {
    const turn = turnOf(thread.facts, now)
    if (turn?.side !== thread.side || turn.respondBy === null) continue
    const escalation = escalationOf(thread.facts, now)
    const soon = turn.respondBy.getTime() - now.getTime() <= REMIND_BEFORE_MS
    if (!escalation && !soon) continue
    const kind = escalation === 'coordinator' ? 'overdue_coordinator' : escalation ? 'overdue' : 'respond_soon'
    tellSide(verb, thread, actor.organisation.role, kind, Math.floor(turn.respondBy.getTime() / 1000))
  }
}

/** The threads in which an answer may be due soon or late, by whichever side: the offer on the table stands, and nothing has ended it. */
export async function answersDue({ tx, actor, now }: Verb): Promise<string[]> {
  const { role, schema } = actor.organisation
  const soon = new Date(now.getTime() + REMIND_BEFORE_MS)
  const rows = await tx.sql<{ id: string }[]>`
    select a.id from pool.proposal p join pool.admission a on a.id = p.admission_id and a.proposal_version = p.proposal_version
    where ${schema === null ? tx.sql`p.specialist_role` : tx.sql`p.municipality_role`} = ${role} and p.lapses_at > ${now}
      and least(p.respond_by, a.question_respond_by) <= ${soon}
      and num_nonnulls(a.declined_at, a.withdrawn_at, a.converted_at, a.admitted_at) = 0`
  return rows.map(({ id }) => id)
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
