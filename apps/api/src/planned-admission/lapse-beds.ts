import { tonight } from '@samplass/domain/nights'
import { bedHasLapsed, stateOfThread } from '@samplass/domain/planned-admission/thread'
import { Refusal } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import { loadThread } from './load.ts'
import { changeAndSettle } from './write.ts'

/**
 * Says of confirmed beds to which nobody came in time that they are free again. Reads never wait for this: the thread has been
 * agreed and no more since that moment, and another bed can be confirmed. For the threads whose bed is one’s own.
 */
export async function lapseBeds(verb: Verb): Promise<number> {
  const { tx, actor, now } = verb
  const due = await tx.sql<{ id: string }[]>`
    select a.id from pool.admission a join pool.proposal_offer f on f.id = a.offer_id
    where a.bed_lapses_at <= ${now} and a.admitted_at is null and a.person_answer <> 'no' and f.owner_role = ${actor.organisation.role}
      and num_nonnulls(a.declined_at, a.withdrawn_at, a.expired_at, a.converted_at) = 0 order by a.id`
  for (const { id } of due) await lapseOne(verb, id)
  return due.length
}

async function lapseOne(verb: Verb, id: string): Promise<void> {
  const thread = await loadThread(verb, id)
  if (!bedHasLapsed(thread.facts, verb.now) || stateOfThread(thread.facts, verb.now) !== 'agreed') return
  const free = { bed_confirmed_at: null, bed_lapses_at: null, offer_id: null }
  await changeAndSettle(verb, thread, free, { kind: 'bed_lapsed' }).catch((error) => {
    // Somebody has acted in this very moment: the next turn sees what came of it.
    if (!(error instanceof Refusal)) throw error
  })
}

/** Those who are in a bed of this side's past the day that was planned. */
export async function overdueAdmissions({ tx, actor, now }: Verb): Promise<string[]> {
  const rows = await tx.sql<{ id: string }[]>`
    select id from pool.occupancy where kind = 'admission' and present and house_role = ${actor.organisation.role} and to_on <= ${tonight(now)}
    order by id`
  return rows.map(({ id }) => id)
}

/** One of them has the bed a night more, until a person says otherwise (D2). A night that somebody else was promised is left alone. */
export async function rollAdmission({ tx, now }: Verb, id: string): Promise<void> {
  await tx.sql`
    update pool.occupancy o set to_on = ${tonight(now)}::date + 1, version = o.version + 1
    where o.id = ${id} and o.present and o.to_on <= ${tonight(now)}
      and not exists (select from pool.occupancy p
        where p.bed_id = o.bed_id and p.id <> o.id and p.live and p.during && daterange(o.to_on, ${tonight(now)}::date + 1, '[)'))`
}
