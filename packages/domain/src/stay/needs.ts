// "What needs me now": everything that waits for a worker, late above the now-line, coming below it.
import type { Policy } from '../bed-pool/policy.ts'
import { isTurningAround, type Turnaround } from '../bed-pool/status.ts'
import { addNights, instantAt, type LocalDate, NIGHT_ENDS_AT } from '../nights.ts'
import type { Facts } from '../refusal.ts'
import type { StayFacts } from './facts.ts'
import { isReturnAwaited, stateOf } from './machine.ts'
import { departsAtWeekend, departureAt, intakeDueAt } from './rules.ts'

/** In the order in which two needs of the same minute stand. */
export const needKinds = [
  'departure',
  'home_return',
  'call_back',
  'turnaround',
  'arrival',
  'claim_cut_off',
  'intake',
  'meeting',
  'hold_lapse',
  'out_of_service_end',
] as const
export type NeedKind = (typeof needKinds)[number]

export interface Need {
  readonly kind: NeedKind
  /** When it is due. */
  readonly at: Date
  /** Due before now. An arrival without an hour is never late. */
  readonly late: boolean
  readonly houseId: string
  /** Id of the stay, request, turnaround, occupancy or meeting, by kind. */
  readonly subjectId: string
  readonly facts: Facts
}

export interface NeedSources {
  /** Stays that are not over. `forHouse`: the reader's organisation runs the house; else it has claimed the bed. */
  readonly stays: readonly {
    readonly stayId: string
    readonly houseId: string
    readonly forHouse: boolean
    readonly facts: StayFacts
    readonly policy: Policy
    /** 'HH:MM', as said on the phone. */
    readonly expectAt: string | null
    readonly returnAt: string | null
  }[]
  /** Requests still waiting, with the call back that was promised. */
  readonly requests: readonly {
    readonly requestId: string
    readonly houseId: string
    readonly callBackAt: Date | null
  }[]
  readonly turnarounds: readonly (Turnaround & { readonly houseId: string })[]
  readonly holds: readonly { readonly occupancyId: string; readonly houseId: string; readonly lapsesAt: Date }[]
  readonly outOfService: readonly { readonly occupancyId: string; readonly houseId: string; readonly toOn: LocalDate }[]
  readonly meetings: readonly { readonly meetingId: string; readonly houseId: string; readonly plannedAt: Date }[]
}

const HOUR_MS = 3_600_000
/** A home trial without an agreed hour is expected back at midday. */
const RETURN_AT = '12:00'
/** An arrival without an hour stands at this one. */
const ARRIVE_AT = '20:00'
/** A bed back in service is looked at in the morning. */
const BACK_IN_SERVICE_AT = NIGHT_ENDS_AT

// Something due in the night belongs to the morning after the date that names the night.
function inNight(night: LocalDate, time: string): Date {
  return instantAt(time < NIGHT_ENDS_AT ? addNights(night, 1) : night, time)
}

/** Everything due before `now` and within `hours` after it, in time order. */
export function needsNow(sources: NeedSources, now: Date, hours = 24): Need[] {
  const needs: Need[] = []
  const add = (kind: NeedKind, at: Date, houseId: string, subjectId: string, facts: Facts = {}) => {
    const late = at < now && facts.approximate !== true
    if (at.getTime() <= now.getTime() + hours * HOUR_MS) needs.push({ kind, at, late, houseId, subjectId, facts })
  }
  for (const stay of sources.stays) addStay(stay, now, add)
  for (const { requestId, houseId, callBackAt } of sources.requests) {
    if (callBackAt !== null) add('call_back', callBackAt, houseId, requestId)
  }
  for (const row of sources.turnarounds) {
    // Past its due time the bed counts as ready, and the question whether it is stays.
    if (row.readyAt === null) add('turnaround', row.dueAt, row.houseId, row.id, { running: isTurningAround(row, now) })
  }
  for (const { occupancyId, houseId, lapsesAt } of sources.holds) {
    if (lapsesAt > now) add('hold_lapse', lapsesAt, houseId, occupancyId)
  }
  for (const { occupancyId, houseId, toOn } of sources.outOfService) {
    add('out_of_service_end', instantAt(toOn, BACK_IN_SERVICE_AT), houseId, occupancyId, { toOn })
  }
  for (const { meetingId, houseId, plannedAt } of sources.meetings) add('meeting', plannedAt, houseId, meetingId)
  return needs.sort(
    (a, b) =>
      a.at.getTime() - b.at.getTime() ||
      needKinds.indexOf(a.kind) - needKinds.indexOf(b.kind) ||
      (a.subjectId < b.subjectId ? -1 : 1),
  )
}

type Add = (kind: NeedKind, at: Date, houseId: string, subjectId: string, facts?: Facts) => void

function addStay(stay: NeedSources['stays'][number], now: Date, add: Add): void {
  const { stayId, houseId, facts, policy } = stay
  const state = stateOf(facts, now)
  if (state === 'expected') {
    // The house waits for an arrival; whoever claimed the bed elsewhere waits for the cut-off.
    if (!stay.forHouse) {
      if (facts.lapsesAt !== null) add('claim_cut_off', facts.lapsesAt, houseId, stayId)
      return
    }
    const approximate = stay.expectAt === null
    add('arrival', inNight(facts.arriveOn, stay.expectAt ?? ARRIVE_AT), houseId, stayId, { approximate })
    return
  }
  if (!stay.forHouse || (state !== 'in_house' && state !== 'home_trial')) return
  const departOn = facts.departOn
  add('departure', departureAt(facts, policy), houseId, stayId, { departOn, weekend: departsAtWeekend(departOn) })
  if (isReturnAwaited(facts) && facts.homeUntil !== null) {
    add('home_return', instantAt(facts.homeUntil, stay.returnAt ?? RETURN_AT), houseId, stayId, {
      homeUntil: facts.homeUntil,
    })
  }
  const intakeAt = intakeDueAt(facts, policy)
  if (intakeAt !== null && facts.intakeAt === null) add('intake', intakeAt, houseId, stayId)
}
