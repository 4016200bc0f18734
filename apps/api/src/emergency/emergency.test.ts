import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { claimOf } from '../../test/guest.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import type { Caller } from '../../test/world.ts'

const friday = '2026-11-20T20:40:00Z'
const reason = 'Fant pillebrett, svarer ikke i telefonen'
let w: PersonWorld
let liaison: Caller
let officer: Caller
beforeAll(async () => {
  w = await makePersonWorld(friday)
  liaison = await w.world.as('dps-fjordbyen', ['liaison'], { name: 'Anders DPS' })
  officer = await w.world.as('3105', ['privacy_officer'])
})
beforeEach(() => setClocks(w.world, friday))
afterAll(() => w.world.drop())

const secret = (givenName: string) =>
  w.register(givenName, 'Skjult', { addressProtection: 'strictly_confidential', phone: '+4799887766' }, w.leader)
const opened = async (givenName: string) => {
  const personId = await secret(givenName)
  return { personId, ...(await w.worker.emergency.openRecord({ personId, reason })) }
}
const see = async (caller: Caller, personId: string) => (await caller.person.get({ personId })).person.kind

test('a record that protection hides is open to whoever met the danger, loudly logged, and to nobody else; after a day it is closed', async () => {
  const personId = await secret('Anna')
  expect(await see(w.worker, personId)).toBe('restricted')
  expect(await codeOf(w.worker.emergency.openRecord({ personId, reason: '  ' }))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  const { emergencyId, endsAt } = await w.worker.emergency.openRecord({ personId, reason })
  expect(endsAt).toEqual(new Date('2026-11-21T20:40:00Z'))
  expect(await w.worker.person.get({ personId })).toMatchObject({
    person: { kind: 'full', givenName: 'Anna' },
    openedFor: 'emergency',
    emergency: { emergencyId, reason },
  })
  const colleague = await w.world.as('3105', ['night_worker'])
  expect(await see(colleague, personId)).toBe('restricted')
  const log = (await w.log()).filter((line) => line.personId === personId && line.purpose === 'emergency')
  expect(log[0]).toMatchObject({ act: 'open', accountName: 'Ingrid Solvang', facts: { emergencyId, words: reason } })
  const { rows } = await w.leader.person.listAccess({ personId, limit: 50 })
  expect(rows).toContainEqual(expect.objectContaining({ act: 'open', purpose: 'emergency', words: reason }))
  await setClocks(w.world, '2026-11-21T20:40:00Z')
  expect(await see(w.worker, personId)).toBe('restricted')
})

test('whoever may open it anyway, or may not meet people, has no emergency to open', async () => {
  const personId = await secret('Bo')
  expect(await codeOf(w.leader.emergency.openRecord({ personId, reason }))).toBe('NOT_FOUND NOT_FOUND')
  const office = await w.world.as('3105', ['housing_office'])
  expect(await codeOf(office.emergency.openRecord({ personId, reason }))).toBe('FORBIDDEN NOT_PERMITTED')
  const halden = await w.world.as('3101', ['night_worker'])
  expect(await codeOf(halden.emergency.openRecord({ personId, reason }))).toBe('NOT_FOUND NOT_FOUND')
})

test('a service is told without a consent for a day; it reads it and is logged; nothing of it is left after', async () => {
  const personId = await w.register('Cato', 'Nordli', { phone: '+4799112233' })
  const tell = { personId, toRole: 'h_dps_fjordbyen', categories: ['identity' as const, 'contact' as const], reason }
  await w.worker.consent.object({ personId, toRole: null, categories: [], note: '' })
  await w.worker.emergency.tell(tell)
  const [told] = await liaison.emergency.told()
  expect(told).toMatchObject({ from: 'Sarpsborg kommune', reason, endsAt: new Date('2026-11-21T20:40:00Z') })
  expect(told?.parts.map(({ category }) => category).sort()).toEqual(['contact', 'identity'])
  expect(JSON.stringify(told)).toMatch(/Cato.*Nordli/)
  const { rows } = await w.leader.person.listAccess({ personId, limit: 50 })
  expect(rows).toContainEqual(expect.objectContaining({ accountName: 'Anders DPS', purpose: 'emergency' }))
  expect(rows).toContainEqual(expect.objectContaining({ act: 'disclose', words: reason, toldTo: 'DPS Fjordbyen' }))
  await setClocks(w.world, '2026-11-21T20:40:00Z')
  expect(await liaison.emergency.told()).toEqual([])
  const left = await w.world.verb('dps-fjordbyen', ({ tx }) => tx.sql`select 1 from pool.shared_part`)
  expect(left).toHaveLength(0)
  expect(await codeOf(w.worker.emergency.tell({ ...tell, toRole: 'm_3101' }))).toBe('NOT_FOUND NOT_FOUND')
})

test('a house that is told in an emergency is one of them: it waits for a review, and for the person to be told', async () => {
  const personId = await w.known('Dina', 'Vik', { fixedAbode: true }, w.pool.tista)
  const disclosures = [{ category: 'identity' as const, basis: 'emergency' as const, basisNote: reason }]
  await w.worker.bedPool.claimBed(claimOf(personId, w.pool.tista.bed('Plass 1'), { channel: 'on_behalf', disclosures }))
  const [emergency] = await w.worker.emergency.ofPerson({ personId })
  expect(emergency).toMatchObject({
    toldTo: 'Halden kommune',
    categories: ['identity'],
    state: 'open',
    informedAt: null,
  })
})

test('of somebody whose whereabouts are secret nobody is told in writing, whoever asks: call them; in SQL too', async () => {
  const personId = await secret('Ellen')
  await w.worker.emergency.openRecord({ personId, reason })
  const stranger = await w.world.as('3105', ['night_worker'])
  for (const category of ['identity', 'contact', 'crisis_plan'] as const)
    for (const caller of [w.worker, stranger, w.leader])
      expect(
        await codeOf(caller.emergency.tell({ personId, toRole: 'h_dps_fjordbyen', categories: [category], reason })),
      ).toBe('UNPROCESSABLE_CONTENT TELL_BY_PHONE')
  expect(JSON.stringify(await liaison.emergency.told())).not.toContain('Ellen')
  const tries = (await w.log()).filter((line) => line.personId === personId && line.act === 'refused')
  expect(tries.length).toBe(9)
  const told = w.world.verb(
    '3105',
    ({ tx }) => tx.sql`
      insert into emergency_disclosure (id, person_id, protection, to_role, categories, reason, opened_at, opened_by_name, ends_at)
      values (${personId}, ${personId}, 'strictly_confidential', 'h_dps_fjordbyen', array['contact'], 'x', ${friday}, 'x', '2026-11-21T20:40:00Z')`,
  )
  await expect(told).rejects.toMatchObject({ code: '42501' })
})

test('the leader reviews with words, once, and nobody their own; the officer sees it and does not', async () => {
  const { emergencyId } = await opened('Eva')
  const listed = async (caller: Caller) =>
    (await caller.emergency.list()).find((row) => row.emergencyId === emergencyId)
  expect(await listed(w.leader)).toMatchObject({ state: 'open', whyNotReview: null, person: { name: 'Eva Skjult' } })
  expect(await listed(officer)).toMatchObject({
    whyNotReview: 'NOT_PERMITTED',
    person: { kind: 'restricted' },
    personId: null,
  })
  const review = { emergencyId, outcome: 'reviewed_ok' as const, words: 'Rett. Ambulansen var der på ti minutter.' }
  expect(await codeOf(w.leader.emergency.review({ ...review, words: ' ' }))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await codeOf(officer.emergency.review(review))).toBe('FORBIDDEN NOT_PERMITTED')
  expect(await codeOf(w.leader.emergency.review(review))).toBe('ok')
  expect(await codeOf(w.leader.emergency.review({ ...review, outcome: 'reviewed_not_ok' }))).toMatch('VERSION_STALE')
  expect(await listed(w.leader)).toMatchObject({ state: 'reviewed_ok', reviewedByName: 'Lene Dahl' })

  const both = await w.world.as('3105', ['team_leader'], { name: 'Leder Selv' })
  const other = await w.register('Egil', 'Åpen')
  const own = await both.emergency.tell({ personId: other, toRole: 'h_dps_fjordbyen', categories: ['contact'], reason })
  expect(await codeOf(both.emergency.review({ ...review, emergencyId: own.emergencyId }))).toBe(
    'FORBIDDEN REVIEW_OF_OWN',
  )
})

test('the person is told when and how, or it says why not yet and stays open', async () => {
  const { emergencyId, personId } = await opened('Frida')
  const say = (change: object) =>
    codeOf(
      w.worker.emergency.recordInformed({ emergencyId, told: false, informedAt: null, how: '', whyNot: '', ...change }),
    )
  const row = async () => (await w.worker.emergency.ofPerson({ personId }))[0]
  expect(await say({})).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await say({ whyNot: 'Innlagt, tas i morgen' })).toBe('ok')
  expect(await row()).toMatchObject({ informedAt: null, notInformedWhy: 'Innlagt, tas i morgen' })
  expect(await say({ told: true, informedAt: '2026-11-20T21:00:00Z', how: 'Ved senga' })).toMatch('IN_THE_FUTURE')
  expect(await say({ told: true, how: 'Ved senga' })).toBe('ok')
  expect(await row()).toMatchObject({ informedByName: 'Ingrid Solvang', informedHow: 'Ved senga' })
  expect(await say({ whyNot: 'Likevel ikke' })).toMatch('VERSION_STALE')
})

test('the weekly check has every emergency, says how often, and lets nobody answer for their own look', async () => {
  const { personId } = await opened('Guro')
  const week = () => w.leader.audit.listUnexplained({ mondayOn: '2026-11-16' as never })
  const { rows, emergencies } = await week()
  const look = rows.find((row) => row.words === reason && row.person.kind !== 'several')
  expect(look).toMatchObject({ purpose: 'emergency', asked: false, own: false })
  expect(emergencies.week).toBeGreaterThan(0)
  const answer = { outcome: 'explained' as const, note: 'Snakket med Ingrid' }
  expect(await codeOf(w.leader.audit.reviewLookUp({ accessId: look?.id as string, ...answer }))).toBe('ok')
  await w.leader.person.get({ personId, purpose: { purpose: 'follow_up', words: null } })
  const mine = (await week()).rows.find((row) => row.own)
  expect(await codeOf(w.leader.audit.reviewLookUp({ accessId: mine?.id as string, ...answer }))).toMatch(
    'REVIEW_OF_OWN',
  )
  expect(await codeOf(w.leader.audit.listLookUps({ limit: 10 }))).toBe('FORBIDDEN NOT_PERMITTED')
})

test('in SQL too: a day at the most, a reason in words, and another than oneself who reviews', async () => {
  const { emergencyId } = await opened('Hedda')
  const personId = await w.register('Henrik', 'Åpen')
  const tried = (sql: (tx: Parameters<Parameters<typeof w.world.verb>[1]>[0]['tx']) => PromiseLike<unknown>) =>
    w.world
      .verb('3105', async ({ tx }) => sql(tx))
      .then(
        () => 'ok',
        (error: { code: string; constraint_name?: string }) => error.constraint_name ?? error.code,
      )
  const made = (columns: object) =>
    tried(
      ({ sql }) =>
        sql`insert into emergency_disclosure ${sql({
          id: personId,
          person_id: personId,
          protection: 'ungraded',
          reason: 'Grunn',
          opened_at: friday,
          opened_by_name: 'x',
          ends_at: '2026-11-21T20:40:00Z',
          ...columns,
        })}`,
    )
  expect(await made({ ends_at: '2026-11-21T20:40:01Z' })).toBe('emergency_one_day')
  expect(await made({ reason: '  ' })).toBe('emergency_disclosure_reason_check')
  expect(await made({ to_role: 'h_dps_fjordbyen' })).toBe('emergency_what')
  expect(await tried(({ sql }) => sql`update emergency_disclosure set ends_at = now() where id = ${emergencyId}`)).toBe(
    '42501',
  )
  const own = await tried(
    ({ sql }) => sql`
    update emergency_disclosure set review = 'reviewed_ok', review_words = 'x', reviewed_at = ${friday}, reviewed_by = opened_by,
      reviewed_by_name = 'x' where id = ${emergencyId}`,
  )
  expect(own).toBe('emergency_not_own_review')
})
