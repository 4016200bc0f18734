// What the waiting list gets. Dates are 'YYYY-MM-DD'; a Date arrives in the browser as an ISO string.
import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { WaitingCriterion } from '@samplass/domain/bed-pool/policy'
import type { LocalDate } from '@samplass/domain/nights'
import type { RequestState } from '@samplass/domain/stay/request'
import type { CallBackAnswer } from '@samplass/domain/stay/schema'
import type { Guest } from './load-guests.ts'

export type WaitingRow = {
  requestId: string
  version: number
  /** 1 is called first. The same on every screen, also for those whose meeting is still to be held. */
  position: number
  decidedBy: WaitingCriterion | 'tie_break' | null
  state: RequestState
  askedAt: Date
  wantedOn: LocalDate
  nights: number
  /** Known to the house and to whoever asked; empty for others. */
  needs: BedAttribute[]
  lapsesOn: LocalDate
  /** Asked by the reader's own municipality: the only one that knows who it is and calls back. */
  own: boolean
  ownMunicipality: boolean
  guest: Guest | null
  phone: string | null
  callBackAt: Date | null
  calls: { at: Date; by: string; answer: CallBackAnswer }[]
  /** A bed that is free tonight, meets the needs, and is this one's turn. */
  freeBed: { id: string; name: string } | null
}
export type WaitingKind = {
  house: { id: string; name: string; place: string; own: boolean }
  unitKind: { id: string; kind: UnitKind; name: string }
  /** What decides the order, most important first; who asked first breaks a tie. */
  criteria: WaitingCriterion[]
  waitingDays: number
  free: number
  nextFreeOn: LocalDate | null
  rows: WaitingRow[]
}
export type WaitingList = { asOf: Date; tonight: LocalDate; kinds: WaitingKind[] }
