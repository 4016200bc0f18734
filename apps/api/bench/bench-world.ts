import { type Connection, connect } from '@samplass/db/connection'
import { asApp, inParallel, prepareDatabase, provisionMunicipality } from '@samplass/db/provision'
import type { Role } from '@samplass/domain/access/roles'
import pino from 'pino'
import { uuidv7 } from 'uuidv7'
import { startTestServer } from '../../../packages/db/test/server.ts'
import { absoluteLimit, cookieName, sessions } from '../src/access/sessions.ts'
import { act, systemActor } from '../src/act.ts'
import { makeApp } from '../src/app.ts'
import { directory as makeDirectory } from '../src/directory.ts'
import { keysFrom } from '../src/keys.ts'
import { startRelay } from '../src/live/relay.ts'
import type { Verb } from '../src/trpc.ts'
import { type BuiltHouse, buildHouse } from '../test/bed-pool-builders.ts'
import { claimOf, makeGuest } from '../test/guest.ts'

export const startedAt = new Date('2026-11-20T20:40:00Z')
const password = 'only-for-measuring'

/** A statement as the driver sent it: text and parameters, in the order and on the connection they were sent. */
export type Sent = { connection: number; text: string; parameters: unknown[] }

export type BenchWorld = Awaited<ReturnType<typeof benchWorld>>

/** The embedded server, one municipality with 400 flats that can be booked, and the whole HTTP application in this process. */
export async function benchWorld() {
  const server = await startTestServer()
  const admin = connect(server.url, { max: 4 })
  await prepareDatabase(admin, password)
  await provisionMunicipality(admin, '3105', startedAt)
  const appUrl = asApp(server.url, password)
  const sent: Sent[] = []
  const recording = { on: false }
  const pool = connect(appUrl, {
    max: 8,
    debug: (connection, text, parameters) => {
      if (recording.on) sent.push({ connection, text, parameters: parameters.map(plain) })
    },
  })
  const directory = makeDirectory(pool)
  const keys = keysFrom('11'.repeat(32), '22'.repeat(32))
  const parts = { pool, directory, keys, newId: uuidv7, mode: 'demo' as const }
  const log = pino({ level: 'silent' })
  const relay = await startRelay(pool, log)
  const app = makeApp({ ...parts, clock: () => startedAt, log, relay, web: null, ready: async () => true })
  const verb = async <T>(slug: string, work: (verb: Verb) => Promise<T>) => {
    const organisation = await directory.find(slug)
    if (!organisation) throw new Error(`no ${slug}`)
    return act(parts, systemActor(organisation), startedAt, work)
  }
  const cookie = await signIn(admin, pool, 'm_3105', ['night_worker', 'team_leader'])
  return {
    server,
    admin,
    appUrl,
    pool,
    parts,
    app,
    relay,
    verb,
    cookie,
    sent,
    recording,
    stop: async () => {
      await relay.stop()
      await Promise.all([pool.end({ timeout: 1 }), admin.end({ timeout: 1 })])
      await server.stop()
    },
  }
}

const plain = (parameter: unknown) =>
  typeof parameter === 'object' && parameter !== null && 'value' in parameter
    ? (parameter as { value: unknown }).value
    : parameter

/** Somebody with an account who has signed in: the cookie. */
export async function signIn(admin: Connection, pool: Connection, role: string, roles: Role[]): Promise<string> {
  const accountId = uuidv7()
  await admin`insert into platform.account (id, email, name, password_hash, created_at) values (${accountId}, ${`${role}@test.invalid`}, 'Ingrid Solvang', 'none', now())`
  await admin`insert into platform.membership (id, account_id, organisation_role, account_name, roles, whole_organisation, house_ids, from_on, created_at)
    values (${uuidv7()}, ${accountId}, ${role}, 'Ingrid Solvang', ${roles}, true, ${[]}, '2026-01-01', now())`
  const session = await sessions(pool).createSession(accountId, {
    device: 'bench',
    absoluteExpiresAt: absoluteLimit(new Date()),
  })
  return `${cookieName}=${session.id}`
}

/** A house of flats that can be booked, so that claims never stand in each other's way. */
export const flats = (world: BenchWorld, name: string, beds: number): Promise<BuiltHouse> =>
  buildHouse(world, {
    slug: '3105',
    name,
    place: 'Sarpsborg',
    kinds: [
      {
        kind: 'transitional_unit',
        name: 'Leiligheter',
        beds: Array.from({ length: beds }, (_, n) => `Leilighet ${n + 1}`),
        policy: { referralRequired: false },
      },
    ],
  })

export const guests = async (world: BenchWorld, count: number): Promise<string[]> => {
  const made: string[] = []
  await inParallel(
    Array.from({ length: count }, (_, n) => n),
    8,
    async () => {
      made.push(await makeGuest(world, { slug: '3105' }))
    },
  )
  return made
}

/** One write through headers, Origin check, session, tRPC, zod, rules, audit and outbox. Answers the HTTP status. */
export async function post(world: BenchWorld, cookie: string, path: string, input: object): Promise<number> {
  const answer = await world.app.request(`/trpc/${path}`, {
    method: 'POST',
    headers: {
      host: 'bench',
      origin: 'http://bench',
      cookie,
      'content-type': 'application/json',
      'idempotency-key': uuidv7(),
    },
    body: JSON.stringify(input),
  })
  await answer.text()
  return answer.status
}

export const claim = (world: BenchWorld, personId: string, bedId: string): Promise<number> =>
  post(world, world.cookie, '3105/bedPool.claimBed', claimOf(personId, bedId, { answers: {} }))
