import type { OccupancyKind } from '@samplass/domain/bed-pool/kinds'
import { endIfKnown, type LocalDate, latest } from '@samplass/domain/nights'
import { type Facts, refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import { releaseLapsed } from './release-lapsed.ts'

/** What stands on a bed: of what sort and when, never who. */
export type Standing = {
  id: string
  bedId: string
  bedName: string
  kind: OccupancyKind
  fromOn: LocalDate
  toOn: LocalDate
  present: boolean
  lapsesAt: Date | null
}

/** What takes any of the beds from `fromOn` on, and whoever is in one of them. Past its time counts as not there. */
export function standingOn(
  { tx, now }: Verb,
  bedIds: string[],
  fromOn: LocalDate,
  toOn: LocalDate | null = null,
): Promise<Standing[]> {
  return tx.sql<Standing[]>`
    select o.id, o.bed_id as "bedId", b.name as "bedName", o.kind, o.from_on as "fromOn", o.to_on as "toOn", o.present,
      o.lapses_at as "lapsesAt"
    from pool.occupancy o join pool.bed b on b.id = o.bed_id
    where o.bed_id = any (${bedIds}::uuid[]) and o.live
      and (o.present or o.during && daterange(${fromOn}, ${toOn}, '[)'))
      and (o.present or o.lapses_at is null or o.lapses_at > ${now})
    order by o.from_on, b.sort`.execute() as unknown as Promise<Standing[]>
}

/**
 * Asked when the bed has been taken until that day: whoever archives it waits for whoever takes it, or has been waited for, and what they
 * wrote is seen now. Empty: it has no such nights any more.
 */
export const stillOpen = ({ tx }: Pick<Verb, 'tx'>, bedId: string, toOn: LocalDate) =>
  tx.sql`
    select from pool.bed b join pool.house h on h.id = b.house_id join pool.unit_kind k on k.id = b.unit_kind_id
    where b.id = ${bedId} and h.archived_at is null and k.archived_at is null and (b.archived_on is null or b.archived_on >= ${toOn})`.execute()

/** Runs an insert that gives way to what stands there; once more after releasing what has lapsed. Null: still taken. */
export async function insertOrGiveWay<Row>(
  verb: Verb,
  bedId: string,
  insert: () => Promise<Row[]>,
): Promise<Row | null> {
  const [first] = await insert()
  if (first) return first
  await releaseLapsed(verb, bedId)
  const [second] = await insert()
  return second ?? null
}

/** Refuses and says in facts what is in the way: its sort and nights. */
export function refuseForStanding(inTheWay: Standing | undefined, more: Facts = {}): never {
  const facts: Facts = inTheWay
    ? {
        bed: inTheWay.bedName,
        kind: inTheWay.kind,
        fromOn: inTheWay.fromOn,
        toOn: endIfKnown(inTheWay.toOn),
        present: inTheWay.present,
      }
    : {}
  refuse(inTheWay?.kind === 'out_of_service' ? 'BED_OUT_OF_SERVICE' : 'BED_TAKEN', { ...facts, ...more })
}

/** A bed or house with somebody in it, or expected, is not archived: how many there are, and until when. */
export function refuseForComing(coming: readonly Standing[]): void {
  if (coming.length === 0) return
  refuse('BED_HAS_COMING_STAYS', {
    stays: coming.length,
    present: coming.filter((row) => row.present).length,
    lastOn: coming.map((row) => row.toOn).reduce(latest),
  })
}
