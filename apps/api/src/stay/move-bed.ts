import { randomBytes } from 'node:crypto'
import { earliest, type LocalDate, latest, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { occupiedToOn, whyNotMove } from '@samplass/domain/stay/rules'
import type { moveBedInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { releaseLapsed } from '../bed-pool/release-lapsed.ts'
import type { Verb } from '../trpc.ts'
import { type StayRecord, stayToChange } from './load.ts'
import { refuseAtWall, whyNotWritten } from './refuse-wall.ts'
import { startTurnaround } from './start-turnaround.ts'
import { announceStay, appendEvent, changeStay, writeDown } from './write.ts'

type Target = { id: string; name: string; houseId: string; unitKindId: string; archivedOn: LocalDate | null }

/** To another bed of the house, from tonight. The nights slept in the first bed stay there. */
export async function moveBed(verb: Verb, input: Infer<typeof moveBedInput>) {
  const { tx, now } = verb
  const [stay, [target]] = await Promise.all([
    stayToChange(verb, input, 'move_bed', input.bedId),
    tx.sql<Target[]>`
      select b.id, b.name, b.house_id as "houseId", b.unit_kind_id as "unitKindId", b.archived_on as "archivedOn"
      from pool.bed b where b.id = ${input.bedId}`,
  ])
  if (!target) refuse('NOT_FOUND')
  const fromOn = latest(stay.fromOn, tonight(now))
  const toOn = stay.present ? occupiedToOn(stay.facts, now) : stay.toOn
  const archived = target.archivedOn !== null && target.archivedOn < toOn
  refuse(whyNotMove(stay.facts, stay.policy, stay, { ...target, bedId: target.id, free: true, archived }, now))

  await releaseLapsed(verb, target.id)
  const wall = await whyNotWritten(
    verb,
    () => tx.sql`
    update pool.occupancy set bed_id = ${target.id}, unit_kind_id = ${target.unitKindId}, from_on = ${fromOn}, to_on = ${toOn},
      moved_on = ${fromOn}, version = version + 1
    where id = ${stay.id}`,
    stay.id,
  )
  if (wall) await refuseAtWall(verb, wall, stay, target.id, { fromOn, toOn })
  if (stay.present) {
    await keepNightsSlept(verb, stay, fromOn)
    startTurnaround(verb, stay, now)
  }
  const version = await changeStay(verb, stay, { bed_id: target.id })
  const facts = { fromBedId: stay.bedId, fromBedName: stay.bedName, bedId: target.id, bedName: target.name, fromOn }
  const eventId = appendEvent(verb, stay, 'moved', now, facts)
  writeDown(verb, stay.id, 'reason', input.reason, eventId)
  audit(verb, 'stay.moved', stay.id, { fromBedId: stay.bedId, bedId: target.id, fromOn })
  announceStay(verb, stay)
  return { stayId: stay.id, version, bedId: target.id, bedName: target.name }
}

/**
 * Nights that are past concern no other bed any more, so their row carries a key that is nobody's. Of an overstay in which
 * something else came to stand on the bed, the nights up to that are kept.
 */
async function keepNightsSlept(verb: Verb, stay: StayRecord, untilOn: LocalDate): Promise<void> {
  const { tx, now, newId } = verb
  if (stay.fromOn >= untilOn) return
  const readers = stay.houseReaders
  await releaseLapsed(verb, stay.bedId)
  const keep = (toOn: LocalDate) => tx.sql`
    insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, person_key,
      claimed_on, reservable, part_of, readable_by, created_at)
    select ${newId()}, ${stay.bedId}, ${stay.unitKindId}, ${stay.houseId}, ${stay.houseRole}, ${stay.houseRole}, during, 'stay', ${stay.fromOn},
      ${toOn}, ${randomBytes(32)}, ${stay.claimedOn}, ${stay.policy.reservationAllowed}, ${stay.id}, ${readers}, ${now}
    from pool.house_access where house_id = ${stay.houseId} and organisation_role = ${stay.houseRole}`
  if (await whyNotWritten(verb, () => keep(untilOn))) await keep(earliest(stay.toOn, untilOn))
}
