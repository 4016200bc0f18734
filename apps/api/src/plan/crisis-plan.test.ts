import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { planSays } from '../../test/plan-builders.ts'
import type { Caller } from '../../test/world.ts'

const friday = '2026-11-20T20:40:00Z'
const today = asLocalDate('2026-11-20')
let w: PersonWorld
let team: Caller
beforeAll(async () => {
  w = await makePersonWorld(friday)
  team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
})
beforeEach(() => w.world.setNow(friday))
afterAll(() => w.world.drop())

const write = (personId: string, seen = 0, change: Partial<typeof planSays> = {}, by = team) =>
  by.plan.writeCrisisPlan({ personId, seen, ...planSays, ...change })
const read = (personId: string, by = w.worker) => by.plan.getCrisisPlan({ personId, purpose: 'take_in' })

/** Gone through, and a yes from each. */
async function agree({ planId }: { planId: string }, parties: ('person' | 'municipality' | 'service')[]) {
  let row = await team.plan.reviewCrisisPlan({ planId, version: 1, reviewedOn: today })
  for (const party of parties)
    row = await team.plan.agreeCrisisPlan({ ...row, party, agreedOn: today, agreedBy: 'Kari Team' })
  return row
}

test('a plan goes from draft to active as each says yes, and the night worker reads it at any time, logged', async () => {
  const personId = await w.register('Ola', 'Plan')
  const made = await write(personId, 0, { serviceName: 'DPS Fjordbyen' })
  expect(await codeOf(team.plan.agreeCrisisPlan({ ...made, party: 'person', agreedOn: today, agreedBy: null }))).toBe(
    'UNPROCESSABLE_CONTENT PLAN_NOT_REVIEWED',
  )
  const most = await agree(made, ['person', 'municipality'])
  expect(await read(personId)).toMatchObject({
    holdsVersion: null,
    versions: [{ state: 'reviewed_with_person', notAgreed: ['service'] }],
  })
  const all = await team.plan.agreeCrisisPlan({ ...most, party: 'service', agreedOn: today, agreedBy: 'Vegard' })
  expect((await read(personId)).versions[0]?.state).toBe('agreed')
  await team.plan.giveCopy({ planId: made.planId, version: all.version, copy: 'given' })
  const page = await read(personId)
  expect(page.versions[0]).toMatchObject({ state: 'active', earlySigns: planSays.earlySigns, madeByName: 'Kari Team' })
  expect(page.versions[0]?.contacts[1]).toMatchObject({ kind: 'next_of_kin', phone: '+4799000053' })
  const looks = (await w.log()).filter((line) => line.personId === personId && line.facts.plan === 'crisis_plan')
  expect(looks).toMatchObject([{ act: 'open', purpose: 'take_in', accountName: 'Ingrid Solvang' }])
})

test('the version that holds helps until all have agreed to the next, and what it said is never changed', async () => {
  const personId = await w.register('To', 'Versjoner')
  await agree(await write(personId), ['person', 'municipality'])
  const next = await write(personId, 1, { helps: 'Å gå en tur.' })
  expect(await read(personId)).toMatchObject({ holdsVersion: 1, seen: 2 })
  await agree(next, ['person', 'municipality'])
  const page = await read(personId)
  expect(page).toMatchObject({ holdsVersion: 2, versions: [{ helps: 'Å gå en tur.' }, { state: 'renewed' }] })
  expect(page.versions[1]?.helps).toBe(planSays.helps)
})

test('of two who write at once the second is told; saving on top of the first loses neither', async () => {
  const personId = await w.register('Samtidig', 'Skrevet')
  const other = await w.world.as('3105', ['caseworker'])
  const codes = await Promise.all([codeOf(write(personId)), codeOf(write(personId, 0, { helps: 'Noe annet' }, other))])
  expect(codes.sort()).toEqual(['CONFLICT VERSION_STALE', 'ok'])
  expect(await codeOf(write(personId, 1, { helps: 'Noe annet' }, other))).toBe('ok')
  const { versions } = await read(personId)
  expect(versions.map(({ planVersion, state }) => [planVersion, state])).toEqual([
    [2, 'draft'],
    [1, 'renewed'],
  ])
})

test('a late review says so and takes nothing away; gone through again it holds on', async () => {
  const personId = await w.register('Sen', 'Gjennomgang')
  const row = await agree(await write(personId, 0, { reviewOn: asLocalDate('2026-12-20') }), ['person', 'municipality'])
  w.world.setNow('2026-12-20T09:00:00Z')
  expect(await read(personId)).toMatchObject({ holdsVersion: 1, versions: [{ state: 'review_due' }] })
  expect(await codeOf(team.plan.renewCrisisPlan({ ...row, reviewOn: asLocalDate('2026-12-20') }))).toMatch(
    'PERIOD_OVER',
  )
  await team.plan.renewCrisisPlan({ ...row, reviewOn: asLocalDate('2027-12-20') })
  expect((await read(personId)).versions[0]?.state).toBe('agreed')
})

test('whoever wants no plan is left in peace, but for the day they named', async () => {
  const personId = await w.register('Vil', 'Ikke')
  const no = { personId, plan: 'crisis_plan' as const, wish: 'declined' as const, words: 'Jeg har det i hodet.' }
  await team.plan.recordWish({ ...no, askAgainOn: null })
  expect(await read(personId)).toMatchObject({ mayAsk: false, wish: { words: no.words } })
  w.world.setNow('2029-01-01T12:00:00Z')
  expect((await read(personId)).mayAsk).toBe(false)
  await team.plan.recordWish({ ...no, askAgainOn: asLocalDate('2029-03-01') })
  expect((await read(personId)).mayAsk).toBe(false)
  w.world.setNow('2029-03-01T12:00:00Z')
  expect((await read(personId)).mayAsk).toBe(true)
})

test('who may not know a protected person reads no plan, and who only houses people reads none of anybody', async () => {
  const personId = await w.register('Hemmelig', 'Plan', { addressProtection: 'strictly_confidential' }, w.leader)
  await write(personId, 0, {}, w.leader)
  expect(await codeOf(read(personId))).toMatch('PERSON_PROTECTED')
  expect(await codeOf(w.worker.plan.printCrisisPlan({ personId, purpose: 'take_in' }))).toMatch('PERSON_PROTECTED')
  expect((await read(personId, w.leader)).versions).toHaveLength(1)
  const open = await w.register('Åpen', 'Plan')
  const office = await w.world.as('3105', ['housing_office'])
  expect(await codeOf(read(open, office))).toMatch('NOT_PERMITTED')
  expect(await codeOf(write(open, 0, {}, w.worker))).toMatch('NOT_PERMITTED')
})

test('the copy on paper is logged as a print', async () => {
  const personId = await w.register('Papir', 'Kopi')
  await write(personId)
  await w.worker.plan.printCrisisPlan({ personId, purpose: 'follow_up' })
  const prints = (await w.log()).filter((line) => line.personId === personId && line.act === 'print')
  expect(prints).toMatchObject([{ purpose: 'follow_up', facts: { plan: 'crisis_plan', version: 1 } }])
})
