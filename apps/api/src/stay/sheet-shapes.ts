// What the sheets that are printed get. Dates are 'YYYY-MM-DD'; a Date arrives in the browser as an ISO string.
import type { BedStatus } from '@samplass/domain/bed-pool/status'
import type { LocalDate } from '@samplass/domain/nights'
import type { JournalKind, Outcome } from '@samplass/domain/stay/facts'
import type { Guest } from './load-guests.ts'
import type { WaitingRow } from './waiting-shapes.ts'

export type NightListRow = {
  stayId: string
  bedId: string
  bedName: string
  unitKindName: string
  guest: Guest
  state: 'in_house' | 'home_trial' | 'expected'
  arrivedAt: Date | null
  departOn: LocalDate
  overdue: boolean
  expectAt: string | null
}
export type NightList = {
  house: { id: string; name: string; place: string; phone: string | null }
  night: LocalDate
  asOf: Date
  printedBy: string
  rows: NightListRow[]
  /** Beds with nobody in them, so that every bed of the house is on the sheet. */
  emptyBeds: { id: string; name: string; unitKindName: string; status: BedStatus }[]
  counts: { beds: number; inHouse: number; atHome: number; expected: number }
}

export type HandoverLine = {
  stayId: string
  bedName: string
  guest: Guest
  at: Date | null
  departOn: LocalDate | null
  untilOn: LocalDate | null
  outcome: Outcome | null
}
export type Handover = {
  house: { id: string; name: string; place: string; phone: string | null }
  night: LocalDate
  asOf: Date
  since: Date
  printedBy: string
  came: HandoverLine[]
  left: HandoverLine[]
  inHouse: HandoverLine[]
  atHome: HandoverLine[]
  expected: HandoverLine[]
  overdue: HandoverLine[]
  waiting: WaitingRow[]
  outOfService: {
    id: string
    bedId: string
    bedName: string
    reason: string | null
    fromOn: LocalDate
    toOn: LocalDate | null
  }[]
  turnarounds: { id: string; bedId: string; bedName: string; dueAt: Date }[]
  notes: {
    id: string
    stayId: string
    bedName: string
    guest: Guest
    kind: JournalKind
    body: string
    at: Date
    by: string
  }[]
  counts: { beds: number; free: number; inHouse: number; atHome: number }
}
