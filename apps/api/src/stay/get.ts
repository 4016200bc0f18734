import { addNights, type LocalDate, nightsBetween, tonight } from '@samplass/domain/nights'
import type { Facts } from '@samplass/domain/refusal'
import { allowedActions, homeNightsUsed, isReturnAwaited, stateOf } from '@samplass/domain/stay/machine'
import { departureAt, intakeDueAt, overstay } from '@samplass/domain/stay/rules'
import type { getStayInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { auditOnce, logAccessOnce } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { countWaiting } from './count-waiting.ts'
import type { DisclosureContent } from './disclose.ts'
import { loadStay, type StayRecord, stayActor } from './load.ts'
import { type Guest, loadGuests } from './load-guests.ts'
import type { Departure, JournalEntry, StayPage, TimelineEntry } from './page-shapes.ts'

type Written = { by: string; ownerRole: string; facts: Record<string, unknown> }
type EventRow = Omit<TimelineEntry, 'by' | 'facts' | 'override'> & Written
type OwnRow = { personId: string; expectAt: string | null; reason: string | null; approvedByName: string | null }
type DisclosureRow = StayPage['disclosures'][number] & { content: unknown }

/** Everything that the stay's page shows, on either side of the stay. Opening it is a look-up, and logged. */
export async function get(verb: Verb, { stayId }: Infer<typeof getStayInput>): Promise<StayPage> {
  const { tx, now } = verb
  const [stay, events, journal, disclosures, [own]] = await Promise.all([
    loadStay(verb, stayId),
    tx.sql<EventRow[]>`
      select id, kind, occurred_at as "occurredAt", recorded_at as "recordedAt", recorded_by_name as by, owner_role as "ownerRole", facts
      from pool.stay_event where stay_id = ${stayId} order by occurred_at, recorded_at, id`,
    ownJournal(verb, stayId),
    tx.sql<DisclosureRow[]>`
      select id, category, basis, basis_note as "basisNote", made_at as "madeAt", ended_at as "endedAt", readable_until as "readableUntil", content
      from pool.disclosure where stay_id = ${stayId} order by made_at, id`,
    ownRecord(verb, stayId),
  ])
  const [guests, waiting, nextTakenOn, municipality] = await Promise.all([
    loadGuests(verb, [stay]),
    countWaiting(verb, stay.unitKindId, stay.policy.waitingDays),
    nextTaken(verb, stay),
    names(verb, stay),
  ])
  const guest: Guest = guests.get(stay.id) ?? { kind: 'unknown', reference: stay.reference }
  logLook(verb, stay.id, own?.personId ?? null, guest)
  // Where somebody comes from is for those who know who it is.
  const tellsWhere = guest.kind === 'full'
  const known = stay.forOwner || tellsWhere
  const hidden = guest.kind === 'restricted'
  const told = hidden ? nothingTold : toldOf(stay, disclosures, now)
  const { facts, policy } = stay
  const night = tonight(now)
  return {
    asOf: now,
    tonight: night,
    stayId: stay.id,
    version: stay.version,
    reference: stay.reference,
    state: stateOf(facts, now),
    channel: stay.channel,
    forHouse: stay.forHouse,
    forOwner: stay.forOwner,
    guest,
    claimedBy: stay.houseRole === stay.ownerRole || !known ? null : municipality.owner,
    responsible: tellsWhere ? municipality.responsible : null,
    house: {
      id: stay.houseId,
      name: stay.houseName,
      place: stay.place,
      phone: stay.housePhone,
      practical: stay.practical,
      municipality: municipality.house,
    },
    unitKind: { id: stay.unitKindId, kind: stay.unitKind, name: stay.unitKindName },
    bed: { id: stay.bedId, name: stay.bedName, attributes: stay.attributes },
    dates: datesOf(stay, own?.expectAt ?? told.expectAt),
    nightNumber: stay.present ? Math.max(1, nightsBetween(facts.arriveOn, night) + 1) : null,
    overstay: overstay(facts, policy, now),
    homeTrial: {
      fromOn: facts.homeFrom,
      untilOn: facts.homeUntil,
      returnAt: stay.returnAt,
      returnedAt: facts.homeReturnedAt ?? null,
      awaited: isReturnAwaited(facts),
      nightsUsed: homeNightsUsed(facts),
      nightsMost: policy.trialNights,
    },
    extension: {
      normalNights: policy.normalNights,
      longestNights: policy.longestNights,
      longestDepartOn: addNights(facts.arriveOn, policy.longestNights),
      nightlyReview: policy.nightlyReview,
      nextTakenOn,
      waiting,
    },
    departures: departuresOf(stay, events, (event) => shownName(event, stay, known)),
    outcome: facts.outcome,
    followUpAgreed: stay.followUpAgreed,
    actions: allowedActions(facts, policy, stayActor(verb, stay), now),
    timeline: events.map((event) => timed(event, shownName(event, stay, known), own)),
    // What was said of somebody says who it is.
    journal: hidden ? [] : journal,
    disclosures: hidden ? [] : disclosures.map(({ content: _, ...shown }) => shown),
    told,
    policyVersion: stay.policyVersion,
    policy,
  }
}

/** What the reader's organisation has written of the stay itself. The specialist service keeps that in its own system. */
const ownJournal = ({ tx, actor }: Verb, stayId: string): PromiseLike<JournalEntry[]> | JournalEntry[] =>
  actor.organisation.schema === null
    ? []
    : tx.sql<JournalEntry[]>`
      select id, kind, body, at, by_name as by, event_id as "eventId" from stay_journal where stay_id = ${stayId} order by at, id`
const ownRecord = ({ tx, actor }: Verb, stayId: string): PromiseLike<OwnRow[]> | OwnRow[] =>
  actor.organisation.schema === null
    ? []
    : tx.sql<OwnRow[]>`
      select person_id as "personId", expect_at as "expectAt", override_reason as reason, override_by_name as "approvedByName"
      from person_stay where stay_id = ${stayId}`

const shownName = (event: EventRow, stay: StayRecord, known: boolean) =>
  known || event.ownerRole === stay.houseRole ? event.by : null

function timed({ id, kind, occurredAt, recordedAt, facts }: EventRow, by: string | null, own?: OwnRow): TimelineEntry {
  const plain = Object.entries(facts).filter(([, value]) => value === null || typeof value !== 'object') as [
    string,
    Facts[string],
  ][]
  // Who said yes, and why, stands with whoever gave the bed: why is said of the person.
  const { approvedByName, reason } = own ?? {}
  const rules = facts.setAside as string[]
  const override = approvedByName && reason && rules ? { approvedByName, reason, rules } : null
  return { id, kind, occurredAt, recordedAt, by, facts: Object.fromEntries(plain), override }
}

function datesOf({ facts, policy, ...stay }: StayRecord, expectAt: string | null): StayPage['dates'] {
  return {
    claimedAt: stay.claimedAt,
    firstArriveOn: stay.firstArriveOn,
    firstDepartOn: facts.firstDepartOn,
    arriveOn: facts.arriveOn,
    departOn: facts.departOn,
    departAt: departureAt(facts, policy),
    expectAt,
    lapsesAt: facts.lapsesAt,
    arrivedAt: facts.arrivedAt,
    intakeAt: facts.intakeAt,
    intakeDueAt: intakeDueAt(facts, policy),
    endedAt: facts.endedAt,
    notComeAt: facts.cancelledAt ?? facts.noShowAt ?? facts.lapsedAt,
  }
}

/** Every departure that was ever agreed: at the claim, on arrival, by each extension. */
function departuresOf(stay: StayRecord, events: EventRow[], by: (event: EventRow) => string | null): Departure[] {
  const departures: Departure[] = [
    {
      departOn: stay.facts.firstDepartOn,
      agreedAt: stay.claimedAt,
      by: by(events[0] as EventRow),
      reason: null,
      waiting: null,
    },
  ]
  for (const event of events) {
    const departOn = event.facts.departOn as LocalDate
    const changes = event.kind === 'extended' || (event.kind === 'arrived' && departOn !== departures.at(-1)?.departOn)
    if (!changes) continue
    const { reason = null, waiting = null } = event.facts as { reason?: string; waiting?: number }
    departures.push({ departOn, agreedAt: event.occurredAt, by: by(event), reason, waiting })
  }
  return departures
}

const nothingTold: StayPage['told'] = { phone: null, message: null, expectAt: null }

function toldOf({ facts, live }: StayRecord, disclosures: DisclosureRow[], now: Date): StayPage['told'] {
  // Nobody came: what was told of whom the house waited for is over.
  const lapsed = facts.lapsesAt !== null && facts.lapsesAt <= now
  if (facts.arrivedAt === null && (!live || lapsed)) return nothingTold
  const current = (category: string) =>
    disclosures.findLast((row) => row.category === category && row.endedAt === null && row.readableUntil > now)?.content
  const contact = current('contact') as DisclosureContent['contact'] | undefined
  const needs = current('arrival_needs') as DisclosureContent['arrival_needs'] | undefined
  return { phone: contact?.phone ?? null, message: needs?.message || null, expectAt: needs?.expectAt ?? null }
}

/** Also of somebody another municipality told about: then without a record here, and by the stay. */
function logLook(verb: Verb, stayId: string, personId: string | null, guest: Guest): void {
  if (personId === null && guest.kind === 'unknown') return
  if (verb.actor.organisation.schema === null) {
    auditOnce(verb, 'stay.opened', stayId)
    return
  }
  const act = guest.kind === 'restricted' ? 'refused' : 'open'
  logAccessOnce(verb, { act, personId, purpose: 'ongoing_stay', facts: { stayId } })
}

async function nextTaken({ tx, now }: Verb, stay: StayRecord): Promise<LocalDate | null> {
  const [row] = await tx.sql<{ fromOn: LocalDate }[]>`
    select from_on as "fromOn" from pool.occupancy
    where bed_id = ${stay.bedId} and live and id <> ${stay.id} and from_on >= ${stay.facts.departOn}
      and (lapses_at is null or lapses_at > ${now})
    order by from_on limit 1`
  return row?.fromOn ?? null
}

async function names({ directory }: Verb, { houseRole, ownerRole, responsibleRole }: StayRecord) {
  const [house, owner, responsible] = await Promise.all(
    [houseRole, ownerRole, responsibleRole].map((role) => (role ? directory.byRole(role) : null)),
  )
  return { house: house?.name ?? null, owner: owner?.name ?? null, responsible: responsible?.name ?? null }
}
