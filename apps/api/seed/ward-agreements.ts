import { invariant } from '@samplass/domain/invariant'
import { addNights, instantAt, tonight } from '@samplass/domain/nights'
import { type ActParts, act, systemActor } from '../src/act.ts'
import { claimBed } from '../src/bed-pool/claim-bed.ts'
import { recordConsent } from '../src/consent/record-consent.ts'
import { draftAgreement } from '../src/self-admission/draft-agreement.ts'
import { signAgreement } from '../src/self-admission/sign-agreement.ts'
import { arrive } from '../src/stay/arrive.ts'
import { end } from '../src/stay/end.ts'
import type { Verb } from '../src/trpc.ts'
import { randomFrom } from './random.ts'
import { bedOf, meet, townOf } from './steps.ts'
import type { Town, TownKind } from './town.ts'

type Story = {
  who: [given: string, family: string, birthYear: number, phone: string]
  /** Whether the ward is told who it is. */
  named: boolean
  /** Days from tonight, and nights until the person went home; null: is there, 'expected': has rung tonight. */
  stay: { on: number; nights: number | null | 'expected'; bed: string }
}
const stories: readonly Story[] = [
  {
    who: ['Mona', 'Hvalerud', 1982, '99000091'],
    named: true,
    stay: { on: -1, nights: null, bed: 'Rom A' },
  },
  {
    who: ['Petter', 'Skjærvik', 1995, '99000092'],
    named: false,
    stay: { on: 0, nights: 'expected', bed: 'Rom B' },
  },
  { who: ['Aina', 'Isebakke', 1971, '99000093'], named: true, stay: { on: -60, nights: 3, bed: 'Rom B' } },
]
const draftedDaysAgo = 110

/** Agreements of Sarpsborg's people on a service's own two rooms: one is there, one has rung tonight and is not named, one went home. */
export async function addWardAgreements(parts: ActParts, towns: Town[], kind: TownKind, now: Date): Promise<void> {
  const town = townOf(towns, '3105')
  const ward = await parts.directory.find(kind.house.municipality)
  invariant(ward, 'the ward has a service')
  const liaison = <T>(at: Date, work: (verb: Verb) => Promise<T>) =>
    act(parts, systemActor(ward, 'Vegard Strand'), at, work)
  const random = randomFrom(1212)
  for (const { who, named, stay } of stories) {
    const [given, family, birthYear, phone] = who
    const draftedOn = addNights(tonight(now), -draftedDaysAgo)
    const personId = await meet(town, random, null, { given, family, birthYear, phone }, addNights(draftedOn, -3))
    const noon = instantAt(draftedOn, '12:00')
    let agreement = await town.must(noon, (verb) =>
      draftAgreement(verb, {
        ...{ personId, unitKindId: kind.id, nightsMax: 5, restDays: 14, staysPerYear: 10, nightsPerYear: null },
        ...{ contactPhone: '+4799000074', duties: 'Jeg ringer posten selv, og sier fra når jeg drar.' },
        ...{ reviewOn: addNights(draftedOn, 365), untilOn: addNights(draftedOn, 395) },
      }),
    )
    for (const signatory of ['person', 'unit'] as const) {
      const paper = { signatory, signedOn: draftedOn, signedBy: signatory === 'unit' ? 'Vegard Strand' : null }
      agreement = await town.must(noon, (verb) => signAgreement(verb, { ...agreement, ...paper }))
    }
    if (named)
      await town.must(noon, (verb) =>
        recordConsent(verb, {
          ...{ personId, toRole: ward.role, categories: ['identity'], purpose: 'Brukerstyrt plass' },
          ...{ givenHow: 'oral', untilOn: addNights(draftedOn, 350) },
        }),
      )
    const arriveOn = addNights(tonight(now), stay.on)
    const at = stay.nights === 'expected' ? now : instantAt(arriveOn, '19:10')
    const told = { category: 'identity', basis: 'consent', basisNote: 'Sa ja da avtalen ble skrevet' } as const
    const { stayId } = await town.must(at, (verb) =>
      claimBed(verb, {
        ...{ personId, bedId: bedOf(kind, stay.bed), arriveOn, nights: 5, initiatedBy: 'person', channel: 'on_behalf' },
        ...{ answers: { substance_use: 'no' }, criteriaVersion: 1, expectAt: null, message: '' },
        ...{ responsibleMunicipality: null, disclosures: named ? [told] : [] },
      }),
    )
    if (stay.nights === 'expected') continue
    const came = await liaison(new Date(at.getTime() + 2_400_000), (verb) =>
      arrive(verb, { stayId, version: 1, arrivedAt: null, practicalGiven: true }),
    )
    if (stay.nights === null) continue
    await liaison(instantAt(addNights(arriveOn, stay.nights), '11:00'), (verb) =>
      end(verb, {
        ...{ stayId, version: came.version, endedAt: null, outcome: 'home', followUpAgreed: true, note: '' },
        ...{ incidentId: null, reason: '', whereTo: '', complaintRightTold: false },
      }),
    )
  }
}
