import { inScope } from '@samplass/domain/access/roles'
import { statusOfBed } from '@samplass/domain/bed-pool/availability'
import { isClaimable } from '@samplass/domain/bed-pool/status'
import { addNights, type LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { stateOf } from '@samplass/domain/stay/machine'
import { overstay } from '@samplass/domain/stay/rules'
import type { handoverInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadStays, type StayRecord } from './load.ts'
import { type Guest, loadGuests, personsIn } from './load-guests.ts'
import { loadHouseBeds, ownHouse } from './load-house.ts'
import { loadOpenRequests } from './load-requests.ts'
import { loadOpenTurnarounds } from './load-sources.ts'
import { orderWaiting } from './order-waiting.ts'
import type { Handover, HandoverLine } from './sheet-shapes.ts'

const hours = 12

type Note = Omit<Handover['notes'][number], 'guest' | 'bedName'>
type OutOfService = Handover['outOfService'][number]

/** One sheet for whoever takes over: who came, left, is at home, is expected, waits, and what was written in the last 12 hours. */
export async function handover(verb: Verb, { houseId, night: asked }: Infer<typeof handoverInput>): Promise<Handover> {
  const { tx, actor, now } = verb
  const night = asked as LocalDate
  if (!inScope(actor.scope, houseId)) refuse('NOT_FOUND')
  const since = new Date(now.getTime() - hours * 3_600_000)
  const [house, beds, written, outOfService, turnarounds, requests] = await Promise.all([
    ownHouse(verb, houseId),
    loadHouseBeds(verb, houseId, night),
    tx.sql<Note[]>`
      select id, stay_id as "stayId", kind, body, at, by_name as by from stay_journal where at > ${since} and at <= ${now} order by at, id`,
    tx.sql<OutOfService[]>`
      select o.id, b.id as "bedId", b.name as "bedName", o.from_on as "fromOn", nullif(o.to_on, 'infinity') as "toOn",
        (select r.reason from pool.out_of_service_revision r where r.occupancy_id = o.id order by r.revision desc limit 1) as reason
      from pool.occupancy o join pool.bed b on b.id = o.bed_id
      where o.house_id = ${houseId} and o.kind = 'out_of_service' and o.live and o.from_on <= ${addNights(night, 1)} and o.to_on > ${night}
      order by b.sort, b.name`,
    loadOpenTurnarounds(verb, houseId),
    loadOpenRequests(verb),
  ])
  const stays = await loadStays(
    verb,
    tx.sql`s.house_id = ${houseId} and (s.ended_at > ${since} or s.id = any (${written.map(({ stayId }) => stayId)}::uuid[])
      or (o.live and num_nonnulls(s.ended_at, s.cancelled_at, s.no_show_at, s.lapsed_at) = 0))`,
  )
  const guests = await loadGuests(verb, stays)
  const waiting = orderWaiting(
    verb,
    requests.filter((request) => request.houseId === houseId),
    beds,
  ).flatMap(({ rows }) => rows)
  const byId = new Map(stays.map((stay) => [stay.id, stay]))
  const guestIn = (id: string): Guest =>
    guests.get(id) ?? { kind: 'unknown', reference: byId.get(id)?.reference ?? null }
  const line = (stay: StayRecord, at: Date | null): HandoverLine => {
    const { departOn, homeUntil: untilOn, outcome } = stay.facts
    return { stayId: stay.id, bedName: stay.bedName, guest: guestIn(stay.id), at, departOn, untilOn, outcome }
  }
  const pick = (take: (stay: StayRecord) => boolean, at: (stay: StayRecord) => Date | null) =>
    stays
      .filter(take)
      .map((stay) => line(stay, at(stay)))
      .sort((a, b) => Number(a.at) - Number(b.at))
  const inState = (state: string) => (stay: StayRecord) => stateOf(stay.facts, now) === state
  const inHouse = pick(inState('in_house'), ({ facts }) => facts.arrivedAt)
  const atHome = pick(inState('home_trial'), ({ facts }) => facts.arrivedAt)
  const notes = written.flatMap((note) => {
    const stay = byId.get(note.stayId)
    // What was written of somebody says who it is: not for whoever may not know them.
    if (!stay || guestIn(stay.id).kind === 'restricted') return []
    return [{ ...note, bedName: stay.bedName, guest: guestIn(stay.id) }]
  })
  const logged = { act: 'print', purpose: 'handover' } as const
  const facts = { list: 'handover', houseId, night }
  for (const { id } of stays) {
    const guest = guestIn(id)
    if (guest.kind === 'full') logAccess(verb, { ...logged, personId: guest.personId, facts: { ...facts, stayId: id } })
  }
  for (const personId of personsIn(waiting.map(({ guest }) => guest))) logAccess(verb, { ...logged, personId, facts })
  return {
    house,
    night,
    asOf: now,
    since,
    printedBy: actor.name,
    came: pick(
      ({ facts }) => facts.arrivedAt !== null && facts.arrivedAt > since,
      ({ facts }) => facts.arrivedAt,
    ),
    left: pick(
      ({ facts }) => facts.endedAt !== null && facts.endedAt > since,
      ({ facts }) => facts.endedAt,
    ),
    inHouse,
    atHome,
    expected: pick(inState('expected'), () => null),
    overdue: pick(
      (stay) => overstay(stay.facts, stay.policy, now) !== null,
      ({ facts, policy }) => overstay(facts, policy, now)?.since ?? null,
    ),
    waiting,
    outOfService: [...outOfService],
    turnarounds: turnarounds.map(({ id, bedId, bedName, dueAt }) => ({ id, bedId, bedName, dueAt })),
    notes,
    counts: {
      beds: beds.length,
      free: beds.filter((bed) => isClaimable(statusOfBed(bed, night, now))).length,
      inHouse: inHouse.length,
      atHome: atHome.length,
    },
  }
}
