import { invariant } from '@samplass/domain/invariant'
import { addNights, instantAt, tonight, weekday } from '@samplass/domain/nights'
import { holdBed } from '../src/bed-pool/hold-bed.ts'
import { extend } from '../src/stay/extend.ts'
import { addNeighbours } from './neighbours.ts'
import { randomFrom } from './random.ts'
import { bedOf, claim, come, goHome, kindsOf, meet, type Someone, sleepAtHome, townOf, wait } from './steps.ts'
import type { Town, TownKind } from './town.ts'

/** The night that the demo opens in, person by person: somebody over time, somebody at home for a night, somebody on the way. */
export async function addTonight(towns: Town[], now: Date): Promise<void> {
  const night = tonight(now)
  const sarpsborg = townOf(towns, '3105')
  const [safety, flats] = kindsOf(sarpsborg, 'Fyrlykta')
  invariant(safety && flats, 'Fyrlykta has safety beds and flats')
  const random = randomFrom(47)
  const known = (who: Someone, kind: TownKind | null = safety) =>
    meet(sarpsborg, random, kind, who, addNights(night, -262))

  // Should have left today at noon; nobody has set a new date.
  const kari = await known({ given: 'Kari', family: 'Nordmo', birthYear: 1981, phone: '99000022' })
  await come(sarpsborg, safety, 'Plass 1', kari, addNights(night, -7), { wishes: 'Ro før kl. 10.' })

  // Extended twice before the weekend, with a trial night behind.
  const stian = await known({ given: 'Stian', family: 'Haugerud', birthYear: 1985, phone: '99000036' })
  const wishes = 'Ro før kl. 10, selskap til middag.'
  const stay = await come(sarpsborg, safety, 'Plass 3', stian, addNights(night, -9), { wishes })
  const back = await sleepAtHome(sarpsborg, stay, addNights(night, -5))
  const longer = await sarpsborg.must(instantAt(addNights(night, -3), '13:10'), (verb) =>
    extend(verb, {
      stayId: back.stayId,
      version: back.version,
      departOn: night,
      reason: 'home_not_ready',
      note: 'Venter på strøm i leiligheten.',
      secondPersonId: null,
    }),
  )
  await sarpsborg.must(instantAt(addNights(night, -1), '14:20'), (verb) =>
    extend(verb, {
      stayId: longer.stayId,
      version: longer.version,
      departOn: addNights(night, 3),
      reason: weekday(night) >= 4 ? 'weekend_vulnerability' : 'needs_more_rest',
      note: '',
      secondPersonId: null,
    }),
  )

  // At home for a trial night; the bed stands.
  const marit = await known({ given: 'Marit', family: 'Fossheim', birthYear: 1979, phone: '99000041' })
  const trial = await come(sarpsborg, safety, 'Plass 4', marit, addNights(night, -4), { wishes: 'Vil vekkes kl. 7.' })
  if (now >= instantAt(night, '14:00')) await goHome(sarpsborg, trial, night, 'Ring henne kl. 10.')

  // On the way tonight.
  const ayan = await known({ given: 'Ayan', family: 'Warsame', birthYear: 1994, phone: '99000044' })
  const message = 'Kommer med drosje. Vil helst ha rolig rom, vekkes kl. 7.'
  await claim(sarpsborg, safety, 'Plass 5', ayan, now, { expectAt: '23:00', message })

  // Has lived in flat A for three weeks; flat B is held for a viewing.
  const roger = await known({ given: 'Roger', family: 'Myrvang', birthYear: 1972, phone: '99000058' }, null)
  const alone = 'Handler og lager mat selv. Vil ha fred om formiddagen.'
  await come(sarpsborg, flats, 'Leilighet A', roger, addNights(night, -24), { nights: 80, wishes: alone })
  await sarpsborg.must(now, (verb) =>
    holdBed(verb, {
      bedId: bedOf(flats, 'Leilighet B'),
      fromOn: addNights(night, 3),
      toOn: addNights(night, 9),
      hours: 36,
      reason: 'viewing',
    }),
  )

  // First on the waiting list, and promised a call that is late; second is new tonight.
  const torArne = await known({ given: 'Tor-Arne', family: 'Lillevik', birthYear: 1988, phone: '99000031' })
  await wait(sarpsborg, safety, torArne, now, { asked: -5, call: -1.4 })
  const vigdis = await known({ given: 'Vigdis', family: 'Lillebø', birthYear: 1964, phone: '99000063' })
  await wait(sarpsborg, safety, vigdis, now, { asked: -2, call: 1 })

  // Two for the search: a namesake nearly, and somebody whom only a few may see.
  await known({ given: 'Oskar', family: 'Lillemoen', birthYear: 1999, phone: '99000064' }, null)
  const protection = 'strictly_confidential'
  await known({ given: 'Nora', family: 'Skjeberg', birthYear: 1990, phone: '99000065', protection })

  await addNeighbours(towns, random, now)
}
