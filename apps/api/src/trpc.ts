import type { Connection } from '@samplass/db/connection'
import { isConnectionLost, type Tx, transaction, withRetry } from '@samplass/db/tenancy'
import { type Permission, permissionsOf, type Role, type Scope } from '@samplass/domain/access/roles'
import { Refusal } from '@samplass/domain/refusal'
import { initTRPC, TRPCError } from '@trpc/server'
import { hashOf, type SignedIn, sessionRow, sessions } from './access/sessions.ts'
import { keepTrace, tracedIn } from './audit/traced-refusal.ts'
import type { Directory, Organisation, Organisations } from './directory.ts'
import type { Clock } from './env.ts'
import { type Earlier, earlierResult, remember } from './idempotency.ts'
import type { Keys } from './keys.ts'
import { hasIssues, problemOf, trpcCodeOf } from './problem.ts'
import type { Followers } from './spreadsheet/progress.ts'

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
  /** Who follows how far a long act has come; only over HTTP is there anybody. */
  followers?: Followers | undefined
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
  directory: Organisations
  mode: 'demo' | 'production'
  followers?: Followers | undefined
}

type Meta = { permission: Permission | 'anyone' }

/** What this file says no with besides the refusals. */
const own = new Set(['INPUT_NOT_VALID', 'UNAVAILABLE', 'IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_KEY_NOT_VALID'])
const framework: Partial<Record<TRPCError['code'], string>> = {
  INTERNAL_SERVER_ERROR: 'INTERNAL',
  BAD_REQUEST: 'REQUEST_NOT_UNDERSTOOD',
  PARSE_ERROR: 'REQUEST_NOT_UNDERSTOOD',
}

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => ({
      // Codes only. The sentence is the web's, in the reader's language; the framework's own would name paths and libraries.
      message:
        own.has(shape.message) || error.cause instanceof Refusal
          ? shape.message
          : (framework[error.code] ?? error.code),
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
const asMember = t.middleware(async ({ ctx, meta, next, type, path, getRawInput }) => {
  if (!meta) throw new Error(`${path} does not say who may call it`)
  const { sessionId } = ctx
  if (!sessionId) throw notSignedIn()
  const organisation = await ctx.directory.find(ctx.slug)
  if (!organisation) throw new Refusal('NOT_FOUND')
  const key = type === 'mutation' ? ctx.idempotencyKey : null
  if (type === 'mutation' && !key) throw new TRPCError({ code: 'BAD_REQUEST', message: 'IDEMPOTENCY_KEY_MISSING' })
  if (key && !/^[\x21-\x7e]{8,80}$/.test(key))
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'IDEMPOTENCY_KEY_NOT_VALID' })
  // Before anything is opened: a body that comes drop by drop must not hold a connection. What is wrong with it is said later.
  const asked = await getRawInput()
    .then((raw) => JSON.stringify(raw))
    .catch(() => null)

  const proceed = (given: Verb & { user: SignedIn['user']; requestId: string }) => next({ ctx: given })
  type Result = Awaited<ReturnType<typeof proceed>>
  const { role } = organisation
  const begun: { given?: Omit<Verb, 'tx' | 'directory'> } = {}

  const inTransaction = async (tx: Tx, { before, after }: Opened): Promise<Result> => {
    if (!before.session) throw notSignedIn()
    const { session, user } = await sessions(ctx.pool, before.session).validateSession(sessionId)
    if (!session) throw notSignedIn()
    // Not a member: the organisation might as well not exist.
    const { membership } = before
    if (!membership) throw new Refusal('NOT_FOUND')
    const can = permissionsOf(membership.roles)
    if (meta.permission !== 'anyone' && !can.has(meta.permission)) throw new Refusal('NOT_PERMITTED')

    const { roles, whole, houseIds } = membership
    const mark = ctx.keys.accessMac(JSON.stringify(['asked', user.id, roles, whole, houseIds, path, asked]))
    const [earlier] = after
    if (earlier && earlier.mark !== mark) throw new Refusal('KEY_USED_FOR_ANOTHER_ACT')
    if (earlier) return { ok: true, data: JSON.parse(ctx.keys.open(earlier.sealed)) } as Result

    const actor: Actor = { accountId: user.id, name: user.name, organisation, roles, can, scope: { whole, houseIds } }
    const now = ctx.clock()
    const { newId, keys, mode, followers, requestId } = ctx
    const given = { actor, now, newId, keys, mode, followers }
    begun.given = given
    const result = await proceed({ ...given, tx, directory: ctx.directory.within(tx.sql), user, requestId })
    if (!result.ok) throw result.error
    if (key) tx.last(remember(tx.sql, keys, { role, key, mark, act: path, answer: result.data, now }))
    return result
  }
  return withRetry(() =>
    transaction(ctx.pool, organisation, inTransaction, {
      before: (sql) => identify(sql, sessionId, role),
      after: (sql) => (key ? earlierResult(sql, role, key) : Promise.resolve([])),
    }),
  ).catch(async (error) => {
    const refused = tracedIn(error)
    const { given } = begun
    if (refused && given) {
      const attempt = { path, repeats: type === 'query' }
      await withRetry(() => transaction(ctx.pool, organisation, (tx) => keepTrace({ ...given, tx }, refused, attempt)))
    }
    throw error
  })
})

type Opened = { before: Awaited<ReturnType<typeof identify>>; after: Earlier }

const notSignedIn = () => new Refusal('SESSION_MISSING')

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
