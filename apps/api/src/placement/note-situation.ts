import { localDateOf } from '@samplass/domain/nights'
import type { notePatternInput, noteSituationInput } from '@samplass/domain/placement/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable, lockPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

type Spans = 'living_situation' | 'homelessness_pattern'

/**
 * Makes room for a span from a day: what began that day is taken away by the new one, what held that day ends, and what is known to come
 * after stands. Answers when the new one ends, or null.
 */
async function makeRoom({ tx }: Verb, table: Spans, personId: string, fromOn: string): Promise<string | null> {
  const { sql } = tx
  // Two who write of one person come one after the other: neither sees the other's span before it stands.
  await lockPerson({ tx }, personId)
  await sql`delete from ${sql(table)} where person_id = ${personId} and from_on = ${fromOn}`
  await sql`
    update ${sql(table)} set until_on = ${fromOn}
    where person_id = ${personId} and from_on < ${fromOn} and (until_on is null or until_on > ${fromOn})`
  const [next] = await sql<{ fromOn: string }[]>`
    select from_on as "fromOn" from ${sql(table)} where person_id = ${personId} and from_on > ${fromOn} order by from_on limit 1`
  return next?.fromOn ?? null
}

/** Where the person lives from a day on, who says so, and what it costs whoever pays. */
export async function noteSituation(verb: Verb, input: Infer<typeof noteSituationInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, kind, fromOn, leavesOn, homeAfter, costKrNight, paidBy, source, words } = input
  await loadKnowable(verb, personId, 'follow_up')
  if (fromOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'fromOn' })
  if (leavesOn !== null && leavesOn < fromOn) refuse('PERIOD_OVER', { field: 'leavesOn' })
  const untilOn = await makeRoom(verb, 'living_situation', personId, fromOn)
  const id = newId()
  await tx.sql`
    insert into living_situation (id, person_id, kind, from_on, until_on, leaves_on, home_after, cost_kr_night, paid_by, source, words,
      recorded_at, by_account, by_name)
    values (${id}, ${personId}, ${kind}, ${fromOn}, ${untilOn}, ${leavesOn}, ${homeAfter}, ${costKrNight}, ${paidBy}, ${source}, ${words},
      ${now}, ${actor.accountId}, ${actor.name})`
  audit(verb, 'placement.situation_noted', personId, { kind, fromOn })
  return { livingSituationId: id }
}

/** How the person has been without a home, since a day; null: no longer. */
export async function notePattern(verb: Verb, input: Infer<typeof notePatternInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, pattern, fromOn, source } = input
  await loadKnowable(verb, personId, 'follow_up')
  if (fromOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'fromOn' })
  const untilOn = await makeRoom(verb, 'homelessness_pattern', personId, fromOn)
  if (pattern !== null)
    await tx.sql`
      insert into homelessness_pattern (id, person_id, pattern, from_on, until_on, source, by_name)
      values (${newId()}, ${personId}, ${pattern}, ${fromOn}, ${untilOn}, ${source}, ${actor.name})`
  audit(verb, 'placement.pattern_noted', personId, { pattern, fromOn })
  return { pattern }
}
