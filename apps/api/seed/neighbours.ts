import { invariant } from '@samplass/domain/invariant'
import { addNights, instantAt, tonight } from '@samplass/domain/nights'
import { takeOutOfService } from '../src/bed-pool/take-out-of-service.ts'
import { arrive } from '../src/stay/arrive.ts'
import { end } from '../src/stay/end.ts'
import type { Random } from './random.ts'
import { bedOf, claim, kindsOf, meet, townOf } from './steps.ts'
import type { Town } from './town.ts'

/** What municipalities do in each other's houses: a bed out of service in Fredrikstad, and a guest of Halden's in Sarpsborg last week. */
export async function addNeighbours(towns: Town[], random: Random, now: Date): Promise<void> {
  const night = tonight(now)
  const fredrikstad = townOf(towns, '3107')
  const [brygga] = kindsOf(fredrikstad, 'Brygga')
  invariant(brygga, 'Brygga has safety beds')
  const leak = { reason: 'damage' as const, fromOn: night, toOn: addNights(night, 5), costCentre: '4210' }
  // If somebody is in that bed there is no leak.
  await fredrikstad.try(now, (verb) => takeOutOfService(verb, { bedId: bedOf(brygga, 'Plass 3'), ...leak }))

  const [halden, sarpsborg] = [townOf(towns, '3101'), townOf(towns, '3105')]
  const [fyrlykta] = kindsOf(sarpsborg, 'Fyrlykta')
  invariant(fyrlykta, 'Fyrlykta has safety beds')
  const even = { given: 'Even', family: 'Rokke', birthYear: 1976, phone: '99000071' }
  const personId = await meet(halden, random, fyrlykta, even, addNights(night, -90))
  // Claimed from home under a running number: the house learns no name.
  const cameOn = addNights(night, -8)
  const { stayId } = await claim(halden, fyrlykta, 'Plass 2', personId, instantAt(cameOn, '19:10'), { nights: 3 })
  const { version } = await sarpsborg.must(instantAt(cameOn, '20:30'), (verb) =>
    arrive(verb, { stayId, version: 1, arrivedAt: null, practicalGiven: true }),
  )
  await sarpsborg.must(instantAt(addNights(cameOn, 3), '10:30'), (verb) =>
    end(verb, {
      stayId,
      version,
      endedAt: null,
      outcome: 'home',
      followUpAgreed: true,
      note: '',
      incidentId: null,
      reason: '',
      whereTo: '',
      complaintRightTold: false,
    }),
  )
}
