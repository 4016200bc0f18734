import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { claimOf } from '../../test/guest.ts'
import { oneAfterOther } from '../../test/one-after-other.ts'
import { makePersonWorld, type PersonWorld, personOf } from '../../test/person-builders.ts'
import type { Caller } from '../../test/world.ts'

const toRole = 'h_dps_fjordbyen'
let w: PersonWorld
let team: Caller
beforeAll(async () => {
  w = await makePersonWorld()
  team = await w.world.as('3105', ['team_leader'], { name: 'Kari Team' })
})
afterAll(() => w.world.drop())

let personId: string
let consentId: string
const given = (change: object = {}) => ({
  ...{ personId, toRole, categories: ['admission' as const, 'identity' as const], purpose: 'Planlagt innleggelse' },
  ...{ givenHow: 'oral' as const, untilOn: asLocalDate('2027-01-31'), ...change },
})
// Somebody of whom the service was told in an emergency: whoever tells it on consent ends that row, and nobody else writes to it.
beforeEach(async () => {
  personId = await w.known('Sier', 'Nei Nå', { fixedAbode: true }, w.pool.tista)
  consentId = (await w.worker.consent.recordConsent(given())).consentId
  await w.worker.emergency.tell({ personId, toRole, categories: ['identity'], reason: 'Funnet i elva' })
})

const open = () => codeOf(team.plannedAdmission.openAdmission({ personId, specialistRole: toRole }))
const whileToldOf = (acts: (() => Promise<string>)[]) =>
  oneAfterOther(w.world.admin, (sql) => sql`select from pool.shared_part where basis = 'emergency' for update`, acts)

/** What the service can read of the person on the person's own word. */
async function readable() {
  const [row] = await w.world.admin<{ threads: number; parts: number }[]>`
    with s as (select id from m_3105.subject where person_id = ${personId})
    select (select count(*)::integer from pool.admission a join s on s.id = a.subject_id where ${toRole} = any (a.readable_by)) as threads,
      (select count(*)::integer from pool.shared_part p join s on s.id = p.subject_id where ended_at is null and basis = 'consent') as parts`
  return row
}

test('a consent that is taken back while a thread is opened on it leaves nothing to read', async () => {
  const withdraw = () => codeOf(w.worker.consent.withdrawConsent({ consentId }))
  expect(await whileToldOf([open, withdraw])).toEqual(['ok', 'ok'])
  expect(await readable()).toEqual({ threads: 0, parts: 0 })
})

test('so does an objection', async () => {
  const object = () => codeOf(w.worker.consent.object({ personId, toRole, categories: [], note: 'Vil ikke' }))
  expect(await whileToldOf([open, object])).toEqual(['ok', 'ok'])
  expect(await readable()).toEqual({ threads: 0, parts: 0 })
})

test('whereabouts that become secret while a thread is opened are not told together with who it is', async () => {
  const hide = () =>
    codeOf(
      w.leader.person.change({
        ...personOf('Sier', 'Nei Nå', { addressProtection: 'strictly_confidential' }),
        ...{ personId, version: 1, number: undefined },
      }),
    )
  expect(await whileToldOf([open, hide])).toEqual(['ok', 'ok'])
  expect(await readable()).toMatchObject({ parts: 0 })
})

test('the first two words to one service about somebody come one after the other', async () => {
  const other = await w.register('Finnes', 'I Elva')
  const tell = () =>
    codeOf(w.worker.emergency.tell({ personId: other, toRole, categories: ['identity'], reason: 'Funnet i elva' }))
  const held = (sql: PersonWorld['world']['admin']) => sql`select from m_3105.person where id = ${other} for update`
  expect(await oneAfterOther(w.world.admin, held, [tell, tell])).toEqual(['ok', 'ok'])
  const [parts] = await w.world.admin`
    select count(*)::integer as n from pool.shared_part p join m_3105.subject s on s.id = p.subject_id
    where s.person_id = ${other} and p.ended_at is null`
  expect(parts).toEqual({ n: 1 })
})

test('what a house is told on a consent ends with it, and twice at once is told once', async () => {
  const { stayId } = await w.worker.bedPool.claimBed(
    claimOf(personId, w.pool.tista.bed('Plass 1'), { channel: 'on_behalf' }),
  )
  const tell = (basis: 'consent' | 'law') => () =>
    codeOf(w.worker.stay.discloseToHouse({ stayId, disclosures: [{ category: 'identity', basis, basisNote: 'Sagt' }] }))
  const told = async () =>
    (await w.world.admin`select basis from pool.disclosure where stay_id = ${stayId} and ended_at is null`).length
  const whileTold = (acts: (() => Promise<string>)[]) =>
    oneAfterOther(w.world.admin, (sql) => sql`select from pool.disclosure where stay_id = ${stayId} for update`, acts)
  const house = await w.worker.consent.recordConsent(given({ toRole: 'm_3101', categories: ['identity'] }))
  expect(await tell('law')()).toBe('ok')
  expect(await whileTold([tell('law'), tell('law')])).toEqual(['ok', 'ok'])
  expect(await told()).toBe(1)
  const withdraw = () => codeOf(w.worker.consent.withdrawConsent({ consentId: house.consentId }))
  expect(await whileTold([tell('consent'), withdraw])).toEqual(['ok', 'ok'])
  expect(await told()).toBe(0)
})
