import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { homesIn, needOf } from '../../test/placement-builders.ts'
import type { Caller } from '../../test/world.ts'

const friday = '2026-11-20T20:40:00Z'
const day = asLocalDate
const purpose = 'follow_up' as const
let w: PersonWorld
let team: Caller
let caseworker: Caller
let homes: ReturnType<typeof homesIn>
let count = 0
beforeAll(async () => {
  w = await makePersonWorld(friday)
  team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
  caseworker = await w.world.as('3105', ['caseworker'], { name: 'Marit Sak' })
  homes = homesIn(w.world)
})
beforeEach(() => w.world.setNow(friday))
afterAll(() => w.world.drop())

const somebody = async (given = {}) => {
  count += 1
  return w.register('Nummer', `Nr ${count}`, given)
}
const page = (personId: string) => team.placement.getPlacement({ personId, purpose })
const lives = (personId: string, kind: 'institution' | 'no_place' | 'with_close_kin_permanently', change = {}) =>
  team.placement.noteSituation({
    ...{ personId, kind, fromOn: day('2026-11-01'), leavesOn: null, homeAfter: null, costKrNight: null, paidBy: null },
    ...{ source: 'person', words: '', ...change },
  })

test('F 17: week 48 counts who sleeps out and who leaves an institution within two months, not who lives with close kin', async () => {
  const on = day('2026-11-25')
  const before = await team.placement.countHomeless({ on })
  await lives(await somebody(), 'no_place')
  await lives(await somebody(), 'institution', { leavesOn: day('2027-01-25'), homeAfter: false })
  await lives(await somebody(), 'institution', { leavesOn: day('2027-01-26'), homeAfter: false })
  await lives(await somebody(), 'with_close_kin_permanently')
  const after = await team.placement.countHomeless({ on })
  expect([after.homeless - before.homeless, after.notHomeless - before.notHomeless]).toEqual([2, 2])
  const added = after.places.filter(({ count: now }, at) => now > (before.places[at]?.count ?? 0))
  expect(added.map(({ place }) => place)).toEqual(['institution', 'no_place'])
})

test('where somebody lives is spans: a new one ends the one before, an earlier one fits in, a wrong one is put right', async () => {
  const personId = await somebody()
  await lives(personId, 'no_place')
  await lives(personId, 'institution', { fromOn: day('2026-11-10') })
  await lives(personId, 'with_close_kin_permanently', { fromOn: day('2026-10-01') })
  await lives(personId, 'no_place', { fromOn: day('2026-11-10'), costKrNight: 900 })
  const { situations, nibr } = await page(personId)
  expect(situations.map(({ kind, fromOn, untilOn }) => [kind, fromOn, untilOn])).toEqual([
    ['no_place', '2026-11-10', null],
    ['no_place', '2026-11-01', '2026-11-10'],
    ['with_close_kin_permanently', '2026-10-01', '2026-11-01'],
  ])
  expect(nibr).toEqual({ status: 'homeless', place: 'no_place' })
})

test('a need is parked by a name until a day, is back by itself, and stands on the list all the while', async () => {
  const personId = await somebody()
  const need = await needOf(team, personId)
  const past = { ...need, parkedUntil: day('2026-11-20'), reason: 'Er på tur' }
  expect(await codeOf(team.placement.parkNeed(past))).toBe('UNPROCESSABLE_CONTENT PERIOD_OVER')
  await team.placement.parkNeed({ ...past, parkedUntil: day('2026-12-01') })
  const listed = async () =>
    (await team.placement.listNeeds({ closed: false })).needs.find((row) => row.needId === need.needId)
  expect(await listed()).toMatchObject({ state: 'parked', parkedByName: 'Kari Team' })
  w.world.setNow('2026-12-01T08:00:00Z')
  expect(await listed()).toMatchObject({ state: 'need_registered' })
})

test('a need that is closed withdraws what was shown, and the person may have a new one', async () => {
  const personId = await somebody()
  const { needId } = await needOf(team, personId)
  const shown = await team.placement.proposeDwelling({ needId, dwellingId: await homes.home({ street: 'Lia 1' }) })
  const { need } = await page(personId)
  await team.placement.closeNeed({ needId, version: need?.version ?? 0, because: 'has_home' })
  expect(await page(personId)).toMatchObject({ need: null, choices: 0, allocations: [{ state: 'withdrawn' }] })
  expect(await codeOf(team.placement.offerDwelling({ ...shown, answerBy: null }))).toBe('CONFLICT VERSION_STALE')
  expect(await codeOf(needOf(team, personId))).toBe('ok')
})

test('neighbours to avoid hold both ways and say nobody; of whom the reader may not know, no match of anybody tells more than of another', async () => {
  const [ola, other, hidden, nobody] = [await somebody(), await somebody(), await somebody(), await somebody()]
  const near = { street: 'Elvegata 1', inStockFrom: '2025-01-01' }
  const theirs = await homes.home(near)
  const beside = await homes.home(near)
  const elsewhere = await homes.home({ street: 'Elvegata 99' })
  await homes.let(theirs, other)
  await team.placement.avoidNeighbour({ personId: ola, otherPersonId: other, reason: 'Gammel uvenn' })
  expect(
    await codeOf(team.placement.avoidNeighbour({ personId: other, otherPersonId: ola, reason: 'Det samme' })),
  ).toBe('CONFLICT ALREADY_AVOIDED')
  const neighbours = async (personId: string, by = team) => {
    const found = await by.placement.listMatches({ personId, purpose, taken: true, limit: 200 })
    expect(JSON.stringify(found)).not.toMatch(new RegExp(`${other}|uvenn`))
    const verdict = (id: string) =>
      found.matches.find((one) => one.dwellingId === id)?.lines.find(({ rule }) => rule === 'neighbours')?.verdict
    return [verdict(beside), verdict(elsewhere)]
  }
  expect(await neighbours(ola)).toEqual(['fails', 'check'])
  expect(await neighbours(ola, w.leader)).toEqual(['fails', 'fits'])
  const before = [await neighbours(nobody), await page(nobody)]
  expect((await page(other)).avoided).toEqual([])
  await w.leader.placement.avoidNeighbour({ personId: ola, otherPersonId: hidden, reason: 'Trusler' })
  await w.leader.placement.avoidNeighbour({ personId: nobody, otherPersonId: hidden, reason: 'Trusler' })
  await w.world.admin`update m_3105.person set address_protection = 'strictly_confidential' where id = ${hidden}`
  await homes.let(elsewhere, hidden)
  expect(await neighbours(ola)).toEqual(['fails', 'check'])
  expect(await neighbours(nobody, w.leader)).toEqual(['fits', 'fails'])
  expect((await page(ola)).avoided).toHaveLength(1)
  // To the team nothing is otherwise than before anybody had written it down.
  expect([await neighbours(nobody), await page(nobody)]).toEqual(before)
})

test('F 18: a decision has grounds, the appeal body and a deadline; no need and no offer makes one', async () => {
  const personId = await somebody()
  const { needId } = await needOf(team, personId)
  await team.placement.proposeDwelling({ needId, dwellingId: await homes.home({ street: 'Lia 2' }) })
  expect((await page(personId)).decisions).toEqual([])
  const decision = {
    ...{ needId, outcome: 'rejected' as const, decidedOn: day('2026-11-20'), appliedFor: 'Kommunal bolig' },
    ...{ grounds: 'Personen har bolig.', legalBasis: 'boligsosial lov § 6', appealUntil: day('2026-12-11') },
  }
  expect(await codeOf(team.placement.makeDecision(decision))).toBe('FORBIDDEN NOT_PERMITTED')
  expect(await codeOf(caseworker.placement.makeDecision({ ...decision, grounds: '' }))).toMatch('INPUT_NOT_VALID')
  const made = await caseworker.placement.makeDecision(decision)
  const { decision: letter } = await team.placement.printDecision({ decisionId: made.decisionId })
  expect(letter).toMatchObject({
    appealBody: 'Statsforvalteren',
    appealUntil: '2026-12-11',
    grounds: 'Personen har bolig.',
  })
  const prints = (await w.log()).filter((line) => line.personId === personId && line.act === 'print')
  expect(prints).toHaveLength(1)
  const appealedOn = day('2026-11-20')
  expect(await codeOf(caseworker.placement.recordAppeal({ ...made, appealedOn }))).toMatch('DECISION_NOT_SENT')
  const sent = await caseworker.placement.sendDecision(made)
  const early = { ...decision, appealUntil: day('2026-12-10') }
  expect(await codeOf(caseworker.placement.makeDecision(early))).toBe('UNPROCESSABLE_CONTENT APPEAL_TOO_SHORT')
  const settle = { decisionId: made.decisionId, outcome: 'changed' as const }
  expect(await codeOf(caseworker.placement.settleAppeal({ ...settle, version: sent.version }))).toMatch(
    'NOT_THE_NEXT_STEP',
  )
  const appealed = await caseworker.placement.recordAppeal({ ...sent, appealedOn })
  expect(await codeOf(caseworker.placement.recordAppeal({ ...appealed, appealedOn }))).toMatch('NOT_THE_NEXT_STEP')
  // Whoever leads the team decides too, and an appeal is settled once.
  const settled = await w.leader.placement.settleAppeal({ ...settle, version: appealed.version })
  expect((await page(personId)).decisions).toMatchObject([{ appealOutcome: 'changed' }])
  expect(await codeOf(w.leader.placement.settleAppeal({ ...settle, version: settled.version }))).toMatch(
    'NOT_THE_NEXT_STEP',
  )
})

test('the list of needs masks whom the reader may not know, and is logged', async () => {
  const personId = await somebody({ addressProtection: 'strictly_confidential' })
  const { needId } = await needOf(w.leader, personId)
  const { needs } = await team.placement.listNeeds({ closed: false })
  expect(needs.find((row) => row.needId === needId)?.whose).toEqual({ kind: 'restricted' })
  expect(needs.find((row) => row.needId === needId)).toMatchObject({
    arisesFrom: null,
    state: null,
    registeredOn: null,
  })
  expect(JSON.stringify(needs)).not.toContain(personId)
  const lists = (await w.log()).filter(({ facts }) => facts.list === 'housing_needs')
  expect(lists.length).toBeGreaterThan(0)
  expect(JSON.stringify(lists.at(-1))).not.toContain(personId)
})

test('in a count the hidden are in the sum and in no place, for whoever may not know them', async () => {
  const personId = await somebody({ addressProtection: 'strictly_confidential' })
  const on = day('2026-11-20')
  const before = await team.placement.countHomeless({ on })
  await w.leader.placement.noteSituation({
    ...{ personId, kind: 'crisis_centre', fromOn: day('2026-11-18'), leavesOn: null, homeAfter: null },
    ...{ costKrNight: null, paidBy: null, source: 'own_staff', words: '' },
  })
  const [seen, full] = [await team.placement.countHomeless({ on }), await w.leader.placement.countHomeless({ on })]
  const at = ({ places }: typeof seen) => places.find(({ place }) => place === 'crisis_centre')?.count ?? 0
  expect([seen.homeless - before.homeless, seen.withheld - before.withheld, at(seen) - at(before)]).toEqual([1, 1, 0])
  expect([full.withheld, at(full) - at(before)]).toEqual([0, 1])
})

test('F 23: whoever reaches nothing of the municipality is told no counts either', async () => {
  const nobody = await w.world.as('3105', ['team_member'], { whole: false })
  expect(await codeOf(nobody.placement.countHomeless({ on: day('2026-11-20') }))).toBe('NOT_FOUND NOT_FOUND')
})
