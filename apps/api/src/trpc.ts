import type { Connection } from '@samplass/db/connection'
import { isConnectionLost, type Statement, type Tx, transaction, withRetry } from '@samplass/db/tenancy'
import { type Permission, permissionsOf, type Role, type Scope } from '@samplass/domain/access/roles'
import { Refusal } from '@samplass/domain/refusal'
import { initTRPC, TRPCError } from '@trpc/server'
import { hashOf, type SignedIn, sessionRow, sessions } from './access/sessions.ts'
import type { Directory, Organisation } from './directory.ts'
import type { Clock } from './env.ts'
import type { Keys } from './keys.ts'
import { hasIssues, problemOf, trpcCodeOf } from './problem.ts'

/** What a request brings before anybody has been identified. */
export type RequestContext = {
  pool: Connection
  directory: Directory
  keys: Keys
  clock: Clock
  newId: () => string
  slug: string
  sessionId: string | null
  idempotencyKey: string | null
  requestId: string
  mode: 'demo' | 'production'
}

/** The person behind the request, in one organisation. `roles` and `scope` come from the membership, never from input. */
export type Actor = {
  accountId: string | null
  name: string
  organisation: Organisation
  roles: Role[]
  can: ReadonlySet<Permission>
  scope: Scope
}

/** What every verb gets first. */
export type Verb = {
  tx: Tx
  actor: Actor
  now: Date
  newId: () => string
  keys: Keys
  directory: Directory
  mode: 'demo' | 'production'
}

type Meta = { permission: Permission | 'anyone' }

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => ({
      message: error.code === 'INTERNAL_SERVER_ERROR' ? 'INTERNAL' : shape.message,
      code: shape.code,
      data: { httpStatus: shape.data.httpStatus, code: shape.data.code, ...problemOf(error, ctx?.requestId) },
    }),
  })

export const router = t.router
export const callerFor = t.createCallerFactory

type MembershipRow = { roles: Role[]; whole: boolean; houseIds: string[] }

/** In the opening round trip: who is it, and what may this account do here. Statements are sent at once, in this order. */
async function identify(sql: Connection, sessionId: string, role: string) {
  const sent = [
    sql`select set_config('role', 'samplass_access', true)`.execute(),
    sessionRow(sql, sessionId),
    sql<MembershipRow[]>`
      select m.roles, m.whole_organisation as whole, m.house_ids as "houseIds"
      from platform.membership m join platform.session s on s.account_id = m.account_id
      where s.id_hash = ${hashOf(sessionId)} and m.organisation_role = ${role} and m.ended_at is null`.execute(),
  ] as const
  const [, [session], [membership]] = await Promise.all(sent)
  return { session, membership }
}

/** Session, organisation from the URL, role check, transaction as that organisation: the one path of every request. */
const asMember = t.middleware(async ({ ctx, meta, next, type, path }) => {
  if (!meta) throw new Error(`${path} does not say who may call it`)
  const { sessionId } = ctx
  if (!sessionId) throw notSignedIn()
  const organisation = await ctx.directory.find(ctx.slug)
  if (!organisation) throw new Refusal('NOT_FOUND')
  const key = type === 'mutation' ? ctx.idempotencyKey : null
  if (type === 'mutation' && !key) throw new TRPCError({ code: 'BAD_REQUEST', message: 'IDEMPOTENCY_KEY_MISSING' })

  const proceed = (given: Verb & { user: SignedIn['user']; requestId: string }) => next({ ctx: given })
  type Result = Awaited<ReturnType<typeof proceed>>
  const { role } = organisation

  const inTransaction = async (tx: Tx, { before, after }: Opened): Promise<Result> => {
    if (!before.session) throw notSignedIn()
    const { session, user } = await sessions(ctx.pool, before.session).validateSession(sessionId)
    if (!session) throw notSignedIn()
    // Not a member: the organisation might as well not exist.
    const { membership } = before
    if (!membership) throw new Refusal('NOT_FOUND')
    const can = permissionsOf(membership.roles)
    if (meta.permission !== 'anyone' && !can.has(meta.permission)) throw new Refusal('NOT_PERMITTED')

    const [earlier] = after
    if (earlier && earlier.act !== path) throw new Refusal('KEY_USED_FOR_ANOTHER_ACT')
    if (earlier) return { ok: true, data: earlier.result } as Result

    const { roles, whole, houseIds } = membership
    const actor: Actor = { accountId: user.id, name: user.name, organisation, roles, can, scope: { whole, houseIds } }
    const now = ctx.clock()
    const { newId, keys, directory, mode, requestId } = ctx
    const result = await proceed({ tx, actor, now, newId, keys, directory, mode, user, requestId })
    if (!result.ok) throw result.error
    if (key) tx.last(remember(tx.sql, role, key, path, result.data, now))
    return result
  }
  return withRetry(() =>
    transaction(ctx.pool, organisation, inTransaction, {
      before: (sql) => identify(sql, sessionId, role),
      after: (sql) => (key ? earlierResult(sql, role, key) : Promise.resolve([])),
    }),
  )
})

type Opened = { before: Awaited<ReturnType<typeof identify>>; after: Earlier }

const notSignedIn = () => new Refusal('SESSION_MISSING')

type Earlier = { act: string; result: unknown }[]
const earlierResult = (sql: Connection, role: string, key: string): Promise<Earlier> =>
  sql<Earlier>`select act, result from pool.idempotency where owner_role = ${role} and key = ${key}`.execute() as unknown as Promise<Earlier>

const remember = (sql: Connection, role: string, key: string, act: string, result: unknown, now: Date): Statement =>
  sql`insert into pool.idempotency (owner_role, key, act, result, at)
    values (${role}, ${key}, ${act}, ${JSON.stringify(result ?? null)}::jsonb, ${now})`

/** Maps a refusal, wherever it was thrown, to the HTTP answer of its kind. */
const withRefusals = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (cause instanceof Refusal) throw new TRPCError({ code: trpcCodeOf(cause.code), message: cause.code, cause })
  if (hasIssues(cause)) throw new TRPCError({ code: 'BAD_REQUEST', message: 'INPUT_NOT_VALID', cause })
  if (isConnectionLost(cause)) throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'UNAVAILABLE' })
  throw result.error
})

/** The only way to make a procedure: it starts with who may call it. `anyone` means every member of the organisation. */
export const allow = (permission: Meta['permission']) =>
  t.procedure.meta({ permission }).use(withRefusals).use(asMember)
