import { addNights, asLocalDate } from '@samplass/domain/nights'
import type { TRPCError } from '@trpc/server'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type BuiltPool, buildPool } from '../../test/bed-pool-builders.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'

const friday = asLocalDate('2026-11-20')
let world: World
let pool: BuiltPool
const worlds: World[] = []

beforeEach(async () => {
  world = await makeWorld({ now: '2026-11-20T20:40:00Z' })
  worlds.push(world)
  pool = await buildPool(world)
})
afterAll(() => Promise.all(worlds.map((made) => made.drop())))

type PersonGiven = { slug: string; number?: string; knownAt?: string[]; responsible?: string }

/** A person in a municipality's own records, known at the unit kinds given until 2027-03-02. */
async function person({ slug, number, knownAt = [], responsible }: PersonGiven) {
  const id = uuidv7()
  await world.verb(slug, async ({ tx, now, keys }) => {
    await tx.sql`insert into person (id, given_name, family_name, name_folded, pool_key, fixed_abode, responsible_number, created_at)
      values (${id}, 'Tor-Arne', 'Lillevik', 'tor-arne lillevik', ${keys.poolKey(number ?? id)}, true, ${responsible ?? null}, ${now})`
    for (const unitKindId of knownAt) {
      await tx.sql`insert into known_user (id, person_id, house_id, unit_kind_id, criteria_version, approved_on, review_on, approved_by_name)
        values (${uuidv7()}, ${id}, ${uuidv7()}, ${unitKindId}, 1, '2026-03-02', '2027-03-02', 'Lene')`
    }
  })
  return id
}

const safetyBeds = () => pool.fyrlykta.kinds[0]?.id as string
const claim = (
  caller: Caller,
  personId: string,
  bedId: string,
  change: Partial<Parameters<Caller['bedPool']['claimBed']>[0]> = {},
) =>
  caller.bedPool.claimBed({
    personId,
    bedId,
    arriveOn: friday,
    nights: 7,
    channel: 'phone',
    initiatedBy: 'person',
    answers: { substance_use: 'no' },
    criteriaVersion: 1,
    expectAt: '22:15',
    message: 'Går fra Borg. Har ikke spist.',
    responsibleMunicipality: null,
    disclosures: [],
    ...change,
  })
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: TRPCError) => error.message,
  )

test('a known user gets a bed tonight for the house’s normal stay, and the claim waits until the cut-off', async () => {
  const worker = await world.as('3105', ['night_worker'], { name: 'Ingrid Solvang' })
  const guest = await person({ slug: '3105', knownAt: [safetyBeds()] })
  const made = await claim(worker, guest, pool.fyrlykta.bed('Plass 2'))
  expect(made).toMatchObject({
    arriveOn: friday,
    departOn: addNights(friday, 7),
    bedName: 'Plass 2',
    houseName: 'Fyrlykta',
  })
  expect(made.lapsesAt.toISOString()).toBe('2026-11-21T21:00:00.000Z')
  const [row] = await world.admin`select live, present, from_on, to_on from pool.occupancy where id = ${made.stayId}`
  expect(row).toMatchObject({ live: true, present: false, from_on: friday, to_on: addNights(friday, 7) })
  const [trail] = await world.admin`select act, actor_name from pool.audit_entry where subject_id = ${made.stayId}`
  expect(trail).toMatchObject({ act: 'bed-pool.claimed', actor_name: 'Ingrid Solvang' })
})

test('the pool holds no name: neither stay, event, audit nor outbox', async () => {
  const worker = await world.as('3105', ['night_worker'])
  const guest = await person({ slug: '3105', knownAt: [safetyBeds()] })
  await claim(worker, guest, pool.fyrlykta.bed('Plass 2'))
  for (const table of ['stay', 'stay_event', 'audit_entry', 'outbox', 'occupancy', 'idempotency']) {
    const rows = await world.admin.unsafe(`select to_jsonb(t)::text as text from pool.${table} t`)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.text).not.toMatch(/Lillevik|Tor-Arne|Borg/)
  }
})

test('one bed cannot be claimed twice for the same night, and the second is told by whom', async () => {
  const ingrid = await world.as('3105', ['night_worker'], { name: 'Ingrid Solvang' })
  const hilde = await world.as('3105', ['night_worker'], { name: 'Hilde Aas' })
  const [a, b] = [
    await person({ slug: '3105', knownAt: [safetyBeds()] }),
    await person({ slug: '3105', knownAt: [safetyBeds()] }),
  ]
  await claim(hilde, a, pool.fyrlykta.bed('Plass 2'))
  expect(await codeOf(claim(ingrid, b, pool.fyrlykta.bed('Plass 2')))).toBe('BED_TAKEN')
})

test('one person gets one bed in the whole pool, and is refused without saying where', async () => {
  const number = '14878812345'
  const there = await person({ slug: '3101', number, knownAt: [pool.tista.kinds[0]?.id as string] })
  const here = await person({ slug: '3105', number, knownAt: [safetyBeds()] })
  await claim(await world.as('3101', ['night_worker']), there, pool.tista.bed('Plass 1'))
  const refused = await claim(await world.as('3105', ['night_worker']), here, pool.fyrlykta.bed('Plass 2')).catch(
    (error) => error,
  )
  expect(refused.message).toBe('PERSON_HAS_BED')
  expect(refused.cause.facts).toEqual({})
})

test('a claim of another municipality’s whose time has run out does not keep the person from a bed here', async () => {
  const number = '14878812346'
  const there = await person({ slug: '3101', number, knownAt: [pool.tista.kinds[0]?.id as string] })
  const here = await person({ slug: '3105', number, knownAt: [safetyBeds()] })
  const { stayId } = await claim(await world.as('3101', ['night_worker']), there, pool.tista.bed('Plass 2'))
  const worker = await world.as('3105', ['night_worker'])
  expect(await codeOf(claim(worker, here, pool.fyrlykta.bed('Plass 2')))).toBe('PERSON_HAS_BED')
  // The database lets go of nothing before its own clock says so: run out long ago, whatever day this test is run on.
  await world.admin`update pool.occupancy set lapses_at = '2020-01-01' where id = ${stayId}`
  expect(await codeOf(claim(worker, here, pool.fyrlykta.bed('Plass 2')))).toBe('ok')
  const [row] = await world.admin`select live from pool.occupancy where id = ${stayId}`
  expect(row?.live).toBe(false)
})

test('a first-timer is refused until a meeting, unless somebody named sets the rule aside with a reason', async () => {
  const worker = await world.as('3105', ['night_worker'])
  const guest = await person({ slug: '3105' })
  expect(await codeOf(claim(worker, guest, pool.fyrlykta.bed('Plass 2')))).toBe('MEETING_MISSING')
  const leader = await world.signIn('3105', ['team_leader'], { name: 'Hilde Aas' })
  const made = await claim(worker, guest, pool.fyrlykta.bed('Plass 2'), {
    override: { approvedBy: leader.accountId, reason: 'Trenger et trygt sted i natt. Møte er satt til lørdag.' },
  })
  const [row] = await world.admin`select overridden from pool.occupancy where id = ${made.stayId}`
  expect(row?.overridden).toBe(true)
})

test('whoever says yes to an exception reaches the house themselves, and nobody else is offered', async () => {
  const asking = await world.signIn('3105', ['night_worker'])
  const worker = world.caller('3105', asking.sessionId)
  const guest = await person({ slug: '3105' })
  const otherHouse = await world.signIn('3105', ['team_leader'], { houseIds: [pool.tista.id] })
  const nowhere = await world.signIn('3105', ['team_leader'], { houseIds: [] })
  const here = await world.signIn('3105', ['team_leader'], { houseIds: [pool.fyrlykta.id] })
  const ask = (approvedBy: string) =>
    codeOf(claim(worker, guest, pool.fyrlykta.bed('Plass 2'), { override: { approvedBy, reason: 'I natt' } }))
  expect(await ask(otherHouse.accountId)).toBe('SECOND_PERSON_NOT_PERMITTED')
  expect(await ask(nowhere.accountId)).toBe('SECOND_PERSON_NOT_PERMITTED')
  const offered = new Map((await worker.bedPool.listApprovers()).map((one) => [one.accountId, one.houseIds]))
  expect(offered.has(nowhere.accountId)).toBe(false)
  expect(offered.get(here.accountId)).toEqual([pool.fyrlykta.id])
  expect(await ask(here.accountId)).toBe('ok')
})

test('a safety bed cannot be booked for next Tuesday', async () => {
  const worker = await world.as('3105', ['night_worker'])
  const guest = await person({ slug: '3105', knownAt: [safetyBeds()] })
  const tuesday = addNights(friday, 4)
  expect(await codeOf(claim(worker, guest, pool.fyrlykta.bed('Plass 2'), { arriveOn: tuesday }))).toBe(
    'RESERVATION_NOT_ALLOWED',
  )
})

test('an unanswered criterion is asked for, an excluding answer is a no', async () => {
  const worker = await world.as('3105', ['night_worker'])
  const guest = await person({ slug: '3105', knownAt: [safetyBeds()] })
  expect(await codeOf(claim(worker, guest, pool.fyrlykta.bed('Plass 2'), { answers: {} }))).toBe('CRITERIA_UNANSWERED')
  expect(await codeOf(claim(worker, guest, pool.fyrlykta.bed('Plass 2'), { answers: { substance_use: 'yes' } }))).toBe(
    'CRITERION_EXCLUDES',
  )
})

test('the same key sent again gives the first answer and one stay', async () => {
  const { sessionId } = await world.signIn('3105', ['night_worker'])
  const guest = await person({ slug: '3105', knownAt: [safetyBeds()] })
  const again = () => claim(world.caller('3105', sessionId, 'the-same-key'), guest, pool.fyrlykta.bed('Plass 2'))
  const first = await again()
  expect((await again()).stayId).toBe(first.stayId)
  const [count] = await world.admin`select count(*) as n from pool.stay`
  expect(count?.n).toBe(1)
})

test('a claim whose time has run out does not keep the bed, though no job has run', async () => {
  const worker = await world.as('3105', ['night_worker'])
  const [a, b] = [
    await person({ slug: '3105', knownAt: [safetyBeds()] }),
    await person({ slug: '3105', knownAt: [safetyBeds()] }),
  ]
  await claim(worker, a, pool.fyrlykta.bed('Plass 2'))
  world.setNow('2026-11-21T21:30:00Z')
  expect(await codeOf(claim(worker, b, pool.fyrlykta.bed('Plass 2'), { arriveOn: addNights(friday, 1) }))).toBe('ok')
})

test('a home municipality may claim in another’s house; without a disclosure the house learns a reference and no name', async () => {
  const guest = await person({ slug: '3101', knownAt: [safetyBeds()] })
  const halden = await world.as('3101', ['caseworker'])
  const made = await claim(halden, guest, pool.fyrlykta.bed('Plass 2'), { channel: 'on_behalf' })
  expect(made.reference).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
  const [disclosed] = await world.admin`select count(*) as n from pool.disclosure`
  expect(disclosed?.n).toBe(0)
})

test('a house outside the cooperation does not exist for its members', async () => {
  const guest = await person({ slug: '3105', knownAt: [safetyBeds()] })
  const worker = await world.as('3105', ['night_worker'])
  expect(await codeOf(claim(worker, guest, pool.asker.bed('Plass 1')))).toBe('NOT_FOUND')
  expect(await codeOf(claim(worker, guest, uuidv7()))).toBe('NOT_FOUND')
  expect(await codeOf(claim(worker, uuidv7(), pool.fyrlykta.bed('Plass 2')))).toBe('NOT_FOUND')
})

test('who pays is a municipality that exists: said wrong it is refused, on an old record it is left out', async () => {
  const bed = pool.fyrlykta.bed('Plass 5')
  const caller = await world.as('3105', ['night_worker'])
  const id = await person({ slug: '3105', knownAt: [safetyBeds()], responsible: '0105' })
  expect(await codeOf(claim(caller, id, bed, { responsibleMunicipality: '9999' }))).toMatch('MUNICIPALITY_UNKNOWN')
  const { stayId } = await claim(caller, id, bed)
  const [stay] = await world.admin`select responsible_role as role from pool.stay where id = ${stayId}`
  expect(stay?.role).toBeNull()
  await world.admin`update pool.occupancy set live = false where id = ${stayId}`
})

test('an empty scope can claim nothing', async () => {
  const guest = await person({ slug: '3105', knownAt: [safetyBeds()] })
  const nobody = await world.as('3105', ['night_worker'], { whole: false, houseIds: [] })
  expect(await codeOf(claim(nobody, guest, pool.fyrlykta.bed('Plass 2')))).toBe('NOT_FOUND')
})
