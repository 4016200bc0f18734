import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeStayWorld, type StayWorld } from './stay-builders.ts'

// Below every verb: what the database itself says to an organisation that writes of what is not its own.
let w: StayWorld
let stayId: string
beforeAll(async () => {
  w = await makeStayWorld()
  stayId = (await w.arrived('Plass 1')).stayId
})
afterAll(() => w.world.drop())

/** As Moss, a member of the cooperation with no part in this stay. */
const asMoss = (statement: string, ...values: (string | string[])[]) =>
  w.world
    .verb('3103', async ({ tx }) => (await tx.sql.unsafe(statement, values)).count)
    .then(
      (count) => `${count} written`,
      (error: { code: string }) => error.code,
    )
const walls = /^(23503|23514|42501)$/
const both = ['m_3103', 'm_3105']

test('no organisation writes into the history of a stay that it has no part in', async () => {
  const event = (houseRole: string) =>
    asMoss(
      `insert into pool.stay_event (id, stay_id, house_role, owner_role, kind, occurred_at, recorded_at, recorded_by_name, readable_by)
       values ($1, $2, $3, 'm_3103', 'ended', now(), now(), 'Ingrid Solvang', $4)`,
      uuidv7(),
      stayId,
      houseRole,
      both,
    )
  expect(await event('m_3105')).toMatch(walls)
  expect(await event('m_3103')).toMatch(walls)
  const told = await asMoss(
    `insert into pool.disclosure (id, stay_id, house_role, owner_role, category, content, basis, basis_note, made_at, made_by_name, readable_until)
     values ($1, $2, 'm_3105', 'm_3103', 'identity', '{}', 'law', 'x', now(), 'x', now() + interval '1 day')`,
    uuidv7(),
    stayId,
  )
  expect(told).toMatch(walls)
})

test('no organisation makes another’s bed look busy, answers for its guests or writes its rules', async () => {
  const { id: houseId, kinds } = w.pool.fyrlykta
  const bedId = w.pool.fyrlykta.bed('Plass 2')
  for (const houseRole of both) {
    const busy = `insert into pool.turnaround (id, bed_id, house_id, house_role, owner_role, started_at, due_at, readable_by)
      values ($1, $2, $3, $4, 'm_3103', now(), now() + interval '1 day', $5)`
    expect(await asMoss(busy, uuidv7(), bedId, houseId, houseRole, both), houseRole).toMatch(walls)
    const praise = `insert into pool.evaluation (id, house_id, house_role, owner_role, given_in, source, answers, readable_by)
      values ($1, $2, $3, 'm_3103', '2026-11-01', 'paper', '{}', $4)`
    expect(await asMoss(praise, uuidv7(), houseId, houseRole, both), houseRole).toMatch(walls)
  }
  for (const rules of ['policy', 'criteria']) {
    const next = `insert into pool.${rules}_version (unit_kind_id, version, owner_role, ${rules}, made_at, made_by_name, readable_by)
      values ($1, 2, 'm_3103', '{"reservationAllowed": true}', now(), 'x', $2)`
    expect(await asMoss(next, kinds[0]?.id as string, both), rules).toMatch(walls)
  }
})

test('no organisation logs a call to somebody who waits for another, or revises another’s period', async () => {
  const unitKindId = w.pool.fyrlykta.kinds[0]?.id as string
  const { personId } = await w.claimed('Plass 3')
  const wish = { personId, unitKindId, wantedOn: '2026-11-22', nights: 3, needs: [], callBackAt: null }
  const { requestId } = await w.worker.stay.requestPlace(wish)
  const out = { reason: 'pest' as const, fromOn: '2026-11-21', toOn: '2026-11-25', costCentre: null }
  const { occupancyId } = await w.worker.bedPool.takeOutOfService({ bedId: w.pool.fyrlykta.bed('Plass 4'), ...out })
  for (const houseRole of both) {
    const call = `insert into pool.call_back (id, request_id, house_role, owner_role, called_at, called_by_name, answer, readable_by)
      values ($1, $2, $3, 'm_3103', now(), 'x', 'answered_declines', $4)`
    expect(await asMoss(call, uuidv7(), requestId, houseRole, both), houseRole).toMatch(walls)
    const revision = `insert into pool.out_of_service_revision (id, occupancy_id, revision, house_role, owner_role, reason, from_on, to_on, made_at,
      made_by_name, readable_by) values ($1, $2, 2, $3, 'm_3103', 'pest', '2026-11-21', '2026-11-22', now(), 'x', $4)`
    expect(await asMoss(revision, uuidv7(), occupancyId, houseRole, both), houseRole).toMatch(walls)
  }
})

test('not even the house rewrites what was agreed, told or given out', async () => {
  const asHouse = (statement: string) =>
    w.world
      .verb('3105', ({ tx }) => tx.sql.unsafe(statement) as unknown as Promise<unknown>)
      .then(
        () => 'ok',
        (error: { code: string }) => error.code,
      )
  for (const statement of [
    `update pool.stay set first_depart_on = '2026-12-24'`,
    `update pool.stay set claimed_at = now()`,
    `update pool.stay set reference = 'X'`,
    `update pool.disclosure set content = '{}'`,
    `update pool.disclosure set readable_until = 'infinity'`,
    `update pool.turnaround set owner_role = 'm_3103'`,
    `update pool.evaluation_invite set readable_by = '{m_3103}'`,
    'delete from pool.stay',
    'delete from pool.occupancy',
  ])
    expect(await asHouse(statement), statement).toBe('42501')
})

test('a taken bed tells a member neither who, nor when the same person last left a bed', async () => {
  for (const column of ['person_key', 'rest_over_on'])
    expect(await asMoss(`select ${column} from pool.occupancy`), column).toBe('42501')
  expect(await asMoss('select 1 from pool.stay')).toBe('0 written')
  for (const table of ['account', 'session', 'login_attempt'])
    expect(await asMoss(`select 1 from platform.${table}`), table).toBe('42501')
  expect(await asMoss(`select 1 from platform.membership where organisation_role <> 'm_3103'`)).toBe('0 written')
})
