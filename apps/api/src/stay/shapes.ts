// What the stay's screens get. Dates are 'YYYY-MM-DD'; a Date arrives in the browser as an ISO string.
import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { Policy, WaitingCriterion } from '@samplass/domain/bed-pool/policy'
import type { BedStatus } from '@samplass/domain/bed-pool/status'
import type { LocalDate } from '@samplass/domain/nights'
import type { Facts, RefusalCode } from '@samplass/domain/refusal'
import type { Channel, JournalKind, Outcome, StayEventKind } from '@samplass/domain/stay/facts'
import type { StayAction, StayState } from '@samplass/domain/stay/machine'
import type { NeedKind } from '@samplass/domain/stay/needs'
import type { RequestState } from '@samplass/domain/stay/request'
import type { CallBackAnswer, DisclosureBasis, DisclosureCategory } from '@samplass/domain/stay/schema'
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
  outOfService: { id: string; bedName: string; reason: string | null; fromOn: LocalDate; toOn: LocalDate | null }[]
  turnarounds: { id: string; bedName: string; dueAt: Date }[]
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
