// What Natt gets. Dates are 'YYYY-MM-DD'; a Date arrives in the browser as an ISO string.
import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { BedStatus } from '@samplass/domain/bed-pool/status'
import type { LocalDate } from '@samplass/domain/nights'
import type { Facts } from '@samplass/domain/refusal'
import type { NeedKind } from '@samplass/domain/stay/needs'
import type { Guest } from './load-guests.ts'

export type NightNeed = {
  kind: NeedKind
  at: Date
  late: boolean
  /** Of the stay, request, turnaround, occupancy or meeting, by kind. */
  subjectId: string
  /** Version of the stay or request, for acting from the list. */
  version: number | null
  facts: Facts
  house: { id: string; name: string; place: string; own: boolean }
  bedName: string | null
  guest: Guest | null
  /** To ring: the person's own number, where the reader may see it. */
  phone: string | null
  /** What was said for whoever meets the person. */
  message: string | null
  /** Of a call back: place on the waiting list, and a bed that is free for it now. */
  position: number | null
  freeBed: { id: string; name: string } | null
  /** Of a hold or an out-of-service period: why. */
  reason: string | null
}

export type NightHouse = {
  id: string
  name: string
  place: string
  phone: string | null
  municipality: string | null
  own: boolean
  mayUse: boolean
  beds: number
  free: number
  kinds: {
    id: string
    kind: UnitKind
    name: string
    beds: number
    counts: Record<BedStatus, number>
    freeBeds: { id: string; name: string; attributes: BedAttribute[]; status: BedStatus }[]
    /** The next night on which a bed is expected to be free, when none is tonight. */
    nextFreeOn: LocalDate | null
    waiting: number
    reservationAllowed: boolean
    agreementRequired: boolean
    meetingRequired: boolean
  }[]
}

export type NightPage = {
  /** Freshness of every figure. */
  asOf: Date
  tonight: LocalDate
  needs: NightNeed[]
  late: number
  houses: NightHouse[]
  beds: number
  free: number
}
