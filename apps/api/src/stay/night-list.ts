import { inScope } from '@samplass/domain/access/roles'
import { statusOfBed } from '@samplass/domain/bed-pool/availability'
import type { BedStatus } from '@samplass/domain/bed-pool/status'
import { addNights, type LocalDate, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { stateOf } from '@samplass/domain/stay/machine'
import { overstay } from '@samplass/domain/stay/rules'
import type { nightListInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadStays, type StayRecord } from './load.ts'
import { loadExpected } from './load-expected.ts'
import { type Guest, loadGuests } from './load-guests.ts'
import { loadHouseBeds, ownHouse } from './load-house.ts'
import type { NightList, NightListRow } from './sheet-shapes.ts'

/** Who sleeps here on a night, on paper: every bed of the house, those at home for the night marked. Each name on it is logged. */
export async function nightList(
  verb: Verb,
  { houseId, night: asked, purpose }: Infer<typeof nightListInput>,
): Promise<NightList> {
  const { tx, actor, now } = verb
  const night = asked as LocalDate
  if (!inScope(actor.scope, houseId)) refuse('NOT_FOUND')
  const [house, beds, stays] = await Promise.all([
    ownHouse(verb, houseId),
    loadHouseBeds(verb, houseId, night),
    loadStays(
      verb,
      tx.sql`s.house_id = ${houseId} and o.live and s.first_arrive_on <= ${addNights(night, 1)}
        and (s.arrived_at is not null or (o.from_on <= ${night} and ${night} < o.to_on and (o.lapses_at is null or o.lapses_at > ${now})))
        and (s.ended_at is null or (s.ended_at at time zone 'Europe/Oslo')::date > ${night})`,
    ),
  ])
  const there = stays.flatMap((stay) => rowOf(stay, night, now))
  const [guests, expected] = await Promise.all([
    loadGuests(verb, stays),
    loadExpected(
      verb,
      there.filter(({ arrivedAt }) => arrivedAt === null).map(({ stayId }) => stayId),
    ),
  ])
  const order = new Map(beds.map((bed, index) => [bed.bedId, index]))
  const rows = there
    .map(
      (row): NightListRow => ({
        ...row,
        guest: guests.get(row.stayId) ?? unknown,
        expectAt: expected.get(row.stayId) ?? null,
      }),
    )
    .sort((a, b) => (order.get(a.bedId) ?? 0) - (order.get(b.bedId) ?? 0))
  const reason = purpose === 'fire' ? 'fire_list' : 'handover'
  for (const { stayId, guest } of rows) {
    if (guest.kind !== 'full') continue
    const facts = { list: 'night', houseId, night, stayId }
    logAccess(verb, { act: 'print', personId: guest.personId, purpose: reason, facts })
  }
  const taken = new Set(rows.map(({ bedId }) => bedId))
  const count = (state: NightListRow['state']) => rows.filter((row) => row.state === state).length
  return {
    house,
    night,
    asOf: now,
    printedBy: actor.name,
    rows,
    emptyBeds: beds
      .filter(({ bedId }) => !taken.has(bedId))
      .map((bed) => ({
        id: bed.bedId,
        name: bed.bedName,
        unitKindName: bed.unitKindName,
        status: emptyStatus(statusOfBed(bed, night, now)),
      })),
    counts: { beds: beds.length, inHouse: count('in_house'), atHome: count('home_trial'), expected: count('expected') },
  }
}

/** The night has been used and whoever used it has left: the bed is being made ready, and nobody is in it. */
const emptyStatus = (status: BedStatus): BedStatus => (status === 'occupied' ? 'turnaround' : status)

const unknown: Guest = { kind: 'unknown', reference: null }

/** Empty when the stay did not have that night. */
function rowOf(stay: StayRecord, night: LocalDate, now: Date): Omit<NightListRow, 'guest' | 'expectAt'>[] {
  const { facts } = stay
  const cameLater = facts.arrivedAt !== null && facts.arriveOn > night
  const state = stateOf(facts, now)
  // Who has left is not looked for in a fire, though the night was theirs.
  if (state === 'ended' && night >= tonight(now)) return []
  // On a night to come, who is due to leave before it is not there.
  if (night > tonight(now) && facts.departOn <= night) return []
  if (cameLater || (facts.arrivedAt === null && state !== 'expected')) return []
  const atHome =
    facts.homeFrom !== null && facts.homeUntil !== null && facts.homeFrom <= night && night < facts.homeUntil
  return [
    {
      stayId: stay.id,
      bedId: stay.bedId,
      bedName: stay.bedName,
      unitKindName: stay.unitKindName,
      state: facts.arrivedAt === null ? 'expected' : atHome ? 'home_trial' : 'in_house',
      arrivedAt: facts.arrivedAt,
      departOn: facts.departOn,
      overdue: overstay(facts, stay.policy, now) !== null,
    },
  ]
}
