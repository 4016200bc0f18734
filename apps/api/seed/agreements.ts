import { invariant } from '@samplass/domain/invariant'
import { addNights, instantAt, type LocalDate, tonight } from '@samplass/domain/nights'
import { claimBed } from '../src/bed-pool/claim-bed.ts'
import { draftAgreement } from '../src/self-admission/draft-agreement.ts'
import { endAgreement } from '../src/self-admission/end-agreement.ts'
import { liftSuspension } from '../src/self-admission/lift-suspension.ts'
import { logTalk } from '../src/self-admission/log-talk.ts'
import { renewAgreement } from '../src/self-admission/renew-agreement.ts'
import { signAgreement } from '../src/self-admission/sign-agreement.ts'
import { suspendAgreement } from '../src/self-admission/suspend-agreement.ts'
import { arrive } from '../src/stay/arrive.ts'
import { end } from '../src/stay/end.ts'
import type { Verb } from '../src/trpc.ts'
import { addCalmAgreements } from './calm-agreements.ts'
import { randomFrom } from './random.ts'
import { bedOf, kindsOf, meet, townOf } from './steps.ts'
import type { Town, TownKind } from './town.ts'

/** What happened, counted in days from tonight. `stays`: came, and went home after so many nights; null: is there. */
type Story = {
  town: '3103' | '3105'
  who: [given: string, family: string, birthYear: number, phone: string]
  drafted: number
  reviewOn?: number
  untilOn?: number
  staysPerYear?: number
  duties: string
  signed?: readonly ('person' | 'unit')[]
  stays?: readonly { on: number; nights: number | null; bed: string }[]
  later?: readonly {
    on: number
    act: (verb: Verb, agreement: { agreementId: string; version: number }) => Promise<unknown>
  }[]
}

const both = ['person', 'unit'] as const
const stories: readonly Story[] = [
  {
    town: '3103',
    who: ['Sunniva', 'Krokstad', 1990, '99000071'],
    drafted: -300,
    duties: 'Jeg ringer før det koker over. Jeg er edru når jeg er der, og sier fra når jeg drar.',
    stays: [
      { on: -120, nights: 5, bed: 'Rom 1' },
      { on: -22, nights: 5, bed: 'Rom 1' },
    ],
  },
  {
    town: '3103',
    who: ['Håvard', 'Ekholt', 1976, '99000072'],
    drafted: -200,
    duties: 'Jeg tar med egne medisiner og ringer fastlegen selv.',
    stays: [{ on: -8, nights: 3, bed: 'Rom 1' }],
    later: [
      {
        on: -1,
        act: (verb, { agreementId }) =>
          logTalk(verb, { agreementId, minutes: 15, note: 'Prøver en rolig kveld hjemme.' }),
      },
    ],
  },
  {
    town: '3103',
    who: ['Yasmin', 'Rahimi', 1998, '99000073'],
    drafted: -250,
    staysPerYear: 2,
    duties: 'Jeg går tur hver dag jeg er der.',
    stays: [
      { on: -150, nights: 4, bed: 'Rom 1' },
      { on: -70, nights: 5, bed: 'Rom 2' },
    ],
  },
  {
    town: '3103',
    who: ['Odd', 'Melleby', 1961, '99000074'],
    drafted: -340,
    duties: 'Jeg holder meg til huset om natta.',
    stays: [{ on: -1, nights: null, bed: 'Rom 1' }],
  },
  {
    town: '3103',
    who: ['Turid', 'Jeløy', 1984, '99000075'],
    drafted: -5,
    signed: ['person'],
    duties: 'Jeg vil prøve å ringe mens jeg ennå klarer å snakke.',
  },
  { town: '3103', who: ['Emil', 'Våler', 2001, '99000076'], drafted: -1, signed: [], duties: '' },
  {
    town: '3103',
    who: ['Reidar', 'Patterød', 1969, '99000077'],
    drafted: -180,
    duties: 'Jeg er edru når jeg er der.',
    later: [
      {
        on: -12,
        act: (verb, change) =>
          suspendAgreement(verb, { ...change, reason: 'Rus i huset to ganger i høst.', complaintRightTold: true }),
      },
    ],
  },
  {
    town: '3103',
    who: ['Gro', 'Tigerplassen', 1973, '99000078'],
    drafted: -350,
    reviewOn: -10,
    untilOn: 80,
    duties: 'Jeg avtaler frokost kvelden før.',
  },
  {
    town: '3103',
    who: ['Khalid', 'Noor', 1987, '99000079'],
    drafted: -260,
    duties: '',
    later: [
      {
        on: -40,
        act: (verb, change) =>
          endAgreement(verb, { ...change, signatory: 'person', reason: '', complaintRightTold: false }),
      },
    ],
  },
  {
    town: '3103',
    who: ['Wenche', 'Kambo', 1958, '99000080'],
    drafted: -330,
    reviewOn: -30,
    duties: 'Jeg ringer før klokka ti om kvelden.',
    later: [
      {
        on: -100,
        act: (verb, change) =>
          suspendAgreement(verb, { ...change, reason: 'Pusset opp begge rommene.', complaintRightTold: true }),
      },
      { on: -80, act: (verb, change) => liftSuspension(verb, { ...change, note: 'Rommene er i bruk igjen.' }) },
      {
        on: -28,
        act: (verb, change) =>
          renewAgreement(verb, {
            ...change,
            reviewOn: addNights(tonight(verb.now), 365),
            untilOn: addNights(tonight(verb.now), 395),
            note: 'Har ikke trengt plassen i høst, og vil ha den å falle tilbake på.',
          }),
      },
    ],
  },
  {
    town: '3105',
    who: ['Live', 'Torsnes', 1993, '99000081'],
    drafted: -90,
    duties: 'Jeg sier fra til boteamet når jeg drar, så katten får mat.',
    stays: [{ on: -20, nights: 3, bed: 'Rom 2' }],
  },
]

/** Agreements on Kanalhuset's two rooms in every state, by the verbs: Moss's own, and one that Sarpsborg has made for its person. */
export async function addAgreements(towns: Town[], now: Date): Promise<void> {
  const moss = townOf(towns, '3103')
  const kind = kindsOf(moss, 'Kanalhuset').find((one) => one.kind === 'user_controlled_bed')
  invariant(kind, 'Kanalhuset has beds that go by agreements')
  const random = randomFrom(808)
  for (const story of stories) {
    const town = townOf(towns, story.town)
    const [given, family, birthYear, phone] = story.who
    const day = (days: number) => addNights(tonight(now), days)
    const who = { given, family, birthYear, phone }
    const personId = await meet(town, random, null, who, day(story.drafted - 3))
    await tell({ town, moss, kind, story, personId, day })
  }
  const neighbours = towns.filter(({ organisation }) => ['3103', '3105', '3107'].includes(organisation.slug))
  await addCalmAgreements(neighbours, kind, 28, now)
}

type Told = { town: Town; moss: Town; kind: TownKind; story: Story; personId: string; day: (days: number) => LocalDate }

async function tell({ town, moss, kind, story, personId, day }: Told) {
  const { drafted, reviewOn = drafted + 365, untilOn = drafted + 395, staysPerYear = 10, duties } = story
  let agreement = await town.must(instantAt(day(drafted), '13:00'), (verb) =>
    draftAgreement(verb, {
      ...{ personId, unitKindId: kind.id, nightsMax: 5, restDays: 14, staysPerYear, nightsPerYear: null },
      ...{ contactPhone: '+4799000053', duties, reviewOn: day(reviewOn), untilOn: day(untilOn) },
    }),
  )
  for (const signatory of story.signed ?? both) {
    const signedOn = day(drafted)
    const paper = { signatory, signedOn, signedBy: signatory === 'unit' ? 'Trine Vik' : null }
    agreement = await town.must(instantAt(signedOn, '13:30'), (verb) => signAgreement(verb, { ...agreement, ...paper }))
  }
  for (const { on, nights, bed } of story.stays ?? []) {
    const at = instantAt(day(on), '19:20')
    const { stayId } = await town.must(at, (verb) =>
      claimBed(verb, {
        ...{ personId, bedId: bedOf(kind, bed), arriveOn: day(on), nights: 5, initiatedBy: 'person' },
        ...{ channel: town === moss ? 'phone' : 'on_behalf', answers: { substance_use: 'no' }, criteriaVersion: 1 },
        ...{ expectAt: null, message: '', responsibleMunicipality: null, disclosures: [] },
      }),
    )
    const came = await moss.must(new Date(at.getTime() + 1_800_000), (verb) =>
      arrive(verb, { stayId, version: 1, arrivedAt: null, practicalGiven: true }),
    )
    if (nights === null) continue
    await moss.must(instantAt(day(on + nights), '11:10'), (verb) =>
      end(verb, {
        ...{ stayId, version: came.version, endedAt: null, outcome: 'home', followUpAgreed: true, note: '' },
        ...{ incidentId: null, reason: '', whereTo: '', complaintRightTold: false },
      }),
    )
  }
  for (const { on, act } of story.later ?? []) {
    const done = await town.must(instantAt(day(on), '14:15'), (verb) => act(verb, agreement))
    agreement = { ...agreement, ...(done as { version?: number }) }
  }
}
