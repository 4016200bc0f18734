import { attemptsInVain } from '@samplass/domain/follow-up/contact'
import {
  type EnrolmentAction,
  type EnrolmentState,
  enrolmentMachine,
  stateOf,
} from '@samplass/domain/follow-up/machine'
import type { LocalDate } from '@samplass/domain/nights'
import {
  type AllocationAction,
  type AllocationState,
  allocationMachine,
  type NeedState,
  stateOfAllocation,
  stateOfNeed,
} from '@samplass/domain/placement/allocation'
import { stateOfTenancy, type TenancyAction, type TenancyState, tenancyMachine } from '@samplass/domain/tenancy/tenancy'
import { expect } from 'vitest'
import type { Lease, Rows } from './homes-rows.ts'

/** Which step of which machine an act is. */
export const allocationSteps: Record<string, AllocationAction> = {
  ...{
    viewing: 'plan_viewing',
    offer: 'offer',
    yes: 'accept',
    no: 'decline_by_person',
    landlordNo: 'decline_by_landlord',
  },
  ...{ lost: 'lose_unit', withdrawn: 'withdraw', sign: 'sign_lease' },
}
export const tenancySteps: Record<string, TenancyAction> = {
  ...{ moveIn: 'move_in', risk: 'raise_risk', away: 'leave_for_a_time', back: 'return', notice: 'give_notice' },
  ...{ protest: 'protest', withdrawNotice: 'withdraw_notice', prolong: 'prolong', endLease: 'end' },
}
export const enrolmentSteps: Record<string, EnrolmentAction> = {
  ...{
    engage: 'engage',
    activate: 'activate',
    pause: 'pause',
    resume: 'resume',
    stepDown: 'step_down',
    share: 'change',
  },
  ...{ close: 'close', closeAlone: 'close' },
}

export const needState = (rows: Rows, need: Rows['needs'][number], today: LocalDate): NeedState =>
  stateOfNeed({ ...need, hasWishes: rows.wishes[need.personId] !== undefined }, today)

/** What can be said of a tenancy, told again from the bare rows: the first that is true. */
export function leaseState(rows: Rows, lease: Lease, today: LocalDate): TenancyState {
  const parts = (all: Rows['risks']) => all.filter(({ tenancyId, over }) => tenancyId === lease.id && over === null)
  const away = rows.absences.some(
    ({ tenancyId, fromOn, over }) =>
      tenancyId === lease.id && (fromOn ?? '') <= today && (over === null || over > today),
  )
  const [notice] = parts(rows.notices)
  const told: [TenancyState, boolean][] = [
    ['ended', lease.endedOn !== null],
    ['protested', notice !== undefined && notice.protestedOn !== null],
    ['notice_given', notice !== undefined],
    ['signed', lease.movedInOn === null],
    ['lease_over', lease.untilOn !== null && lease.untilOn <= today],
    ['absent', away],
    ['at_risk', parts(rows.risks).length > 0],
    ['active', true],
  ]
  const state = told.find(([, is]) => is)?.[0] ?? 'active'
  const facts = {
    openRisks: parts(rows.risks).length,
    isAway: away,
    notice: notice ? { protestedOn: notice.protestedOn } : null,
  }
  expect(stateOfTenancy({ ...lease, ...facts }, today)).toBe(state)
  return state
}

export type States = {
  allocation: AllocationState | null
  tenancy: TenancyState | null
  enrolment: EnrolmentState | null
}
/** Whatever shines through when a risk, an absence or a notice is over. */
const beneath: ReadonlySet<TenancyState> = new Set(['signed', 'active', 'absent', 'at_risk', 'lease_over'])

/** The act was done only where the machine has the step, and led to where the table says. */
export function keepsToMachines(what: string, done: boolean, before: States, after: States): void {
  const shown = allocationSteps[what]
  if (shown && before.allocation && done)
    expect(after.allocation, what).toBe(allocationMachine.next(before.allocation, shown))
  const helped = enrolmentSteps[what]
  if (helped && before.enrolment && done)
    expect(after.enrolment, what).toBe(enrolmentMachine.next(before.enrolment, helped))
  const lived = tenancySteps[what]
  if (!lived || !before.tenancy || !done) return
  const next = tenancyMachine.next(before.tenancy, lived)
  expect(next, `${what} on ${before.tenancy}`).not.toBeNull()
  if (after.tenancy !== next)
    expect([...beneath], `${what}: ${before.tenancy} to ${after.tenancy}`).toContain(after.tenancy)
}

const twice = (keys: readonly string[]) => keys.filter((key, at) => keys.indexOf(key) !== at)

/** What must be so of everything that stands, whatever was done and by whom. */
export function standsWell(rows: Rows, today: LocalDate): void {
  const { needs, shown, leases, helps } = rows
  const open = shown.filter(({ endedBecause }) => endedBecause === null)
  expect(
    twice(needs.filter(({ closedOn }) => closedOn === null).map(({ personId }) => personId)),
    'two open needs',
  ).toEqual([])
  expect(twice(open.map(({ needId, dwellingId }) => needId + dwellingId)), 'the same home shown twice').toEqual([])
  expect(
    twice(open.filter(({ offeredOn }) => offeredOn).map(({ dwellingId }) => dwellingId)),
    'offered to two',
  ).toEqual([])
  expect(
    twice(helps.filter(({ closedOn }) => closedOn === null).map(({ personId }) => personId)),
    'two follow-ups',
  ).toEqual([])
  for (const one of open)
    expect(needs.find(({ id }) => id === one.needId)?.closedOn, 'shown for a need that is closed').toBeNull()
  for (const [at, lease] of leases.entries())
    for (const other of leases.slice(at + 1))
      if (lease.dwellingId === other.dwellingId) {
        const apart = (a: Lease, b: Lease) => a.endedOn !== null && a.endedOn <= b.fromOn
        const never = lease.endedOn === lease.fromOn || other.endedOn === other.fromOn
        expect(never || apart(lease, other) || apart(other, lease), 'two tenancies in one home').toBe(true)
      }
  for (const lease of leases) {
    const allocation = shown.find(({ id }) => id === lease.allocationId)
    const state = allocation ? stateOfAllocation(allocation) : null
    if (lease.endedOn !== null && allocation) expect(['moved_in', 'withdrawn']).toContain(state)
    else if (allocation) expect(state).toBe(lease.movedInOn === null ? 'lease_signed' : 'moved_in')
    if (lease.endedOn === null || ['moved_to_other_home', 'died'].includes(lease.endedBecause ?? '')) continue
    expect(needs.find(({ id }) => id === lease.rehousingNeedId)?.personId, 'a lost home makes a need').toBe(
      lease.personId,
    )
  }
  for (const help of helps) {
    if (stateOf(help, today) !== 'closed' || help.closedBecause === 'died') continue
    expect(help.closedInMeeting && help.wayBack && help.decidedBy && help.decidedWith, 'closed by a team').toBeTruthy()
    expect(help.decidedBy).not.toBe(help.decidedWith)
  }
}

/** Nobody is given up before the days of looking in vain are as many as the team has said. */
export function closedFairly(before: Rows, enrolmentId: string, because: string | null, needed: number): void {
  if (because !== 'not_reached') return
  const contacts = before.contacts.filter((contact) => contact.enrolmentId === enrolmentId)
  const looked = contacts.map(({ outcome, occurredAt }) => ({ outcome, occurredAt: new Date(occurredAt) }))
  expect(attemptsInVain(looked)).toBeGreaterThanOrEqual(needed)
}

/** Nothing changes without a new version, and nothing that stood goes away. */
export function onlyForward(before: Rows, after: Rows): void {
  for (const table of ['needs', 'shown', 'leases', 'risks', 'absences', 'notices', 'helps'] as const)
    for (const row of before[table]) {
      const now = (after[table] as { id: string; version: number }[]).find(({ id }) => id === row.id)
      if (!now) throw new Error(`${table}: a row is gone`)
      const still = (one: object) => JSON.stringify({ ...one, version: 0, events: 0 })
      if (still(now) !== still(row)) expect(now.version, table).toBeGreaterThan(row.version)
    }
}
