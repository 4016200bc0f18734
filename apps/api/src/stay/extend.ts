import { isBeyondLongest } from '@samplass/domain/bed-pool/policy'
import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { occupiedToOn, whyNotExtend } from '@samplass/domain/stay/rules'
import type { extendInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { type Colleague, loadColleague } from '../access/load.ts'
import { audit } from '../audit/write.ts'
import { releaseLapsed } from '../bed-pool/release-lapsed.ts'
import type { Verb } from '../trpc.ts'
import { countWaiting } from './count-waiting.ts'
import { stayToChange } from './load.ts'
import { refuseAtWall, whyNotWritten } from './refuse-wall.ts'
import { announceStay, appendEvent, changeStay, writeDown } from './write.ts'

/** A later departure. The first date stays; who waited at that time stands beside the decision. */
export async function extend(verb: Verb, input: Infer<typeof extendInput>) {
  const { tx, actor, now } = verb
  const departOn = input.departOn as LocalDate
  const stay = await stayToChange(verb, input, 'extend')
  const [second, waiting] = await Promise.all([
    secondPerson(verb, input.secondPersonId, { id: stay.houseId, own: stay.forHouse }),
    countWaiting(verb, stay.unitKindId, stay.policy.waitingDays),
  ])
  const extension = { departOn, actorId: actor.accountId ?? actor.name, secondPerson: second }
  refuse(whyNotExtend(stay.facts, stay.policy, extension, now), {
    departOn: stay.facts.departOn,
    longestNights: stay.policy.longestNights,
  })

  await releaseLapsed(verb, stay.bedId)
  const toOn = occupiedToOn({ ...stay.facts, departOn }, now)
  const wall = await whyNotWritten(
    verb,
    () => tx.sql`update pool.occupancy set to_on = ${toOn}, version = version + 1 where id = ${stay.id}`,
    stay.id,
  )
  if (wall) await refuseAtWall(verb, wall, stay, stay.bedId, { fromOn: stay.toOn, toOn })

  const version = await changeStay(verb, stay, { depart_on: departOn })
  const beyondLongest = isBeyondLongest(stay.policy, stay.facts.arriveOn, departOn)
  const eventId = appendEvent(verb, stay, 'extended', now, {
    fromDepartOn: stay.facts.departOn,
    departOn,
    reason: input.reason,
    waiting,
    secondPersonId: beyondLongest ? (second?.accountId ?? null) : null,
    secondPersonName: beyondLongest ? (second?.name ?? null) : null,
  })
  writeDown(verb, stay.id, 'reason', input.note, eventId)
  audit(verb, 'stay.extended', stay.id, {
    fromDepartOn: stay.facts.departOn,
    departOn,
    reason: input.reason,
    waiting,
    beyondLongest,
  })
  announceStay(verb, stay)
  return { stayId: stay.id, version, departOn, waiting }
}

/** Whoever is named as the second person; without permissions when they are no member, or do not reach the house. */
async function secondPerson(
  verb: Verb,
  accountId: string | null,
  house: { id: string; own: boolean },
): Promise<(Omit<Colleague, 'name'> & { name: string | null }) | null> {
  if (accountId === null) return null
  return (await loadColleague(verb, accountId, house)) ?? { accountId, name: null, permissions: new Set() }
}
