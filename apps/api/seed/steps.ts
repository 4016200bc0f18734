import { invariant } from '@samplass/domain/invariant'
import { addNights, instantAt, type LocalDate, tonight } from '@samplass/domain/nights'
import { claimBed } from '../src/bed-pool/claim-bed.ts'
import { planMeeting } from '../src/person/plan-meeting.ts'
import { recordMeeting } from '../src/person/record-meeting.ts'
import { arrive } from '../src/stay/arrive.ts'
import { endHomeTrial } from '../src/stay/end-home-trial.ts'
import { recordIntake } from '../src/stay/record-intake.ts'
import { requestPlace } from '../src/stay/request-place.ts'
import { startHomeTrial } from '../src/stay/start-home-trial.ts'
import { registerIn } from './newcomer.ts'
import type { Random } from './random.ts'
import type { Town, TownKind } from './town.ts'

export type Someone = {
  given: string
  family: string
  birthYear: number
  phone: string
  protection?: 'ungraded' | 'strictly_confidential'
}
export type Standing = { stayId: string; version: number }

const hour = 3_600_000

/** Registered, and with a kind of bed approved in a meeting at noon of `approvedOn`. Answers the person's id. */
export async function meet(
  town: Town,
  random: Random,
  kind: TownKind | null,
  who: Someone,
  approvedOn: LocalDate,
): Promise<string> {
  const at = instantAt(approvedOn, '12:00')
  const personId = await registerIn(town, random, new Date(at.getTime() - 3 * hour), {
    givenName: who.given,
    familyName: who.family,
    birthYear: who.birthYear,
    phone: `+47${who.phone}`,
    address: null,
    fixedAbode: true,
    addressProtection: who.protection ?? 'ungraded',
  })
  if (!kind) return personId
  const { meetingId } = await town.must(new Date(at.getTime() - 2 * hour), (verb) =>
    planMeeting(verb, { personId, unitKindId: kind.id, plannedAt: at.toISOString() }),
  )
  await town.must(at, (verb) =>
    recordMeeting(verb, {
      meetingId,
      version: 1,
      outcome: 'criteria_met',
      heldAt: at.toISOString(),
      present: ['Hilde Aas'],
      answers: { fixed_abode: 'yes', substance_use: 'no' },
      criteriaVersion: 1,
      note: '',
    }),
  )
  return personId
}

/** The person rings at `at` and gets the bed. */
export const claim = (
  town: Town,
  kind: TownKind,
  bed: string,
  personId: string,
  at: Date,
  options: { nights?: number; message?: string; expectAt?: string } = {},
) =>
  town.must(at, (verb) =>
    claimBed(verb, {
      personId,
      bedId: bedOf(kind, bed),
      arriveOn: tonight(at),
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

/** Rings at 19:35, is there half an hour later, and says the next morning what is wished, if anything. */
export async function come(
  town: Town,
  kind: TownKind,
  bed: string,
  personId: string,
  on: LocalDate,
  { nights = 7, wishes = '' }: { nights?: number; wishes?: string } = {},
): Promise<Standing> {
  const at = instantAt(on, '19:35')
  const { stayId } = await claim(town, kind, bed, personId, at, { nights })
  const { version } = await town.must(new Date(at.getTime() + hour / 2), (verb) =>
    arrive(verb, { stayId, version: 1, arrivedAt: null, practicalGiven: true }),
  )
  if (!wishes) return { stayId, version }
  return town.must(new Date(at.getTime() + 15 * hour), (verb) =>
    recordIntake(verb, { stayId, version, heldAt: null, intake: 'Har sovet lite den siste uka.', wishes }),
  )
}

/** One night at home with the bed kept, and back the next day. */
export async function sleepAtHome(town: Town, { stayId, version }: Standing, on: LocalDate): Promise<Standing> {
  const gone = await goHome(town, { stayId, version }, on, 'Vil prøve egen seng.')
  return town.must(instantAt(addNights(on, 1), '13:40'), (verb) =>
    endHomeTrial(verb, { stayId, version: gone.version, returnedAt: null, wentWell: 'yes', note: '' }),
  )
}

export const goHome = (town: Town, { stayId, version }: Standing, on: LocalDate, wish: string): Promise<Standing> =>
  town.must(instantAt(on, '14:00'), (verb) =>
    startHomeTrial(verb, { stayId, version, fromOn: on, untilOn: addNights(on, 1), returnAt: '14:00', wish }),
  )

/** Asks for a place so many hours from `now` (before it: negative) and is promised a call so many hours from `now`. */
export const wait = (town: Town, kind: TownKind, personId: string, now: Date, hours: { asked: number; call: number }) =>
  town.must(new Date(now.getTime() + hours.asked * hour), (verb) =>
    requestPlace(verb, {
      personId,
      unitKindId: kind.id,
      wantedOn: tonight(now),
      nights: 7,
      needs: [],
      callBackAt: new Date(now.getTime() + hours.call * hour).toISOString(),
    }),
  )

export function townOf(towns: readonly Town[], slug: string): Town {
  const town = towns.find(({ organisation }) => organisation.slug === slug)
  invariant(town, `the demo has a town ${slug}`)
  return town
}

/** The kinds of bed of one of the town's houses, in the house's order. */
export const kindsOf = (town: Town, house: string) => town.kinds.filter((kind) => kind.house.name === house)

export function bedOf(kind: TownKind, name: string): string {
  const bed = kind.beds.find((bed) => bed.name === name)
  invariant(bed, `${kind.house.name} has a bed ${name}`)
  return bed.id
}
