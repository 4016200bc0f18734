import { addMonths, addNights } from '@samplass/domain/nights'
import { answerLandlordCall, logLandlordCall } from '../../src/tenancy/make-assurance.ts'
import { adjustRent } from '../../src/tenancy/prolong.ts'
import { raiseRisk, resolveRisk } from '../../src/tenancy/raise-risk.ts'
import { endAbsence, startAbsence } from '../../src/tenancy/start-absence.ts'
import type { Verb } from '../../src/trpc.ts'
import type { Desk, Told } from './desk.ts'
import type { DemoTenancy } from './plan.ts'

/** The tenancy as it stands, for the one who changes it now. */
export async function heldNow({ tx }: Verb, tenancyId: string): Promise<{ tenancyId: string; version: number }> {
  const [row] = await tx.sql<{ version: number }[]>`select version from tenancy where id = ${tenancyId}`
  return { tenancyId, version: row?.version ?? 0 }
}

type Thing = { ago: number; time: string; run: (at: Date) => Promise<unknown> }

/** What happened while somebody lived there, and passed: rents that rose, a risk that was put right, a time away, a landlord's calls. */
export async function* livesThere(desk: Desk, tenancy: DemoTenancy, tenancyId: string, index: number): Told {
  const leftOn = tenancy.end?.on ?? 0
  const happened = thingsOf(desk, tenancy, tenancyId, index).filter(
    ({ ago }) => ago < tenancy.movedIn && ago > leftOn + 1,
  )
  for (const { ago, time, run } of happened.sort((one, next) => next.ago - one.ago)) {
    const at = desk.at(ago, time)
    yield at
    await run(at)
  }
}

function thingsOf(desk: Desk, tenancy: DemoTenancy, tenancyId: string, index: number): Thing[] {
  const { movedIn, dwelling } = tenancy
  const { rentKr } = dwelling
  const things: Thing[] = []
  for (const year of [1, 2]) {
    const fromOn = addMonths(desk.day(movedIn), year * 12)
    // Somebody has yet to look at the rent of some of those whose day has come.
    if (movedIn - year * 365 < 30 && index % 3 === 0) continue
    const rent = Math.round((rentKr * (1 + 0.031 * year)) / 10) * 10
    things.push({
      ...{ ago: movedIn - year * 366 + 32, time: '09:40' },
      run: (at) =>
        desk.do(at, async (verb) =>
          adjustRent(verb, { ...(await heldNow(verb, tenancyId)), rentKr: rent, allowanceKr: null, fromOn }),
        ),
    })
  }
  if (index % 4 === 1) things.push(...passingRisk(desk, tenancyId, index, movedIn - 70, rentKr))
  if (index % 7 === 2) things.push(...passingAbsence(desk, tenancyId, index, movedIn - 130))
  const { ownership } = dwelling.sort
  if (ownership === 'private' || ownership === 'right_of_referral')
    for (const [nth, ago] of [movedIn - 44, movedIn - 190].entries())
      things.push(...call(desk, tenancyId, index + nth, ago))
  return things
}

const passed = [
  { kind: 'arrears', words: 'Én husleie på etterskudd.', done: 'Betalt. NAV trekker husleia fra nå av.' },
  { kind: 'nuisance', words: 'To klager på musikk om natta.', done: 'Stille i seks uker. Naboen har ringt og takket.' },
  { kind: 'damage', words: 'Knust rute i stua.', done: 'Glassmester har vært der. Betalt i to avdrag.' },
  { kind: 'safety', words: 'Komfyren sto på to ganger.', done: 'Komfyrvakt er satt inn.' },
] as const

function passingRisk(desk: Desk, tenancyId: string, index: number, ago: number, rentKr: number): Thing[] {
  const { kind, words, done } = passed[(index >> 2) % passed.length] as (typeof passed)[number]
  let risk: { riskId: string } | null = null
  const raise = async (at: Date) => {
    risk = await desk.do(at, async (verb) =>
      raiseRisk(verb, {
        ...{ ...(await heldNow(verb, tenancyId)), kind, level: 'watch', sinceOn: desk.day(ago), words },
        ...{
          amountKr: kind === 'arrears' ? rentKr : null,
          action: 'Avtale om hva vi gjør',
          actionBy: null,
          actionOwner: '',
        },
      }),
    )
  }
  const resolve = async (at: Date) => {
    const raised = risk
    if (raised)
      await desk.do(at, (verb) =>
        resolveRisk(verb, { riskId: raised.riskId, version: 1, resolvedOn: desk.day(ago - 41), words: done }),
      )
  }
  return [
    { ago, time: '14:10', run: raise },
    { ago: ago - 41, time: '14:20', run: resolve },
  ]
}

function passingAbsence(desk: Desk, tenancyId: string, index: number, ago: number): Thing[] {
  const kind = (['tsb', 'hospital', 'prison', 'travel'] as const)[(index >> 2) % 4] ?? 'hospital'
  const length = kind === 'hospital' ? 12 : 58
  let absence: { absenceId: string } | null = null
  const leave = async (at: Date) => {
    const expectedOn = addNights(desk.today, -ago + length)
    absence = await desk.do(at, async (verb) =>
      startAbsence(verb, {
        ...{ ...(await heldNow(verb, tenancyId)), kind, fromOn: desk.day(ago), expectedOn },
        ...{
          whoPays: kind === 'prison' ? 'nav' : 'person',
          lookedAfter: 'Naboen tar posten. Teamet lufter annenhver uke.',
        },
      }),
    )
  }
  const comeHome = async (at: Date) => {
    const away = absence
    if (away)
      await desk.do(at, (verb) =>
        endAbsence(verb, { absenceId: away.absenceId, version: 1, returnedOn: desk.day(ago - length) }),
      )
  }
  return [
    { ago, time: '11:30', run: leave },
    { ago: ago - length, time: '12:30', run: comeHome },
  ]
}

const calls = [
  { about: 'nuisance', words: 'Høy musikk til klokka tre.', answer: 'Var der samme dag. De snakker sammen i morgen.' },
  { about: 'repair', words: 'Lekkasje under vasken.', answer: 'Rørlegger er bestilt.' },
  { about: 'arrears', words: 'Husleia er ikke kommet.', answer: 'NAV betaler på torsdag.' },
  { about: 'damage', words: 'Døra er sparket inn.', answer: 'Snekker kommer. Dekkes av avtalen.' },
] as const

function call(desk: Desk, tenancyId: string, index: number, ago: number): Thing[] {
  const { about, words, answer } = calls[index % calls.length] as (typeof calls)[number]
  // Most are answered within hours; now and then it takes the days that were not promised.
  const late = index % 6 === 5
  let made: { callId: string; version: number } | null = null
  return [
    {
      ...{ ago, time: '08:55' },
      run: async (at) => {
        made = await desk.do(at, (verb) => logLandlordCall(verb, { tenancyId, calledAt: null, about, words }))
      },
    },
    {
      ...{ ago: late ? ago - 4 : ago, time: late ? '15:00' : `1${index % 5}:${15 + (index % 40)}` },
      run: async (at) => {
        const open = made
        if (open)
          await desk.do(at, (verb) => answerLandlordCall(verb, { callId: open.callId, version: open.version, answer }))
      },
    },
  ]
}
