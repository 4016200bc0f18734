import type { WindowState } from '@samplass/domain/capacity/window'
import { addNights, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

/** A window as its readers see it; `bedId` and `houseId` say nothing to whoever does not read the house. */
export type WindowRow = {
  id: string
  ownerRole: string
  houseId: string
  bedId: string
  unitKindName: string
  fromOn: LocalDate
  toOn: LocalDate
  nightsMax: number
  offeredUntil: Date
  /** The last day on which it is offered. */
  offeredTo: LocalDate
  note: string
  toAll: boolean
  readers: string[]
  state: WindowState
}

/** Windows that the reader may see and that have days in [fromOn, toOn), the first day first, with the word that says what is left of them. */
export async function loadWindows({ tx }: Verb, fromOn: LocalDate, toOn: LocalDate | null): Promise<WindowRow[]> {
  const rows = await tx.sql<Omit<WindowRow, 'state' | 'offeredTo'>[]>`
    select id, owner_role as "ownerRole", house_id as "houseId", bed_id as "bedId", unit_kind_name as "unitKindName", from_on as "fromOn",
      to_on as "toOn", nights_max as "nightsMax", offered_until as "offeredUntil", note, to_all as "toAll", readable_by as readers
    from pool.admission_window
    where withdrawn_at is null and to_on >= ${fromOn} and (${toOn}::date is null or from_on < ${toOn}::date)
    order by from_on, to_on, id limit 1000`
  if (rows.length === 0) return []
  const states = await tx.sql<{ id: string; state: WindowState }[]>`
    select id, state from pool.window_states(${rows.map(({ id }) => id)}::uuid[])`
  const word = new Map(states.map(({ id, state }) => [id, state]))
  return rows.map((row) => ({
    ...row,
    offeredTo: addNights(localDateOf(row.offeredUntil), -1),
    state: word.get(row.id) ?? 'taken',
  }))
}

export type ThreadOfBed = { occupancyId: string; admissionId: string; reference: string; dischargeOn: LocalDate | null }

/** For which thread a bed is held or taken, of those that the reader may read: no name. */
export function loadThreadsOfBeds({ tx }: Verb, occupancyIds: readonly string[]): Promise<ThreadOfBed[]> {
  if (occupancyIds.length === 0) return Promise.resolve([])
  return tx.sql<ThreadOfBed[]>`
    select f.id as "occupancyId", a.id as "admissionId", a.reference, a.discharge_on as "dischargeOn"
    from pool.proposal_offer f join pool.admission a on a.id = f.admission_id
    where f.id = any (${[...occupancyIds]}::uuid[])`.execute() as unknown as Promise<ThreadOfBed[]>
}
