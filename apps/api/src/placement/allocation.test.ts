import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { homesIn, needOf, wishesOf } from '../../test/placement-builders.ts'
import type { Caller } from '../../test/world.ts'

const friday = '2026-11-20T20:40:00Z'
const purpose = 'follow_up' as const
let w: PersonWorld
let team: Caller
let homes: ReturnType<typeof homesIn>
let count = 0
beforeAll(async () => {
  w = await makePersonWorld(friday)
  team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
  homes = homesIn(w.world)
})
beforeEach(() => w.world.setNow(friday))
afterAll(() => w.world.drop())

const somebody = async (given = {}) => {
  count += 1
  return w.register('Nummer', `Nr ${count}`, given)
}
/** Somebody who needs a home and is shown one. */
async function shown(change: Parameters<typeof homes.home>[0] = {}) {
  const personId = await somebody()
  const { needId } = await needOf(team, personId)
  const dwellingId = await homes.home(change)
  const row = await team.placement.proposeDwelling({ needId, dwellingId })
  return { personId, needId, dwellingId, ...row }
}
const step = ({ allocationId, version }: { allocationId: string; version: number }) => ({ allocationId, version })
const page = (personId: string) => team.placement.getPlacement({ personId, purpose })

test('from a need and wishes to an explained match, a viewing, an offer and a yes', async () => {
  const personId = await somebody()
  const { needId } = await needOf(team, personId)
  expect((await page(personId)).need).toMatchObject({ state: 'need_registered' })
  await team.placement.recordWishes(wishesOf(personId, { areas: ['Sentrum'], pets: 'en hund', incomeKrMonth: 20_000 }))
  const dwellingId = await homes.home({ street: 'Storgata 1' })
  const { matches } = await team.placement.listMatches({ personId, purpose, taken: false, limit: 200 })
  const match = matches.find((one) => one.dwellingId === dwellingId)
  expect(match?.lines.map(({ rule, verdict, value, limit }) => [rule, verdict, value, limit])).toEqual([
    ['area', 'fits', 'Sentrum', 'Sentrum'],
    ['pets', 'fits', 'en hund', null],
    ['rent_share', 'check', 45, 35],
    ['concentration', 'fits', 0, 2],
    ['neighbours', 'check', null, null],
  ])
  let row = await team.placement.proposeDwelling({ needId, dwellingId })
  row = await team.placement.planViewing({ ...row, viewingAt: '2026-11-23T09:00:00Z' })
  row = await team.placement.offerDwelling({ ...row, answerBy: null })
  expect(await page(personId)).toMatchObject({ choices: 0, allocations: [{ state: 'offer_made' }] })
  row = await team.placement.recordChoice({ ...row, choice: 'yes', words: '' })
  const after = await page(personId)
  expect(after).toMatchObject({ choices: 1, need: { state: 'eligible' } })
  expect(after.allocations).toMatchObject([
    { state: 'accepted', viewingAt: '2026-11-23T09:00:00Z', match: match?.lines },
  ])
})

test('a no is counted as a choice and changes nothing else of the need; the same home may be shown again', async () => {
  const { personId, needId, dwellingId, ...row } = await shown({ street: 'Nygata 2' })
  const offered = await team.placement.offerDwelling({ ...step(row), answerBy: null })
  const { need: before } = await page(personId)
  await team.placement.recordChoice({ ...offered, choice: 'no', words: '' })
  const after = await page(personId)
  expect(after.need).toEqual(before)
  expect(after).toMatchObject({ choices: 1, allocations: [{ state: 'declined_by_person', may: [] }] })
  const again = await team.placement.proposeDwelling({ needId, dwellingId })
  expect(await codeOf(team.placement.offerDwelling({ ...again, answerBy: null }))).toBe('ok')
})

test('a yes needs an offer, a version is changed once, and what is over stays over', async () => {
  const { personId, needId, dwellingId, ...row } = await shown({ street: 'Nygata 3' })
  const yes = { choice: 'yes' as const, words: '' }
  expect(await codeOf(team.placement.recordChoice({ ...step(row), ...yes }))).toBe('CONFLICT NOT_THE_NEXT_STEP')
  expect(await codeOf(team.placement.proposeDwelling({ needId, dwellingId }))).toBe('CONFLICT ALREADY_SHOWN')
  const ended = await team.placement.endAllocation({ ...step(row), because: 'unit_lost', reason: '' })
  expect(await codeOf(team.placement.offerDwelling({ ...step(row), answerBy: null }))).toBe('CONFLICT VERSION_STALE')
  expect(await codeOf(team.placement.offerDwelling({ ...ended, answerBy: null }))).toBe('CONFLICT ALLOCATION_OVER')
  expect((await page(personId)).choices).toBe(0)
})

test("the landlord's no has a reason", async () => {
  const row = await shown({ street: 'Nygata 4' })
  const no = { ...step(row), because: 'declined_by_landlord' as const }
  expect(await codeOf(team.placement.endAllocation({ ...no, reason: '' }))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  await team.placement.endAllocation({ ...no, reason: 'Vil selge' })
  expect((await page(row.personId)).allocations).toMatchObject([
    { state: 'declined_by_landlord', endedReason: 'Vil selge' },
  ])
})

test('a dwelling is offered to one at a time, also when two offer it at once', async () => {
  const first = await shown({ street: 'Nygata 5' })
  const personId = await somebody()
  const { needId } = await needOf(team, personId)
  const second = await team.placement.proposeDwelling({ needId, dwellingId: first.dwellingId })
  const both = [first, second].map((row) => codeOf(team.placement.offerDwelling({ ...step(row), answerBy: null })))
  expect((await Promise.all(both)).sort()).toEqual(['CONFLICT DWELLING_NOT_FREE', 'ok'])
})

test('what is let or closed with no day known is not offered; what is free on a known day is', async () => {
  const neighbour = await somebody()
  const personId = await somebody()
  const { needId } = await needOf(team, personId)
  const coming = await homes.home({ street: 'Nygata 6', bedrooms: 3 })
  await homes.let(coming, neighbour, '2026-12-01')
  const row = await team.placement.proposeDwelling({ needId, dwellingId: coming })
  const { matches } = await team.placement.listMatches({ personId, purpose, taken: false, limit: 200 })
  expect(matches.find(({ dwellingId }) => dwellingId === coming)).toMatchObject({
    freeFrom: '2026-12-01',
    whyNot: null,
  })
  expect(await codeOf(team.placement.offerDwelling({ ...row, answerBy: null }))).toBe('ok')

  const let_ = await homes.home({ street: 'Nygata 7' })
  await homes.let(let_, neighbour)
  const closed = await homes.home({ street: 'Nygata 8' })
  await homes.close(closed, null)
  const gone = await homes.home({ street: 'Nygata 9' })
  await homes.archive(gone)
  for (const dwellingId of [let_, closed, gone])
    expect(await codeOf(team.placement.proposeDwelling({ needId, dwellingId }))).toBe('CONFLICT DWELLING_NOT_FREE')
})

test('one open need a person, also when two register it at once', async () => {
  const personId = await somebody()
  const both = await Promise.all([codeOf(needOf(team, personId)), codeOf(needOf(team, personId))])
  expect(both.sort()).toEqual(['CONFLICT NEED_ALREADY_OPEN', 'ok'])
})

test('somebody whom the reader may not know: refused, and the attempt is logged', async () => {
  const personId = await somebody({ addressProtection: 'strictly_confidential' })
  expect(await codeOf(needOf(team, personId))).toBe('FORBIDDEN PERSON_PROTECTED')
  expect(await codeOf(page(personId))).toBe('FORBIDDEN PERSON_PROTECTED')
  const tried = (await w.log()).filter((line) => line.personId === personId && line.act === 'refused')
  expect(tried.map(({ accountName }) => accountName)).toEqual(['Kari Team', 'Kari Team'])
})

test('homes of the building are counted, whoever lives in them is not told', async () => {
  const neighbour = await somebody()
  const street = 'Bakkegata 1'
  const [first, second] = [await homes.home({ street }), await homes.home({ street, programmeMost: 1 })]
  await homes.let(first, neighbour)
  const personId = await somebody()
  const found = await team.placement.listMatches({ personId, purpose, taken: true, limit: 200 })
  const line = found.matches
    .find(({ dwellingId }) => dwellingId === second)
    ?.lines.find(({ rule }) => rule === 'concentration')
  expect(line).toMatchObject({ value: 1, verdict: 'fits' })
  expect(found.matches.find(({ dwellingId }) => dwellingId === first)).toMatchObject({ whyNot: 'let', freeFrom: null })
  expect(JSON.stringify(found)).not.toContain(neighbour)
})

test('a match that somebody kept who knows more says nothing of where the one to avoid lives', async () => {
  const avoided = await somebody({ addressProtection: 'strictly_confidential' })
  const personId = await somebody()
  const { admin } = w.world
  await admin`
    insert into m_3105.avoid_neighbour (id, person_id, other_person_id, reason, from_on, by_name)
    values (${uuidv7()}, ${avoided}, ${personId}, 'Vold', '2026-01-01', 'Hilde Leder')`
  const street = 'Skjulveien 1'
  await homes.let(await homes.home({ street }), avoided)
  const dwellingId = await homes.home({ street })
  const leader = await w.world.as('3105', ['team_leader'], { name: 'Hilde Leder' })
  const { needId } = await needOf(leader, personId)
  await leader.placement.proposeDwelling({ needId, dwellingId })
  const seenBy = async (by: Caller) => {
    const { allocations } = await by.placement.getPlacement({ personId, purpose })
    return allocations[0]?.match.find(({ rule }) => rule === 'neighbours')?.verdict
  }
  expect(await seenBy(leader)).toBe('fails')
  expect(await seenBy(team)).toBe('check')
  await admin`update m_3105.avoid_neighbour set ended_on = '2026-11-19' where other_person_id = ${personId}`
  expect(await seenBy(team)).toBe('check')
})

test('the home that somebody with a confidential address said yes to is told to those who may see the address, and by no other way', async () => {
  const leader = await w.world.as('3105', ['team_leader'], { name: 'Siri Leder' })
  const personId = await w.register('Fortrolig', 'Adresse', { addressProtection: 'confidential' }, leader)
  const { needId } = await needOf(team, personId)
  const dwellingId = await homes.home({ street: 'Skjulgata 9' })
  let row = await team.placement.proposeDwelling({ needId, dwellingId })
  row = await team.placement.offerDwelling({ ...row, answerBy: null })
  expect((await page(personId)).allocations).toMatchObject([{ address: 'Skjulgata 9', dwellingId }])
  await team.placement.recordChoice({ ...row, choice: 'yes', words: '' })
  const seen = await page(personId)
  expect(seen.allocations).toMatchObject([{ state: 'accepted', address: null, unitNumber: null, dwellingId: null }])
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Skjulgata|${dwellingId}`))
  const open = await leader.placement.getPlacement({ personId, purpose })
  expect(open.allocations).toMatchObject([{ address: 'Skjulgata 9', dwellingId }])
})

test('a home that was shown and a decision are of the person whose need it is: the database holds it', async () => {
  const { needId } = await shown()
  const [other, dwellingId] = [await somebody(), await homes.home()]
  const wall = (wrong: { constraint_name: string }) => wrong.constraint_name
  const { admin } = w.world
  expect(
    await admin`insert into m_3105.allocation (id, need_id, person_id, dwelling_id, proposed_on, match, made_at, by_name)
      values (${uuidv7()}, ${needId}, ${other}, ${dwellingId}, '2026-11-20', '[]', now(), 'Ingen')`.catch(wall),
  ).toBe('allocation_need_of_person')
  expect(
    await admin`insert into m_3105.housing_decision (id, person_id, need_id, outcome, decided_on, applied_for, grounds, legal_basis,
        appeal_body, appeal_until, made_at, by_name)
      values (${uuidv7()}, ${other}, ${needId}, 'granted', '2026-11-20', 'a', 'b', 'c', 'd', '2026-12-20', now(), 'Ingen')`.catch(
      wall,
    ),
  ).toBe('housing_decision_need_of_person')
})
