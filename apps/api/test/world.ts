import { randomBytes } from 'node:crypto'
import type { Role } from '@samplass/domain/access/roles'
import { uuidv7 } from 'uuidv7'
import { type TestDatabase, testDatabase } from '../../../packages/db/test/database.ts'
import { absoluteLimit, sessions } from '../src/access/sessions.ts'
import { act, systemActor } from '../src/act.ts'
import { directory as makeDirectory, type Organisation } from '../src/directory.ts'
import { keysFrom } from '../src/keys.ts'
import { appRouter } from '../src/router.ts'
import { callerFor, type RequestContext, type Verb } from '../src/trpc.ts'

const createCaller = callerFor(appRouter)
export type Caller = ReturnType<typeof createCaller>

export type World = Awaited<ReturnType<typeof makeWorld>>

/**
 * A test's own database with the real router on it. `setNow` moves the product's clock; `as` signs somebody in with roles in
 * an organisation and returns the procedures as they would call them; `verb` runs verbs directly as the system.
 */
export async function makeWorld(options: { now?: string; backends?: number } = {}) {
  const database: TestDatabase = await testDatabase({ backends: options.backends })
  const { pool, admin } = database
  const directory = makeDirectory(pool)
  const keys = keysFrom('11'.repeat(32), '22'.repeat(32))
  let now = new Date(options.now ?? '2026-11-20T20:40:00Z')
  const clock = () => now
  const parts = { pool, directory, keys, newId: uuidv7, mode: 'demo' as const, clock }

  const organisation = async (slug: string): Promise<Organisation> => {
    const found = await directory.find(slug)
    if (!found) throw new Error(`no test organisation ${slug}`)
    return found
  }

  /** A signed-in account's session id, for requests over HTTP. */
  const signIn = async (
    slug: string,
    roles: Role[],
    given: { name?: string; whole?: boolean; houseIds?: string[] } = {},
  ): Promise<{ sessionId: string; accountId: string }> => {
    const accountId = uuidv7()
    const name = given.name ?? `Test ${roles.join(' ')}`
    const { role } = await organisation(slug)
    await admin`insert into platform.account (id, email, name, password_hash, created_at)
      values (${accountId}, ${`${accountId}@test.invalid`}, ${name}, 'none', now())`
    await admin`insert into platform.membership (id, account_id, organisation_role, account_name, roles, whole_organisation, house_ids, from_on, created_at)
      values (${uuidv7()}, ${accountId}, ${role}, ${name}, ${roles}, ${given.whole ?? !given.houseIds}, ${given.houseIds ?? []}, '2026-01-01', now())`
    const session = await sessions(pool).createSession(accountId, {
      device: 'test',
      absoluteExpiresAt: absoluteLimit(new Date()),
    })
    return { sessionId: session.id, accountId }
  }

  /** Every call gets a fresh idempotency key unless one is given. */
  const caller = (slug: string, sessionId: string | null, idempotencyKey?: string): Caller =>
    createCaller(
      (): RequestContext => ({
        ...parts,
        slug,
        sessionId,
        idempotencyKey: idempotencyKey ?? randomBytes(12).toString('hex'),
        requestId: uuidv7(),
      }),
    )

  return {
    ...database,
    parts,
    clock,
    now: () => now,
    setNow: (at: string | Date) => {
      now = new Date(at)
    },
    organisation,
    signIn,
    caller,
    as: async (slug: string, roles: Role[], given?: Parameters<typeof signIn>[2]) =>
      caller(slug, (await signIn(slug, roles, given)).sessionId),
    verb: async <T>(slug: string, work: (verb: Verb) => Promise<T>) =>
      act(parts, systemActor(await organisation(slug)), now, work),
  }
}
