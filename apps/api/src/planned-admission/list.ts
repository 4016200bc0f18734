import {
  escalationOf,
  needsJointMeeting,
  nextByClock,
  stateOfThread,
  threadMachine,
  turnOf,
} from '@samplass/domain/planned-admission/thread'
import type { Guest } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import { loadThreads, type Thread } from './load.ts'
import { loadReady } from './load-ready.ts'
import { loadWhose } from './load-whose.ts'

/** A thread on the list of either side: where it stands, whose turn it is, by when. */
export async function list(verb: Verb) {
  const [threads, names] = await Promise.all([loadThreads(verb), organisationNames(verb)])
  const whose = await loadWhose(verb, threads)
  const waiting = threads.filter(({ readyForDischargeAt, facts }) => readyForDischargeAt && !facts.dischargedAt)
  const ready = await loadReady(
    verb,
    waiting.map(({ id }) => id),
  )
  const rows = threads.map((thread) => ({
    ...rowOf(verb, thread, names),
    whose: whoseOf(whose, thread),
    ready: ready.get(thread.id) ?? null,
  }))
  // What has a deadline first, the nearest on top; then what goes on; then what is over.
  const order = (row: (typeof rows)[number]) => (row.over ? 2 : row.turn?.respondBy ? 0 : 1)
  return rows.sort(
    (a, b) => order(a) - order(b) || (a.turn?.respondBy?.getTime() ?? 0) - (b.turn?.respondBy?.getTime() ?? 0),
  )
}

export const whoseOf = (whose: ReadonlyMap<string, Guest>, { id, reference }: Thread): Guest =>
  whose.get(id) ?? { kind: 'unknown', reference }

/** Roles by name, for the other side's name on every row. */
export async function organisationNames({ directory }: Verb): Promise<ReadonlyMap<string, string>> {
  return new Map((await directory.all()).map(({ role, name }) => [role, name]))
}

export function rowOf({ now }: Verb, thread: Thread, names: ReadonlyMap<string, string>) {
  const { facts, side } = thread
  const state = stateOfThread(facts, now)
  const turn = turnOf(facts, now)
  const other = side === 'municipality' ? thread.specialistRole : thread.municipalityRole
  const current = thread.proposals.at(-1)
  return {
    admissionId: thread.id,
    version: thread.version,
    reference: thread.reference,
    otherSide: names.get(other) ?? other,
    state,
    over: threadMachine.isFinal(state),
    turn,
    myTurn: turn?.side === side,
    escalation: escalationOf(facts, now),
    /** When an open page is no longer true without anybody acting. */
    changesAt: soonest([nextByClock(facts, now), thread.readableUntil, ...heldUntil(thread)], now),
    jointMeetingDue: needsJointMeeting(facts, now),
    rounds: facts.proposals.length,
    window: current
      ? { from: current.terms.windowFrom, to: current.terms.windowTo, nights: current.terms.nights }
      : null,
    openedAt: thread.openedAt,
  }
}

const heldUntil = ({ proposals }: Thread) => proposals.flatMap(({ offers }) => offers.map((offer) => offer.heldUntil))

function soonest(times: readonly (Date | null)[], now: Date): Date | null {
  const ahead = times.filter((at) => at !== null).filter((at) => at > now)
  return ahead.length === 0 ? null : new Date(Math.min(...ahead.map((at) => at.getTime())))
}
