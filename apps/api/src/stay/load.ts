import type { Connection } from '@samplass/db/connection'
import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { Policy } from '@samplass/domain/bed-pool/policy'
import { type LocalDate, nightsBetween, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { Channel, Outcome, StayFacts } from '@samplass/domain/stay/facts'
import { type StayAction, type StayActor, whyNotAllowed } from '@samplass/domain/stay/machine'
import type { Verb } from '../trpc.ts'

/** A stay with its occupancy, bed, house and the policy that it began under. No name: that is in the municipality's schema. */
export type StayRecord = {
  id: string
  version: number
  reference: string
  houseId: string
  houseName: string
  place: string
  housePhone: string | null
  practical: string
  houseRole: string
  houseReaders: string[]
  ownerRole: string
  responsibleRole: string | null
  readers: string[]
  bedId: string
  bedName: string
  attributes: BedAttribute[]
  unitKindId: string
  unitKind: UnitKind
  unitKindName: string
  policyVersion: number
  policy: Policy
  channel: Channel
  claimedAt: Date
  claimedOn: LocalDate
  firstArriveOn: LocalDate
  followUpAgreed: boolean | null
  /** The nights that its row in pool.occupancy takes now. */
  fromOn: LocalDate
  toOn: LocalDate
  live: boolean
  present: boolean
  arriveWithinDays: number | null
  /** 'HH:MM', agreed for the return from home. */
  returnAt: string | null
  facts: StayFacts
  forHouse: boolean
  forOwner: boolean
}

type Row = Omit<StayRecord, 'facts' | 'forHouse' | 'forOwner'> & {
  firstDepartOn: LocalDate
  departOn: LocalDate
  lapsesAt: Date | null
  arrivedAt: Date | null
  intakeAt: Date | null
  homeFrom: LocalDate | null
  homeUntil: LocalDate | null
  homeReturnedAt: Date | null
  homeNightsEnded: number
  endedAt: Date | null
  outcome: Outcome | null
  cancelledAt: Date | null
  noShowAt: Date | null
  lapsedAt: Date | null
}

const select = ({ sql }: { sql: Connection }, where: ReturnType<Connection>) => sql<Row[]>`
  select s.id, s.version, s.reference, s.house_id as "houseId", coalesce(h.name, g.house_name) as "houseName",
    coalesce(h.place, g.place) as place, coalesce(h.phone, g.phone) as "housePhone", coalesce(h.practical, g.practical) as practical,
    s.house_role as "houseRole", coalesce(h.readable_by, '{}') as "houseReaders", s.owner_role as "ownerRole", s.responsible_role as "responsibleRole",
    s.readable_by as readers, s.bed_id as "bedId", coalesce(b.name, g.bed_name) as "bedName", coalesce(b.attributes, g.attributes) as attributes,
    coalesce(k.id, g.unit_kind_id) as "unitKindId", coalesce(k.kind, g.unit_kind) as "unitKind",
    coalesce(k.name, g.unit_kind_name) as "unitKindName", s.policy_version as "policyVersion", coalesce(p.policy, g.policy) as policy, s.channel, s.claimed_at as "claimedAt",
    o.claimed_on as "claimedOn", s.first_arrive_on as "firstArriveOn", s.follow_up_agreed as "followUpAgreed",
    o.from_on as "fromOn", o.to_on as "toOn", o.live, o.present, o.arrive_within_days as "arriveWithinDays",
    s.first_depart_on as "firstDepartOn", s.depart_on as "departOn", o.lapses_at as "lapsesAt", s.arrived_at as "arrivedAt",
    s.intake_at as "intakeAt", s.home_from as "homeFrom", s.home_until as "homeUntil", s.ended_at as "endedAt", s.outcome,
    s.cancelled_at as "cancelledAt", s.no_show_at as "noShowAt", s.lapsed_at as "lapsedAt",
    (select e.facts ->> 'returnAt' from pool.stay_event e where e.stay_id = s.id and e.kind = 'home_trial_started'
      order by e.recorded_at desc, e.id desc limit 1) as "returnAt",
    (select case when e.kind = 'home_trial_ended' then e.occurred_at end from pool.stay_event e
      where e.stay_id = s.id and e.kind in ('home_trial_started', 'home_trial_ended')
      order by e.recorded_at desc, e.id desc limit 1) as "homeReturnedAt",
    (select coalesce(sum((e.facts ->> 'nights')::integer), 0)::integer from pool.stay_event e
      where e.stay_id = s.id and e.kind = 'home_trial_ended') as "homeNightsEnded"
  from pool.stay s
  join pool.occupancy o on o.id = s.id
  left join pool.house h on h.id = s.house_id
  left join pool.bed b on b.id = s.bed_id
  left join pool.unit_kind k on k.id = b.unit_kind_id
  left join pool.policy_version p on p.unit_kind_id = s.unit_kind_id and p.version = s.policy_version
  -- One's own guest in a house that is not shown to one any more.
  left join lateral (select * from pool.place_of_guest(s.id) where h.id is null) g on true
  where ${where}`

function recordOf(row: Row, role: string): StayRecord {
  const {
    firstDepartOn,
    departOn,
    lapsesAt,
    arrivedAt,
    intakeAt,
    homeFrom,
    homeUntil,
    homeReturnedAt,
    homeNightsEnded,
  } = row
  const { endedAt, outcome, cancelledAt, noShowAt, lapsedAt, ...rest } = row
  // The columns hold the latest home trial; the events hold the nights of every one that is over.
  const latest = homeFrom && homeUntil && homeReturnedAt ? nightsBetween(homeFrom, homeUntil) : 0
  const facts: StayFacts = {
    arriveOn: arrivedAt ? tonight(arrivedAt) : row.firstArriveOn,
    firstDepartOn,
    departOn,
    lapsesAt: arrivedAt ? null : lapsesAt,
    arrivedAt,
    intakeAt,
    homeFrom,
    homeUntil,
    homeReturnedAt,
    homeNightsBefore: homeNightsEnded - latest,
    endedAt,
    outcome,
    cancelledAt,
    noShowAt,
    lapsedAt,
  }
  return { ...rest, facts, forHouse: row.houseRole === role, forOwner: row.ownerRole === role }
}

/** The house's people see the stays of the houses they reach; whoever claims elsewhere follows its own, wherever they are. */
const mayFollow = ({ scope }: Verb['actor'], stay: StayRecord) =>
  stay.forHouse ? inScope(scope, stay.houseId) : stay.forOwner && !isEmptyScope(scope)

/** One stay, or NOT_FOUND: also for whoever may not know that it exists. */
export async function loadStay({ tx, actor }: Verb, stayId: string): Promise<StayRecord> {
  const [row] = await select(tx, tx.sql`s.id = ${stayId}`)
  const stay = row ? recordOf(row, actor.organisation.role) : null
  if (!stay || !mayFollow(actor, stay)) refuse('NOT_FOUND')
  return stay
}

/** The stays that `where` picks, as far as the reader may follow them. */
export async function loadStays({ tx, actor }: Verb, where: ReturnType<Connection>): Promise<StayRecord[]> {
  if (isEmptyScope(actor.scope)) return []
  const rows = await select(tx, where)
  return rows.map((row) => recordOf(row, actor.organisation.role)).filter((stay) => mayFollow(actor, stay))
}

export const stayActor = ({ actor }: Verb, stay: StayRecord): StayActor => ({
  permissions: actor.can,
  forHouse: stay.forHouse,
  forOwner: stay.forOwner,
})

/**
 * One stay that is about to be changed, by somebody who may. Its bed, and `otherBedId`, are locked first, in sorted order, so
 * that two who change the same bed's nights come one after the other.
 */
export async function stayToChange(
  verb: Verb,
  input: { stayId: string; version: number },
  action: StayAction,
  otherBedId: string | null = null,
): Promise<StayRecord> {
  const { tx } = verb
  const [, stay] = await Promise.all([
    // Sent at once: what is only awaited goes out after what another function has begun, and the stay would be read before its bed is locked.
    tx.sql`
      select 1 from pool.bed where id in (select bed_id from pool.stay where id = ${input.stayId}) or id = ${otherBedId}::uuid
      order by id for no key update`.execute(),
    loadStay(verb, input.stayId),
  ])
  refuse(whyNotAllowed(action, stayActor(verb, stay)))
  if (stay.version !== input.version) refuse('VERSION_STALE', { version: stay.version })
  return stay
}
