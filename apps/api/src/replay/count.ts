import { invariant } from '@samplass/domain/invariant'
import { addNights, type LocalDate, localDateOf, tonight } from '@samplass/domain/nights'
import { type StayEvent, type StayState, stayMachine } from '@samplass/domain/stay/machine'
import { occupancy } from '../report/occupancy.ts'
import type { Verb } from '../trpc.ts'
import type { Figures } from './published.ts'

/** Figures by house id and night, as one way of counting finds them. A house and night that is not there has no beds. */
export type Counts = Map<string, Figures>
export const at = (houseId: string, night: LocalDate): string => `${houseId} ${night}`

type Stretch = { houseId: string; fromOn: LocalDate; toOn: LocalDate | null }

/** What the product itself reports, asked for a month at a time as a person would. */
export async function countByReport(verb: Verb, nights: LocalDate[]): Promise<Counts> {
  const counts: Counts = new Map()
  for (let index = 0; index < nights.length; index += 31) {
    const month = nights.slice(index, index + 31)
    const toOn = addNights(month.at(-1) as LocalDate, 1)
    const { rows } = await occupancy(verb, { fromOn: month[0] as LocalDate, toOn, format: 'screen' })
    for (const { houseId, night, inService, occupied, onTrial, outOfService } of rows)
      counts.set(at(houseId, night), { inService, occupied: occupied + onTrial, outOfService })
  }
  return counts
}

/** From the stays, periods and beds as they stand now. */
export async function countByStays({ tx }: Verb, nights: LocalDate[]): Promise<Counts> {
  const beds = await tx.sql<Stretch[]>`
    select house_id as "houseId", opened_on as "fromOn", archived_on as "toOn" from pool.bed`
  const stays = await tx.sql<Stretch[]>`
    select o.house_id as "houseId", o.from_on as "fromOn", o.to_on as "toOn"
    from pool.occupancy o join pool.stay s on s.id = coalesce(o.part_of, o.id)
    where o.kind = 'stay' and o.live and s.arrived_at is not null`
  const closures = await tx.sql<Stretch[]>`
    select house_id as "houseId", from_on as "fromOn", to_on as "toOn" from pool.occupancy where kind = 'out_of_service' and live`
  return added(nights, beds, stays, closures)
}

type EventRow = { stayId: string; houseId: string; kind: string; at: Date }
type Revision = Stretch & { toOn: LocalDate; cancelled: boolean; madeAt: Date }
const eventOf: Record<string, StayEvent> = { arrived: 'arrive', moved: 'move_bed', ended: 'end', cancelled: 'cancel' }

/** From what was written down at the time, and only that: every event through the stay's machine, every revision, every closing. */
export async function countByHistory({ tx }: Verb, nights: LocalDate[]): Promise<Counts> {
  const events = await tx.sql<EventRow[]>`
    select e.stay_id as "stayId", s.house_id as "houseId", e.kind, e.occurred_at as at
    from pool.stay_event e join pool.stay s on s.id = e.stay_id order by e.recorded_at, e.id`
  const states = new Map<string, StayState>()
  const here = new Map<string, Stretch>()
  for (const { stayId, houseId, kind, at: when } of events) {
    const before = states.get(stayId)
    invariant((kind === 'claimed') === (before === undefined), `a stay begins with its claim; ${stayId}: ${kind}`)
    const after = before === undefined ? 'expected' : stayMachine.next(before, eventOf[kind] as StayEvent)
    invariant(after, `a stay takes only steps of its machine; ${stayId}: ${kind} after ${before}`)
    states.set(stayId, after)
    if (kind === 'arrived') here.set(stayId, { houseId, fromOn: tonight(when), toOn: null })
    const stay = here.get(stayId)
    if (kind === 'ended' && stay) stay.toOn = localDateOf(when)
  }
  const revisions = await tx.sql<Revision[]>`
    select distinct on (r.occupancy_id) o.house_id as "houseId", r.from_on as "fromOn", r.to_on as "toOn", r.cancelled, r.made_at as "madeAt"
    from pool.out_of_service_revision r join pool.occupancy o on o.id = r.occupancy_id order by r.occupancy_id, r.revision desc`
  const closures = revisions.map(({ houseId, fromOn, toOn, cancelled, madeAt }) => {
    const endedOn = localDateOf(madeAt)
    return { houseId, fromOn, toOn: cancelled && endedOn < toOn ? endedOn : toOn }
  })
  const beds = await tx.sql<Stretch[]>`
    select b.house_id as "houseId", b.opened_on as "fromOn", (a.facts ->> 'archivedOn')::date as "toOn"
    from pool.bed b left join pool.audit_entry a on a.subject_id = b.id and a.act = 'bed-pool.bed_archived'`
  return added(nights, beds, [...here.values()], closures)
}

/** Adds stretches of nights up by house and night. */
function added(nights: LocalDate[], beds: Stretch[], stays: Stretch[], closures: Stretch[]): Counts {
  const index = new Map(nights.map((night, n) => [night, n]))
  const [first, last] = [nights[0] as LocalDate, nights.at(-1) as LocalDate]
  const byHouse = (stretches: Stretch[]) => {
    const lines = new Map<string, number[]>()
    for (const { houseId, fromOn, toOn } of stretches) {
      const line = lines.get(houseId) ?? nights.map(() => 0)
      lines.set(houseId, line)
      const from = fromOn < first ? 0 : (index.get(fromOn) ?? nights.length)
      const to = toOn === null || toOn > last ? nights.length : (index.get(toOn) ?? 0)
      for (let n = from; n < to; n++) line[n] = (line[n] ?? 0) + 1
    }
    return lines
  }
  const [bedLines, stayLines, closureLines] = [byHouse(beds), byHouse(stays), byHouse(closures)]
  const counts: Counts = new Map()
  for (const [houseId, line] of bedLines) {
    for (const [n, night] of nights.entries()) {
      const outOfService = closureLines.get(houseId)?.[n] ?? 0
      const occupied = stayLines.get(houseId)?.[n] ?? 0
      counts.set(at(houseId, night), { inService: (line[n] ?? 0) - outOfService, occupied, outOfService })
    }
  }
  return counts
}
