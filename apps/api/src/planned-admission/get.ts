import type { getAdmissionInput } from '@samplass/domain/planned-admission/schema'
import { escalationOf, type ThreadAction, threadActions, turnOf } from '@samplass/domain/planned-admission/thread'
import type { RefusalCode } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { loadTasks } from '../joint-task/load.ts'
import type { Verb } from '../trpc.ts'
import { organisationNames, rowOf, whoseOf } from './list.ts'
import { loadThread, type Thread, whyNotNow } from './load.ts'
import { type ContactCard, loadCards, shownOf } from './load-cards.ts'
import { loadPlanOf } from './load-plan.ts'
import { loadReady, mayReady } from './load-ready.ts'
import { loadWhose } from './load-whose.ts'

type EventRow = {
  id: string
  kind: string
  by: string
  byName: string
  occurredAt: Date
  facts: Record<string, unknown>
}

/** The thread with every version and everything that happened, and what the reader's side may do now. */
export async function get(verb: Verb, { admissionId }: Infer<typeof getAdmissionInput>) {
  const { tx, now } = verb
  const [thread, names, tasks, readies, events] = await Promise.all([
    loadThread(verb, admissionId),
    organisationNames(verb),
    loadTasks(verb, [admissionId]),
    loadReady(verb, [admissionId]),
    tx.sql<EventRow[]>`
      select id, kind, owner_role as by, recorded_by_name as "byName", occurred_at as "occurredAt", facts
      from pool.admission_event where admission_id = ${admissionId} order by recorded_at, id`,
  ])
  const [whose, { shown: crisisPlan, updatedAt, declined }, cards] = await Promise.all([
    loadWhose(verb, [thread]),
    loadPlanOf(verb, thread),
    loadCards(verb, [thread.municipalityRole, thread.specialistRole]),
  ])
  const { facts, side, proposals } = thread
  const ready = readies.get(admissionId) ?? null
  const seen = proposals.at(-1)?.version ?? 0
  return {
    ...rowOf(verb, thread, names),
    whose: whoseOf(whose, thread),
    side,
    proposals,
    person: facts.person,
    crisisPlan,
    /** What a discharge need not ask: the plan says it itself. */
    crisisPlanKnown: { updatedAt, declined },
    dischargeOn: thread.dischargeOn,
    /** The offer that was chosen, of those in the proposals. */
    offerId: thread.offerId,
    bedElsewhere: thread.bedElsewhere,
    hasHome: thread.hasHome,
    ready,
    mayReady: mayReady(verb, thread, ready),
    /** How the other side is reached, and whom an overdue turn has gone to, on whichever side it is. */
    reach: shownOf(cards.get(side === 'municipality' ? thread.specialistRole : thread.municipalityRole)).line,
    escalatedTo: escalated(verb, thread, cards),
    tasks: tasks.map((task) => ({
      ...task,
      settledBy: task.settledRole && (names.get(task.settledRole) ?? task.settledRole),
    })),
    /** The other side has read it until now, and cannot any more: the consent has run out. */
    consentOver: thread.readableUntil <= now,
    events: events.map((event) => ({ ...event, by: names.get(event.by) ?? event.by })),
    // Buttons are disabled with a reason, never hidden.
    may: Object.fromEntries(threadActions.map((action) => [action, whyNotNow(verb, thread, action, seen)])) as Record<
      ThreadAction,
      RefusalCode | null
    >,
  }
}

function escalated({ now }: Verb, { facts, ...thread }: Thread, cards: ReadonlyMap<string, ContactCard>) {
  const to = escalationOf(facts, now)
  const side = turnOf(facts, now)?.side
  if (!to || !side) return null
  return shownOf(cards.get(side === 'municipality' ? thread.municipalityRole : thread.specialistRole))[to]
}
