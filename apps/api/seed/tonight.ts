import { addNights, instantAt, type LocalDate, tonight, weekday } from '@samplass/domain/nights'
import type { act } from '../src/act.ts'
import { claimBed } from '../src/bed-pool/claim-bed.ts'
import { holdBed } from '../src/bed-pool/hold-bed.ts'
import { takeOutOfService } from '../src/bed-pool/take-out-of-service.ts'
import { planMeeting } from '../src/person/plan-meeting.ts'
import { recordMeeting } from '../src/person/record-meeting.ts'
import { register } from '../src/person/register.ts'
import { arrive } from '../src/stay/arrive.ts'
import { endHomeTrial } from '../src/stay/end-home-trial.ts'
import { extend } from '../src/stay/extend.ts'
import { recordIntake } from '../src/stay/record-intake.ts'
import { requestPlace } from '../src/stay/request-place.ts'
import { startHomeTrial } from '../src/stay/start-home-trial.ts'
import { randomFrom } from './random.ts'
import { syntheticNumber } from './synthetic-number.ts'
import type { Town, TownKind } from './town.ts'

type Given = { towns: Town[]; now: Date; accounts: Map<string, string> }
type Someone = {
  given: string
  family: string
  birthYear: number
  phone: string
  protection?: 'ungraded' | 'strictly_confidential'
}

const hour = 3_600_000

/** The night that the demo opens in, person by person: somebody over time, somebody at home for a night, somebody on the way. */
export async function addTonight({ towns, now, accounts }: Given): Promise<void> {
  const night = tonight(now)
  const sarpsborg = townOf(towns, '3105')
  const random = randomFrom(47)
  const [safety, flats] = kindsOf(sarpsborg, 'Fyrlykta')
  if (!safety || !flats) return

  const meet = async (town: Town, kind: TownKind | null, who: Someone, approvedOn = addNights(night, -262)) => {
    const at = instantAt(approvedOn, '12:00')
    const made = await must(town, new Date(at.getTime() - 3 * hour), (verb) =>
      register(verb, {
        givenName: who.given,
        familyName: who.family,
        birthYear: who.birthYear,
        number: syntheticNumber(random, who.birthYear),
        phone: `+47${who.phone}`,
        address: null,
        fixedAbode: true,
        addressProtection: who.protection ?? 'ungraded',
        responsibleMunicipality: town.organisation.number,
      }),
    )
    if (kind) {
      const planned = await must(town, new Date(at.getTime() - 2 * hour), (verb) =>
        planMeeting(verb, { personId: made.personId, unitKindId: kind.id, plannedAt: at.toISOString() }),
      )
      await must(town, at, (verb) =>
        recordMeeting(verb, {
          meetingId: planned.meetingId,
          version: 1,
          outcome: 'criteria_met',
          heldAt: at.toISOString(),
          present: ['Hilde Aas'],
          answers: { fixed_abode: 'yes', substance_use: 'no' },
          criteriaVersion: 1,
          note: '',
        }),
      )
    }
    return made.personId
  }
  const claim = (
    town: Town,
    kind: TownKind,
    bed: string,
    personId: string,
    at: Date,
    options: { nights?: number; message?: string; expectAt?: string; arriveOn?: LocalDate } = {},
  ) =>
    must(town, at, (verb) =>
      claimBed(verb, {
        personId,
        bedId: bedOf(kind, bed),
        arriveOn: options.arriveOn ?? tonight(at),
        nights: options.nights ?? 7,
        channel: 'phone',
        initiatedBy: 'person',
        answers: kind.kind === 'safety_bed' ? { fixed_abode: 'yes', substance_use: 'no' } : {},
        criteriaVersion: 1,
        expectAt: options.expectAt ?? null,
        message: options.message ?? '',
        responsibleMunicipality: null,
        disclosures: [],
      }),
    )
  const come = async (
    town: Town,
    kind: TownKind,
    bed: string,
    personId: string,
    on: LocalDate,
    nights = 7,
    wishes = '',
  ) => {
    const at = instantAt(on, '19:35')
    const { stayId } = await claim(town, kind, bed, personId, at, { nights })
    let { version } = await must(town, new Date(at.getTime() + hour / 2), (verb) =>
      arrive(verb, { stayId, version: 1, arrivedAt: null, practicalGiven: true }),
    )
    if (wishes) {
      ;({ version } = await must(town, new Date(at.getTime() + 15 * hour), (verb) =>
        recordIntake(verb, { stayId, version, heldAt: null, intake: 'Har sovet lite den siste uka.', wishes }),
      ))
    }
    return { stayId, version }
  }

  // Should have left today at noon; nobody has set a new date.
  const kari = await meet(sarpsborg, safety, { given: 'Kari', family: 'Nordmo', birthYear: 1981, phone: '99000022' })
  await come(sarpsborg, safety, 'Plass 1', kari, addNights(night, -7), 7, 'Ro før kl. 10.')

  // Extended twice before the weekend, with a trial night behind.
  const stian = await meet(sarpsborg, safety, {
    given: 'Stian',
    family: 'Haugerud',
    birthYear: 1985,
    phone: '99000036',
  })
  const stay = await come(
    sarpsborg,
    safety,
    'Plass 3',
    stian,
    addNights(night, -9),
    7,
    'Ro før kl. 10, selskap til middag.',
  )
  await withTrial(sarpsborg, stay, addNights(night, -5))
  await must(sarpsborg, instantAt(addNights(night, -3), '13:10'), (verb) =>
    extend(verb, {
      ...stay,
      departOn: night,
      reason: 'home_not_ready',
      note: 'Venter på strøm i leiligheten.',
      secondPersonId: null,
    }),
  ).then(({ version }) => Object.assign(stay, { version }))
  await must(sarpsborg, instantAt(addNights(night, -1), '14:20'), (verb) =>
    extend(verb, {
      ...stay,
      departOn: addNights(night, 3),
      reason: weekday(night) >= 4 ? 'weekend_vulnerability' : 'needs_more_rest',
      note: '',
      secondPersonId: null,
    }),
  )

  // At home for a trial night; the bed stands.
  const marit = await meet(sarpsborg, safety, {
    given: 'Marit',
    family: 'Fossheim',
    birthYear: 1979,
    phone: '99000041',
  })
  const trial = await come(sarpsborg, safety, 'Plass 4', marit, addNights(night, -4), 7, 'Vil vekkes kl. 7.')
  if (now >= instantAt(night, '14:00')) {
    await must(sarpsborg, instantAt(night, '14:00'), (verb) =>
      startHomeTrial(verb, {
        ...trial,
        fromOn: night,
        untilOn: addNights(night, 1),
        returnAt: '14:00',
        wish: 'Ring henne kl. 10.',
      }),
    )
  }

  // On the way tonight.
  const ayan = await meet(sarpsborg, safety, { given: 'Ayan', family: 'Warsame', birthYear: 1994, phone: '99000044' })
  await claim(sarpsborg, safety, 'Plass 5', ayan, now, {
    arriveOn: night,
    expectAt: '23:00',
    message: 'Kommer med drosje. Vil helst ha rolig rom, vekkes kl. 7.',
  })

  // Has lived in flat A since September; flat B is held for a viewing.
  const roger = await meet(sarpsborg, null, { given: 'Roger', family: 'Myrvang', birthYear: 1972, phone: '99000058' })
  await come(sarpsborg, flats, 'Leilighet A', roger, addNights(night, -24), 80)
  await must(sarpsborg, now, (verb) =>
    holdBed(verb, {
      bedId: bedOf(flats, 'Leilighet B'),
      fromOn: addNights(night, 3),
      toOn: addNights(night, 9),
      hours: 36,
      reason: 'viewing',
    }),
  )

  // First on the waiting list, and promised a call; second is new tonight.
  const torArne = await meet(sarpsborg, safety, {
    given: 'Tor-Arne',
    family: 'Lillevik',
    birthYear: 1988,
    phone: '99000031',
  })
  await wait(sarpsborg, safety, torArne, now, -5, -1.4)
  const vigdis = await meet(sarpsborg, safety, {
    given: 'Vigdis',
    family: 'Lillebø',
    birthYear: 1964,
    phone: '99000063',
  })
  await wait(sarpsborg, safety, vigdis, now, -2, 1)
  await meet(sarpsborg, null, { given: 'Oskar', family: 'Lillemoen', birthYear: 1999, phone: '99000064' })
  await meet(sarpsborg, safety, {
    given: 'Nora',
    family: 'Skjeberg',
    birthYear: 1990,
    phone: '99000065',
    protection: 'strictly_confidential',
  })

  await besides({ towns, now, accounts })
}

/** What the neighbours' houses show tonight: a leak in Fredrikstad, and a guest that Halden has claimed for in Sarpsborg's pool. */
async function besides({ towns, now }: Given): Promise<void> {
  const fredrikstad = townOf(towns, '3107')
  const [safety] = kindsOf(fredrikstad, 'Brygga')
  const bed = safety && bedOf(safety, 'Plass 3')
  if (bed) {
    const night = tonight(now)
    await fredrikstad.try(now, (verb) =>
      takeOutOfService(verb, {
        bedId: bed,
        reason: 'damage',
        fromOn: night,
        toOn: addNights(night, 5),
        costCentre: '4210',
      }),
    )
  }
}

async function withTrial(town: Town, stay: { stayId: string; version: number }, on: LocalDate) {
  const gone = await must(town, instantAt(on, '14:00'), (verb) =>
    startHomeTrial(verb, {
      ...stay,
      fromOn: on,
      untilOn: addNights(on, 1),
      returnAt: '14:00',
      wish: 'Vil prøve egen seng.',
    }),
  )
  const back = await must(town, instantAt(addNights(on, 1), '13:40'), (verb) =>
    endHomeTrial(verb, { stayId: stay.stayId, version: gone.version, returnedAt: null, wentWell: 'yes', note: '' }),
  )
  stay.version = back.version
}

const wait = (town: Town, kind: TownKind, personId: string, now: Date, askedHours: number, callHours: number) =>
  must(town, new Date(now.getTime() + askedHours * hour), (verb) =>
    requestPlace(verb, {
      personId,
      unitKindId: kind.id,
      wantedOn: tonight(now),
      nights: 7,
      needs: [],
      callBackAt: new Date(now.getTime() + callHours * hour).toISOString(),
    }),
  )

function townOf(towns: Town[], slug: string): Town {
  const town = towns.find(({ organisation }) => organisation.slug === slug)
  if (!town) throw new Error(`no town ${slug}`)
  return town
}
const kindsOf = (town: Town, house: string) => town.kinds.filter((kind) => kind.house.name === house)
function bedOf(kind: TownKind, name: string): string {
  const bed = kind.beds.find((bed) => bed.name === name)
  if (!bed) throw new Error(`${kind.house.name} has no ${name}`)
  return bed.id
}

/** A scripted step has to succeed: a refusal here is a mistake in the script. */
async function must<T>(town: Town, now: Date, work: Parameters<typeof act<T>>[3]): Promise<T> {
  return town.must(now, work)
}
