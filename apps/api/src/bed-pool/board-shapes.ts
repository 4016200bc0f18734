import type { BedStatus } from '@samplass/domain/bed-pool/status'
import type { LocalDate } from '@samplass/domain/nights'
import type { Guest } from '../stay/load-guests.ts'

/** What the reader may know of something on the board. What has no known end goes on past the nights that are shown. `taken`: somebody else's, and no more than that. */
export type BoardBar = {
  id: string
  fromOn: LocalDate
  toOn: LocalDate
} & (
  | { kind: 'taken' }
  | {
      kind: 'hold'
      reason: string | null
      lapsesAt: Date
      version: number
      mayRelease: boolean
      /** The thread that it is held for, to whoever reads it. */
      admissionId: string | null
    }
  | { kind: 'admission'; state: 'expected' | 'in_house' | 'ended'; admissionId: string | null }
  | { kind: 'out_of_service'; reason: string | null; version: number; endKnown: boolean }
  | {
      kind: 'stay'
      state: 'expected' | 'in_house' | 'home_trial' | 'overdue' | 'ended'
      guest: Guest
      departOn: LocalDate
      firstDepartOn: LocalDate
      lapsesAt: Date | null
      homeFrom: LocalDate | null
      homeUntil: LocalDate | null
    }
)
export type BoardBed = {
  id: string
  name: string
  attributes: string[]
  description: string
  status: BedStatus
  turnaround: { id: string; dueAt: Date } | null
  openedOn: LocalDate
  archivedOn: LocalDate | null
  bars: BoardBar[]
}
export type BoardKind = {
  id: string
  kind: string
  name: string
  reservationAllowed: boolean
  normalNights: number
  agreementRequired: boolean
  holdHoursMax: number
  beds: BoardBed[]
}
export type BoardHouse = {
  id: string
  name: string
  place: string
  phone: string | null
  own: boolean
  mayUse: boolean
  kinds: BoardKind[]
}
