// The way from a need to a home, domain.md D4. There is no state for "not ready".
import { type Machine, machine, type Table } from '../machine.ts'
import { type LocalDate, latest } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'

export type AllocationState =
  | 'proposed'
  | 'viewing'
  | 'offer_made'
  | 'accepted'
  | 'lease_signed'
  | 'moved_in'
  | 'declined_by_person'
  | 'declined_by_landlord'
  | 'unit_lost'
  | 'withdrawn'

export const allocationActions = [
  'plan_viewing',
  'offer',
  'accept',
  'sign_lease',
  'move_in',
  'decline_by_person',
  'decline_by_landlord',
  'lose_unit',
  'withdraw',
  'lease_ends',
] as const
export type AllocationAction = (typeof allocationActions)[number]

const exits = {
  decline_by_person: 'declined_by_person',
  decline_by_landlord: 'declined_by_landlord',
  lose_unit: 'unit_lost',
  withdraw: 'withdrawn',
} as const

// A viewing may be left out: whoever knows the house may say yes to it at once. The person's no is open until the lease is signed.
const transitions = {
  proposed: { plan_viewing: 'viewing', offer: 'offer_made', ...exits },
  viewing: { plan_viewing: 'viewing', offer: 'offer_made', ...exits },
  offer_made: { accept: 'accepted', ...exits },
  accepted: { sign_lease: 'lease_signed', ...exits },
  // A signed lease is a tenancy's: what ends the tenancy before the key ends this with it, and nothing else does.
  lease_signed: { move_in: 'moved_in', lease_ends: 'withdrawn' },
  moved_in: {},
  declined_by_person: {},
  declined_by_landlord: {},
  unit_lost: {},
  withdrawn: {},
} as const satisfies Table<AllocationState, AllocationAction>
export const allocationMachine: Machine<AllocationState, AllocationAction> = machine(allocationActions, transitions)

export type AllocationEnd = 'moved_in' | 'declined_by_person' | 'declined_by_landlord' | 'unit_lost' | 'withdrawn'

export interface AllocationFacts {
  readonly viewingAt: string | null
  readonly offeredOn: LocalDate | null
  readonly acceptedOn: LocalDate | null
  readonly leaseSignedOn: LocalDate | null
  readonly endedBecause: AllocationEnd | null
}

export function stateOfAllocation(facts: AllocationFacts): AllocationState {
  if (facts.endedBecause !== null) return facts.endedBecause
  if (facts.leaseSignedOn !== null) return 'lease_signed'
  if (facts.acceptedOn !== null) return 'accepted'
  if (facts.offeredOn !== null) return 'offer_made'
  return facts.viewingAt === null ? 'proposed' : 'viewing'
}

export type NeedState = 'need_registered' | 'wishes_mapped' | 'eligible' | 'parked' | 'closed'

export interface NeedFacts {
  readonly hasWishes: boolean
  readonly eligibleOn: LocalDate | null
  readonly parkedUntil: LocalDate | null
  readonly closedOn: LocalDate | null
}

/** A parked need is back on its day by itself, whether or not anybody has noticed. */
export function stateOfNeed(facts: NeedFacts, on: LocalDate): NeedState {
  if (facts.closedOn !== null && facts.closedOn <= on) return 'closed'
  if (facts.parkedUntil !== null && facts.parkedUntil > on) return 'parked'
  if (facts.eligibleOn !== null && facts.eligibleOn <= on) return 'eligible'
  return facts.hasWishes ? 'wishes_mapped' : 'need_registered'
}

/** Homes that the person was asked about and answered. A no is a choice: it is counted as one and changes nothing else (domain.md E 16). */
export function choicesOffered(allocations: readonly AllocationFacts[]): number {
  return allocations.filter((facts) => facts.acceptedOn !== null || facts.endedBecause === 'declined_by_person').length
}

/** Why the step cannot be taken, or null. */
export function whyNotOnAllocation(action: AllocationAction, facts: AllocationFacts): RefusalCode | null {
  const state = stateOfAllocation(facts)
  if (allocationMachine.can(state, action)) return null
  if (state === 'lease_signed') return 'LEASE_SIGNED'
  return facts.endedBecause === null ? 'NOT_THE_NEXT_STEP' : 'ALLOCATION_OVER'
}

/** Why a dwelling cannot be offered, or null when it can. */
export type NotFree = 'archived' | 'let' | 'closed' | 'offered'
export interface DwellingFacts {
  readonly inStockFrom: LocalDate
  readonly archivedOn: LocalDate | null
  /** When it is free of those who live there; null: no end is known. Empty: nobody does. */
  readonly letUntil: readonly (LocalDate | null)[]
  readonly closedUntil: readonly (LocalDate | null)[]
  /** Offered to somebody else who has not answered no. */
  readonly isOffered: boolean
}

/** A home may be offered before it is empty when the day it will be is known; never when none is. */
export function whyNotFree(dwelling: DwellingFacts, on: LocalDate): NotFree | null {
  if (dwelling.archivedOn !== null && dwelling.archivedOn <= on) return 'archived'
  if (dwelling.letUntil.includes(null)) return 'let'
  if (dwelling.closedUntil.includes(null)) return 'closed'
  return dwelling.isOffered ? 'offered' : null
}

/** The first day that somebody can move in, or null where none is known. */
export function freeFrom(dwelling: DwellingFacts, on: LocalDate): LocalDate | null {
  const why = whyNotFree({ ...dwelling, isOffered: false }, on)
  if (why !== null) return null
  const ends = [...dwelling.letUntil, ...dwelling.closedUntil].filter((day) => day !== null)
  return [on, dwelling.inStockFrom, ...ends].reduce(latest)
}
