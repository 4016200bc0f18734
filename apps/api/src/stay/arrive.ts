import { addNights, earliest, type LocalDate, latest, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { nightsAfterArrival, occupiedToOn, whyNotArrive } from '@samplass/domain/stay/rules'
import type { arriveInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { releaseLapsed } from '../bed-pool/release-lapsed.ts'
import type { Verb } from '../trpc.ts'
import { type StayRecord, stayToChange } from './load.ts'
import { refuseAtWall, whyNotWritten } from './refuse-wall.ts'
import { announceStay, appendEvent, changeStay } from './write.ts'

/** The person has come. The length agreed counts from the night they came; where the bed, or the person, is promised on, the day claimed stands. */
export async function arrive(verb: Verb, input: Infer<typeof arriveInput>) {
  const { now } = verb
  const at = input.arrivedAt ? new Date(input.arrivedAt) : now
  const stay = await stayToChange(verb, input, 'arrive')
  refuse(whyNotArrive(stay.facts, stay.policy, at, now))
  refuse(tonight(at) < addNights(stay.claimedOn, -1) ? 'TOO_LONG_AGO' : null)

  const agreed = nightsAfterArrival(stay.facts, at)
  const fromOn = firstNight(stay, agreed.fromOn)
  await releaseLapsed(verb, stay.bedId)
  const take = (departOn: LocalDate) =>
    whyNotWritten(verb, () => takeNights(verb, stay, fromOn, occupiedToOn({ ...stay.facts, departOn }, now)), stay.id)
  let departOn = agreed.toOn
  let wall = await take(departOn)
  if (wall && stay.facts.departOn !== agreed.toOn) {
    departOn = latest(stay.facts.departOn, addNights(agreed.fromOn, 1))
    wall = await take(departOn)
  }
  if (wall) await refuseAtWall(verb, wall, stay, stay.bedId, { fromOn, toOn: latest(departOn, addNights(fromOn, 1)) })

  const version = await changeStay(verb, stay, { arrived_at: at, depart_on: departOn })
  appendEvent(verb, stay, 'arrived', at, {
    claimedArriveOn: stay.firstArriveOn,
    claimedDepartOn: stay.facts.departOn,
    arriveOn: agreed.fromOn,
    departOn,
    practicalGiven: input.practicalGiven,
  })
  audit(verb, 'stay.arrived', stay.id, { arriveOn: agreed.fromOn, departOn })
  announceStay(verb, stay)
  return { stayId: stay.id, version, departOn }
}

/** Who comes later than the house's arrival window had the bed kept for them: the claimed night stays the first. */
function firstNight({ arriveWithinDays, claimedOn }: StayRecord, arrivedOn: LocalDate): LocalDate {
  return arriveWithinDays === null ? arrivedOn : earliest(arrivedOn, addNights(claimedOn, arriveWithinDays))
}

const takeNights = ({ tx }: Verb, stay: StayRecord, fromOn: LocalDate, toOn: LocalDate) => tx.sql`
  update pool.occupancy set present = true, lapses_at = null, from_on = ${fromOn}, to_on = ${toOn}, version = version + 1
  where id = ${stay.id}`
