// What the page of a stay gets. Dates are 'YYYY-MM-DD'; a Date arrives in the browser as an ISO string.
import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { Policy } from '@samplass/domain/bed-pool/policy'
import type { LocalDate } from '@samplass/domain/nights'
import type { Facts, RefusalCode } from '@samplass/domain/refusal'
import type { Channel, JournalKind, Outcome, StayEventKind } from '@samplass/domain/stay/facts'
import type { StayAction, StayState } from '@samplass/domain/stay/machine'
import type { DisclosureBasis, DisclosureCategory } from '@samplass/domain/stay/schema'
import type { Guest } from './load-guests.ts'

export type JournalEntry = { id: string; kind: JournalKind; body: string; at: Date; by: string; eventId: string | null }

/** `by`: who wrote it down; null where the name would tell which municipality a protected guest comes from. */
export type TimelineEntry = {
  id: string
  kind: StayEventKind
  occurredAt: Date
  recordedAt: Date
  by: string | null
  facts: Facts
  override: { approvedByName: string; reason: string; rules: string[] } | null
}

/** A departure that was agreed, in the order of agreeing. The last is the one that counts. */
export type Departure = {
  departOn: LocalDate
  agreedAt: Date
  by: string | null
  reason: string | null
  waiting: number | null
}

export type StayPage = {
  asOf: Date
  tonight: LocalDate
  stayId: string
  version: number
  reference: string
  state: StayState
  channel: Channel
  /** On which side of the stay the reader's organisation stands; both, in its own house. */
  forHouse: boolean
  forOwner: boolean
  guest: Guest
  /** The municipality that claimed the bed, when it is another than the house's and the reader may know. */
  claimedBy: string | null
  /** The municipality that pays, when it is known and the reader may know. */
  responsible: string | null
  house: {
    id: string
    name: string
    place: string
    phone: string | null
    practical: string
    municipality: string | null
  }
  unitKind: { id: string; kind: UnitKind; name: string }
  bed: { id: string; name: string; attributes: BedAttribute[] }
  dates: {
    claimedAt: Date
    firstArriveOn: LocalDate
    firstDepartOn: LocalDate
    arriveOn: LocalDate
    departOn: LocalDate
    departAt: Date
    expectAt: string | null
    lapsesAt: Date | null
    arrivedAt: Date | null
    intakeAt: Date | null
    intakeDueAt: Date | null
    endedAt: Date | null
    notComeAt: Date | null
  }
  /** 1 is the first night; null before arrival and after the end. */
  nightNumber: number | null
  overstay: { since: Date; nights: number } | null
  homeTrial: {
    fromOn: LocalDate | null
    untilOn: LocalDate | null
    returnAt: string | null
    returnedAt: Date | null
    /** Between the start and a confirmed return, also when that is overdue. */
    awaited: boolean
    nightsUsed: number
    nightsMost: number
  }
  extension: {
    normalNights: number
    longestNights: number
    /** A later departure than this needs a second person. */
    longestDepartOn: LocalDate
    nightlyReview: boolean
    /** The first night that something else has on this bed; null: none. */
    nextTakenOn: LocalDate | null
    /** How many wait for this kind of bed in this house. */
    waiting: number
  }
  departures: Departure[]
  outcome: Outcome | null
  followUpAgreed: boolean | null
  actions: Record<StayAction, RefusalCode | null>
  timeline: TimelineEntry[]
  /** The reader's own municipality's journal of this stay. */
  journal: JournalEntry[]
  /** What the home municipality has told the house and may still be read; for itself, everything it has ever told. */
  disclosures: {
    id: string
    category: DisclosureCategory
    basis: DisclosureBasis
    basisNote: string
    madeAt: Date
    endedAt: Date | null
    readableUntil: Date
  }[]
  told: { phone: string | null; message: string | null; expectAt: string | null }
  policyVersion: number
  policy: Policy
}
