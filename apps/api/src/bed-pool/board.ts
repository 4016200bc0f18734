import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import { byBed } from '@samplass/domain/bed-pool/availability'
import type { boardInput } from '@samplass/domain/bed-pool/schema'
import type { Occupancy } from '@samplass/domain/bed-pool/status'
import { isLive, isTurningAround, statusOnNight, takesNight } from '@samplass/domain/bed-pool/status'
import { addNights, earliest, type LocalDate, latest, localDateOf, tonight, unknownEnd } from '@samplass/domain/nights'
import type { infer as Infer } from 'zod/mini'
import { logList } from '../audit/log-list.ts'
import { loadGuests, personsIn } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import type { BoardBar, BoardBed, BoardHouse, BoardKind } from './board-shapes.ts'
import { type BedRow, loadBeds, loadOccupancies, loadTurnarounds, type OccupancyRow } from './load.ts'

type StayRow = {
  id: string
  reference: string
  departOn: LocalDate
  firstDepartOn: LocalDate
  arrivedAt: Date | null
  endedAt: Date | null
  homeFrom: LocalDate | null
  homeUntil: LocalDate | null
}

/**
 * Beds against nights [fromOn, fromOn + nights) for every house the organisation may see. Names only where the stay is the
 * reader's own or was disclosed; everything else is "taken". `asOf` is the freshness stamp of every figure.
 */
export async function board(verb: Verb, input: Infer<typeof boardInput>) {
  const { actor, now } = verb
  const fromOn = input.fromOn as LocalDate
  const toOn = addNights(fromOn, input.nights)
  const night = tonight(now)
  const empty = { asOf: now, tonight: night, today: localDateOf(now), fromOn, toOn, houses: [] as BoardHouse[] }
  if (isEmptyScope(actor.scope)) return empty
  const { role } = actor.organisation
  const [allBeds, occupancies, turnarounds] = await Promise.all([
    loadBeds(verb, night, null, earliest(fromOn, night)),
    loadOccupancies(verb, fromOn, toOn, null),
    loadTurnarounds(verb, null),
  ])
  const wanted = new Set(input.houseIds ?? allBeds.map((bed) => bed.houseId))
  const beds = allBeds.filter(
    (bed) => wanted.has(bed.houseId) && (bed.houseRole !== role || inScope(actor.scope, bed.houseId)),
  )
  const shown = new Set(beds.map((bed) => bed.bedId))
  const rows = occupancies.filter((row) => shown.has(row.bedId) && isLive(row, now))
  const stays = await loadStays(verb, rows)
  const [guests, threads] = await Promise.all([loadGuests(verb, [...stays.values()]), loadThreadsOf(verb, rows)])
  logList(verb, 'board', personsIn(guests.values()))

  const barsOf = byBed(rows)
  const turning = byBed(turnarounds.filter((row) => isTurningAround(row, now)))
  const toBar = (row: OccupancyRow): BoardBar => {
    const base = { id: row.id, fromOn: row.fromOn, toOn: endOf(row, night, now) }
    const { reason } = row
    if (row.kind === 'out_of_service') {
      const endKnown = row.toOn !== unknownEnd
      const end = endKnown ? base.toOn : addNights(latest(toOn, night), 1)
      return { ...base, toOn: end, kind: 'out_of_service', reason, version: row.version, endKnown }
    }
    if (row.kind === 'hold') {
      // Why is told to the house and to whoever keeps the bed, and they let go of it.
      const mayRelease = reason !== null && inScope(actor.scope, row.houseId)
      return {
        ...base,
        kind: 'hold',
        reason,
        lapsesAt: row.lapsesAt as Date,
        version: row.version,
        mayRelease,
        admissionId: threads.get(row.id) ?? null,
      }
    }
    // Other members of the pool see that the bed is taken, and no more.
    if (row.kind === 'admission' && row.houseRole === role) {
      const state = row.present ? 'in_house' : row.lapsesAt === null ? 'ended' : 'expected'
      return { ...base, kind: 'admission', state, admissionId: threads.get(row.id) ?? null }
    }
    const stay = stays.get(row.stayId)
    if (!stay) return { ...base, kind: 'taken' }
    const guest = guests.get(row.stayId) ?? { kind: 'unknown', reference: stay.reference }
    const { departOn, firstDepartOn, homeFrom, homeUntil } = stay
    return {
      ...base,
      id: row.stayId,
      kind: 'stay',
      state: stateOnBoard(row, stay, night),
      guest,
      departOn,
      firstDepartOn,
      lapsesAt: row.lapsesAt,
      homeFrom,
      homeUntil,
    }
  }
  const toBed = (bed: BedRow): BoardBed => {
    const own = barsOf.get(bed.bedId) ?? []
    const known = own.map((row) => ({ ...row, ...homeOf(stays.get(row.stayId)) }))
    const [turnaround] = turning.get(bed.bedId) ?? []
    return {
      id: bed.bedId,
      name: bed.bedName,
      attributes: bed.attributes,
      description: bed.description,
      status: statusOnNight(bed, known, turning.get(bed.bedId) ?? [], night, now).status,
      turnaround: turnaround ? { id: turnaround.id, dueAt: turnaround.dueAt } : null,
      openedOn: bed.openedOn,
      archivedOn: bed.archivedOn,
      bars: own.map(toBar),
    }
  }
  return { ...empty, houses: intoHouses(beds, toBed, role) }
}

const homeOf = (stay: StayRow | undefined) => ({ homeFrom: stay?.homeFrom ?? null, homeUntil: stay?.homeUntil ?? null })

/** Somebody past the agreed day is still there tonight. */
const endOf = (row: Occupancy, night: LocalDate, now: Date): LocalDate =>
  takesNight(row, night, now) && row.toOn <= night ? addNights(night, 1) : row.toOn

function stateOnBoard(
  row: OccupancyRow,
  stay: StayRow,
  night: LocalDate,
): 'expected' | 'in_house' | 'home_trial' | 'overdue' | 'ended' {
  if (stay.endedAt || row.movedOn) return 'ended'
  if (!row.present) return 'expected'
  if (stay.homeFrom && stay.homeUntil && stay.homeFrom <= night && night < stay.homeUntil) return 'home_trial'
  return stay.departOn <= night ? 'overdue' : 'in_house'
}

/** The threads that holds and admissions belong to, for those who read them: what was offered has the id of what stands on the bed. */
async function loadThreadsOf({ tx, actor }: Verb, rows: readonly OccupancyRow[]): Promise<Map<string, string>> {
  const ids = rows.filter(({ kind }) => kind === 'hold' || kind === 'admission').map(({ id }) => id)
  if (ids.length === 0 || !actor.can.has('admission.negotiate')) return new Map()
  const offers = await tx.sql<{ id: string; admissionId: string }[]>`
    select id, admission_id as "admissionId" from pool.proposal_offer where id = any (${ids}::uuid[])`
  return new Map(offers.map(({ id, admissionId }) => [id, admissionId]))
}

/** Row security answers only the stays of the reader's houses and those it claimed itself. */
async function loadStays({ tx, actor }: Verb, rows: readonly OccupancyRow[]): Promise<Map<string, StayRow>> {
  const ids = rows.filter((row) => row.kind === 'stay').map((row) => row.stayId)
  if (ids.length === 0 || !actor.can.has('stay.open')) return new Map()
  const stays = await tx.sql<StayRow[]>`
    select id, reference, depart_on as "departOn", first_depart_on as "firstDepartOn", arrived_at as "arrivedAt", ended_at as "endedAt",
      home_from as "homeFrom", home_until as "homeUntil"
    from pool.stay where id = any (${ids}::uuid[])`
  return new Map(stays.map((stay) => [stay.id, stay]))
}

function intoHouses(beds: BedRow[], toBed: (bed: BedRow) => BoardBed, role: string): BoardHouse[] {
  const houses = new Map<string, BoardHouse>()
  const kinds = new Map<string, BoardKind>()
  for (const bed of beds) {
    const house: BoardHouse = houses.get(bed.houseId) ?? {
      id: bed.houseId,
      name: bed.houseName,
      place: bed.place,
      phone: bed.phone,
      own: bed.houseRole === role,
      mayUse: bed.mayUse,
      kinds: [],
    }
    houses.set(bed.houseId, house)
    let kind = kinds.get(bed.unitKindId)
    if (!kind) {
      const { reservationAllowed, normalNights, agreementRequired, holdHoursMax } = bed.policy
      kind = {
        id: bed.unitKindId,
        kind: bed.unitKind,
        name: bed.unitKindName,
        reservationAllowed,
        normalNights,
        agreementRequired,
        holdHoursMax,
        beds: [],
      }
      kinds.set(bed.unitKindId, kind)
      house.kinds.push(kind)
    }
    kind.beds.push(toBed(bed))
  }
  return [...houses.values()]
}
