import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { claimOf } from '../../test/guest.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import type { Caller } from '../../test/world.ts'

const toRole = 'h_dps_fjordbyen'
let w: PersonWorld
let team: Caller
let liaison: Caller
beforeAll(async () => {
  w = await makePersonWorld()
  team = await w.world.as('3105', ['team_member'])
  liaison = await w.world.as('dps-fjordbyen', ['liaison'], { name: 'Anders DPS' })
})
afterAll(() => w.world.drop())

const said = {
  toRole,
  purpose: 'Planlagt innleggelse',
  givenHow: 'oral' as const,
  untilOn: asLocalDate('2027-01-31'),
  categories: ['admission' as const, 'housing' as const, 'stay_dates' as const],
}

test('what the consent names is read in the thread, category by category, in the newest words; of the rest: not shared', async () => {
  const personId = await w.known('Deler', 'Litt')
  await w.worker.bedPool.claimBed(claimOf(personId, w.pool.fyrlykta.bed('Plass 1')))
  const { consentId, version } = await w.worker.consent.recordConsent({ ...said, personId })
  const text = { personId, toRole, category: 'housing' as const }
  await team.consent.writeText({ ...text, body: 'Bor alene i leilighet.', version: 0 })
  const { admissionId } = await team.plannedAdmission.openAdmission({ personId, specialistRole: toRole })
  const shared = async (caller: Caller) =>
    new Map((await caller.plannedAdmission.getShared({ admissionId })).map((one) => [one.category, one]))
  const theirs = await shared(liaison)
  expect(theirs.get('housing')).toMatchObject({ told: true, content: { body: 'Bor alene i leilighet.', version: 1 } })
  expect(theirs.get('stay_dates')).toMatchObject({ content: { stays: [{ arriveOn: '2026-11-20' }] } })
  expect(theirs.get('economy')).toEqual({ category: 'economy', told: false, content: null })
  expect(theirs.get('identity')).toEqual({ category: 'identity', told: false, content: null })
  expect((await shared(team)).get('housing')).toEqual({ category: 'housing', told: true, content: null })

  await team.consent.writeText({ ...text, body: 'Husleia går som vanlig.', version: 1 })
  expect(await codeOf(team.consent.writeText({ ...text, body: 'Sent ute', version: 1 }))).toMatch('VERSION_STALE')
  expect((await shared(liaison)).get('housing')).toMatchObject({ content: { body: 'Husleia går som vanlig.' } })
  const { rows } = await w.leader.person.listAccess({ personId, limit: 50 })
  expect(rows).toContainEqual(expect.objectContaining({ accountName: 'Anders DPS', act: 'open' }))

  const { purpose, givenHow, untilOn } = said
  const categories = ['admission' as const, 'economy' as const]
  await w.worker.consent.changeConsent({ consentId, version, purpose, givenHow, untilOn, categories })
  const after = await shared(liaison)
  expect(after.get('housing')).toEqual({ category: 'housing', told: false, content: null })
  expect(after.get('economy')).toMatchObject({ told: true, content: { body: null } })
})

test('an objection to one thing stops that one, also where a new consent names it', async () => {
  const personId = await w.register('Motsetter', 'Ett')
  await w.worker.consent.object({ personId, toRole, categories: ['housing'], note: '' })
  await team.consent.writeText({ personId, toRole, category: 'housing', body: 'Skal ikke deles', version: 0 })
  await w.worker.consent.recordConsent({ ...said, personId })
  const { admissionId } = await team.plannedAdmission.openAdmission({ personId, specialistRole: toRole })
  expect(JSON.stringify(await liaison.plannedAdmission.getShared({ admissionId }))).not.toContain('Skal ikke deles')
})
