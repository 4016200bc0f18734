import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import { type Remap, remapAfter } from '@samplass/domain/plan/remap'
import type { Verb } from '../trpc.ts'
import { loadSettings } from './load.ts'

export type Remapping = Remap & {
  afterId: string
  after: 'admission' | 'stay'
  endedOn: LocalDate
  answer: { outcome: 'done' | 'not_done'; words: string; saidOn: LocalDate; byName: string } | null
}
type Ended = { afterId: string; after: 'admission' | 'stay'; endedOn: LocalDate | null }

/**
 * What is to be mapped anew after the last admission or stay that ended, from the facts: no job needs to have noticed. Null where
 * none has ended, and while somebody is in: the crisis has not settled.
 */
export async function loadRemapping(verb: Verb, personId: string): Promise<Remapping | null> {
  const { tx, now } = verb
  const [stays, admissions, settings] = await Promise.all([
    tx.sql<{ id: string }[]>`select stay_id as id from person_stay where person_id = ${personId}`,
    tx.sql<{ id: string }[]>`select admission_id as id from person_admission where person_id = ${personId}`,
    loadSettings(verb),
  ])
  const ended = await tx.sql<Ended[]>`
    select id as "afterId", 'stay' as after, (ended_at at time zone 'Europe/Oslo')::date as "endedOn" from pool.stay
    where id = any (${stays.map(({ id }) => id)}::uuid[]) and arrived_at is not null
    union all
    select id, 'admission', (discharged_at at time zone 'Europe/Oslo')::date from pool.admission
    where id = any (${admissions.map(({ id }) => id)}::uuid[]) and admitted_at is not null and converted_at is null
    order by 3 desc nulls first, 1`
  const [last] = ended
  if (!last || last.endedOn === null) return null
  const [answer] = await tx.sql<NonNullable<Remapping['answer']>[]>`
    select outcome, words, said_on as "saidOn", by_name as "byName" from remapping where after_id = ${last.afterId}`
  const { afterId, after, endedOn } = last
  return { afterId, after, endedOn, ...remapAfter(endedOn, settings, localDateOf(now)), answer: answer ?? null }
}
