import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { addNights, asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '../../../packages/db/test/server.ts'
import { type BuiltHouse, buildHouse } from './bed-pool-builders.ts'
import { type Api, apiProcess, crashWorld } from './crash-api.ts'
import { claimOf, makeGuest } from './guest.ts'

const writers = 16
const rounds = 20
const acknowledgedARound = 11
const backWithinMs = 15_000

let server: Awaited<ReturnType<typeof startTestServer>>
let world: Awaited<ReturnType<typeof crashWorld>>
let api: Api
let house: BuiltHouse
let persons: string[]
beforeAll(async () => {
  server = await startTestServer()
  world = await crashWorld(server.url)
  house = await buildHouse(world, {
    slug: '3105',
    name: 'Fyrlykta',
    place: 'Sarpsborg',
    kinds: [
      {
        kind: 'transitional_unit',
        name: 'Leiligheter',
        beds: Array.from({ length: 120 }, (_, n) => `Leilighet ${n + 1}`),
        policy: { referralRequired: false },
      },
    ],
  })
  persons = await Promise.all(Array.from({ length: 200 }, () => makeGuest(world, { slug: '3105' })))
  api = await apiProcess(server.url, world.folder)
  await api.start()
})
afterAll(async () => {
  await api?.end('SIGKILL')
  await world?.close()
  await server?.stop()
})

const acknowledged = new Map<string, { personId: string; bedId: string; arriveOn: string }>()
const counted = { sent: 0, refused: 0, again: 0 }
const unexpected: string[] = []
let ending = false

const anyOf = <T>(list: readonly T[]): T => list[randomInt(list.length)] as T

/** One claim: sent again with the same key until something definite is answered. */
async function claim(): Promise<void> {
  const arriveOn = addNights(asLocalDate('2026-11-21'), randomInt(150))
  const input = claimOf(anyOf(persons), anyOf(house.bedIds), { arriveOn, nights: 1 + randomInt(3), answers: {} })
  const key = randomBytes(12).toString('hex')
  for (let tries = 0; ; tries++) {
    counted.sent++
    const answer = await fetch(`${api.address}/trpc/3105/bedPool.claimBed`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: world.cookie,
        origin: api.address,
        'idempotency-key': key,
      },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(15_000),
    })
      .then(async (response) => ({ status: response.status, body: (await response.json()) as Answer }))
      .catch(() => null)
    if (answer?.status === 200 && answer.body.result) {
      if (acknowledged.has(answer.body.result.data.stayId)) unexpected.push('one stay acknowledged for two claims')
      acknowledged.set(answer.body.result.data.stayId, input)
      return
    }
    if (answer && (answer.status === 409 || answer.status === 422)) {
      counted.refused++
      return
    }
    // No answer, or the API says that the database is away. Anything else is a fault.
    if (answer && answer.status !== 503)
      unexpected.push(`${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`)
    counted.again++
    await sleep(Math.min(400, 40 * 2 ** tries) * (0.5 + Math.random()))
  }
}
type Answer = { result?: { data: { stayId: string } } }

async function writer(): Promise<void> {
  while (!ending) await claim()
}

async function databaseBack(): Promise<void> {
  while (
    !(await world.admin`select 1`.then(
      () => true,
      () => false,
    ))
  )
    await sleep(20)
}

test(`kill -9 of the database and of the API in turn under ${writers} writers, ${rounds} rounds: nothing acknowledged is lost, nothing is half`, async () => {
  const running = Promise.all(Array.from({ length: writers }, writer))
  const backAfterMs: number[] = []
  for (let round = 0; round < rounds; round++) {
    await sleep(400 + randomInt(400))
    // A busy machine needs longer until there is something to lose.
    while (acknowledged.size < (round + 1) * acknowledgedARound && unexpected.length === 0) await sleep(20)
    if (round % 2 === 0) {
      process.kill(server.pid(), 'SIGKILL')
      await sleep(20)
      await databaseBack()
      backAfterMs.push(await api.ready(backWithinMs))
    } else {
      await api.end('SIGKILL')
      await api.start()
    }
  }
  await sleep(500)
  ending = true
  await running

  expect(unexpected).toEqual([])
  // Every ending was ours: the API never fell by itself.
  expect(api.endings).toEqual(Array(rounds / 2).fill('SIGKILL'))
  expect(api.written()).not.toMatch(/"msg":"bug"/)
  expect(acknowledged.size).toBeGreaterThan(200)
  expect(counted.again).toBeGreaterThan(rounds)

  const stays = [...acknowledged.keys()]
  const whole = await world.admin`
    select 1 from unnest(${stays}::uuid[]) as ack (id)
    where (select count(*) from pool.stay where id = ack.id) = 1
      and (select count(*) from pool.occupancy o where o.id = ack.id and live) = 1
      and (select count(*) from pool.stay_event e where e.stay_id = ack.id and kind = 'claimed') = 1
      and (select count(*) from pool.audit_entry a where a.subject_id = ack.id and act = 'bed-pool.claimed') = 1
      and (select count(*) from m_3105.person_stay p where p.stay_id = ack.id) = 1
      and (select count(*) from pool.idempotency i where i.result ->> 'stayId' = ack.id::text) = 1`
  expect(whole).toHaveLength(stays.length)
  // And nothing besides: every claim was sent until it was answered, so what is there is what was acknowledged.
  const [rows] = await world.admin`
    select (select count(*) from pool.stay) as stays, (select count(*) from pool.occupancy) as occupancies,
      (select count(*) from pool.stay_event) as events, (select count(*) from pool.audit_entry) as audits,
      (select count(*) from m_3105.person_stay) as links, (select count(*) from pool.idempotency) as keys`
  const all = stays.length
  expect(rows).toEqual({ stays: all, occupancies: all, events: all, audits: all, links: all, keys: all })
  const double = await world.admin`
    select 1 from pool.occupancy a join pool.occupancy b on a.id < b.id and a.during && b.during
      and (a.bed_id = b.bed_id or a.person_key = b.person_key) where a.live and b.live`
  expect(double).toHaveLength(0)
  process.stdout.write(
    `${JSON.stringify({ ...counted, acknowledged: all, backAfterMs: backAfterMs.map(Math.round) })}\n`,
  )
}, 600_000)

test('when the outbox is drained after all that, every change has been told', async () => {
  await expect
    .poll(async () => (await world.admin`select count(*) as n from pool.outbox`)[0]?.n, { timeout: 5000 })
    .toBe(0)
})

test('SIGTERM ends the API cleanly, also while it is busy', async () => {
  const last = claim().catch(() => {})
  await api.end('SIGTERM')
  expect(api.endings.at(-1)).toBe('0')
  await api.start()
  await last
})
