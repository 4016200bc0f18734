import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { occupiedToOn, whyNotExtend } from '@samplass/domain/stay/rules'
import { audit } from '../audit/write.ts'
import { releaseLapsed } from '../bed-pool/release-lapsed.ts'
import type { Verb } from '../trpc.ts'
import { loadStay } from './load.ts'
import { refuseAtWall, whyNotWritten } from './refuse-wall.ts'
import { announceStay, appendEvent, changeStay } from './write.ts'

/** The day home is planned: the house expects it, by its own rules for staying longer where it is later than was agreed. */
export async function moveDeparture(verb: Verb, stayId: string, departOn: LocalDate): Promise<void> {
  const { tx, actor, now } = verb
  const stay = await loadStay(verb, stayId)
  const { facts, policy } = stay
  if (facts.endedAt !== null || facts.departOn === departOn) return
  const longer = { departOn, actorId: actor.accountId ?? actor.name, secondPerson: null }
  if (departOn > facts.departOn)
    refuse(whyNotExtend(facts, policy, longer, now), { departOn: facts.departOn, longestNights: policy.longestNights })
  await releaseLapsed(verb, stay.bedId)
  const toOn = occupiedToOn({ ...facts, departOn }, now)
  const wall = await whyNotWritten(
    verb,
    () => tx.sql`update pool.occupancy set to_on = ${toOn}, version = version + 1 where id = ${stay.id}`,
    stay.id,
  )
  if (wall) await refuseAtWall(verb, wall, stay, stay.bedId, { fromOn: stay.toOn, toOn })
  await changeStay(verb, stay, { depart_on: departOn })
  appendEvent(verb, stay, 'departure_planned', now, { fromDepartOn: facts.departOn, departOn })
  audit(verb, 'stay.departure_planned', stay.id, { fromDepartOn: facts.departOn, departOn })
  announceStay(verb, stay)
}
