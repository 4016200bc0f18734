import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import { byBed } from '@samplass/domain/bed-pool/availability'
import { isLive } from '@samplass/domain/bed-pool/status'
import type { calendarInput } from '@samplass/domain/capacity/schema'
import { addNights, localDateOf, tonight, unknownEnd } from '@samplass/domain/nights'
import type { infer as Infer } from 'zod/mini'
import { type BedRow, loadBeds, loadOccupancies, type OccupancyRow } from '../bed-pool/load.ts'
import type { Verb } from '../trpc.ts'
import { loadThreadsOfBeds, loadWindows, type ThreadOfBed, type WindowRow } from './load.ts'

/** The service's own beds on the nights [fromOn, fromOn + nights): what takes them, and the windows that are published. Nobody is named. */
export async function calendar(verb: Verb, { fromOn, nights }: Infer<typeof calendarInput>) {
  const { actor, now, directory } = verb
  const { role } = actor.organisation
  const toOn = addNights(fromOn, nights)
  const night = tonight(now)
  const empty = isEmptyScope(actor.scope)
  const [beds, occupancies, windows, organisations] = await Promise.all([
    empty ? [] : loadBeds(verb, night, null, fromOn < night ? fromOn : night),
    empty ? [] : loadOccupancies(verb, fromOn, toOn, null),
    empty ? [] : loadWindows(verb, fromOn, toOn),
    directory.all(),
  ])
  const own = beds.filter((bed) => bed.houseRole === role && inScope(actor.scope, bed.houseId))
  const shownBeds = new Set(own.map((bed) => bed.bedId))
  const standing = occupancies.filter((row) => shownBeds.has(row.bedId) && isLive(row, now))
  const taking = byBed(standing)
  const threads = new Map(
    (
      await loadThreadsOfBeds(
        verb,
        standing.filter(({ kind }) => kind !== 'out_of_service').map(({ id }) => id),
      )
    ).map((thread) => [thread.occupancyId, thread]),
  )
  const offered = byBed(windows)
  const names = new Map(organisations.map((one) => [one.role, one.name]))
  const toBed = (bed: BedRow) => ({
    id: bed.bedId,
    name: bed.bedName,
    openedOn: bed.openedOn,
    archivedOn: bed.archivedOn,
    bars: (taking.get(bed.bedId) ?? []).map((row) => ({
      ...barOf(row, addNights(toOn, 1), night),
      thread: threadOf(threads.get(row.id)),
    })),
    windows: (offered.get(bed.bedId) ?? []).map((window) => ({
      ...shown(window),
      over: window.offeredUntil <= now,
      to: window.readers.filter((reader) => reader !== role).map((reader) => names.get(reader) ?? reader),
    })),
  })
  return {
    asOf: now,
    today: localDateOf(now),
    tonight: night,
    fromOn,
    toOn,
    groups: [...Map.groupBy(own, (bed) => bed.unitKindId)].map(([id, rows]) => ({
      id,
      name: rows[0]?.unitKindName ?? '',
      house: rows[0]?.houseName ?? '',
      beds: rows.map(toBed),
    })),
    /** To whom a window can be published. */
    municipalities: organisations
      .filter(({ kind }) => kind === 'municipality')
      .map((one) => ({ role: one.role, name: one.name })),
  }
}

const shown = ({ id, fromOn, toOn, nightsMax, offeredTo, note, toAll, state }: WindowRow) => ({
  id,
  fromOn,
  toOn,
  nightsMax,
  offeredTo,
  note,
  toAll,
  state,
})

const threadOf = (thread: ThreadOfBed | undefined) =>
  thread ? { admissionId: thread.admissionId, reference: thread.reference, dischargeOn: thread.dischargeOn } : null

/** What takes the bed. What has no known end goes on past the nights that are shown; somebody who has overstayed is there tonight. */
function barOf(row: OccupancyRow, past: OccupancyRow['toOn'], night: OccupancyRow['toOn']) {
  const { id, kind, fromOn, toOn, present, lapsesAt, reason } = row
  const end = toOn === unknownEnd ? past : present && toOn <= night ? addNights(night, 1) : toOn
  return { id, kind, fromOn, toOn: end, endKnown: toOn !== unknownEnd, present, lapsesAt, reason }
}
