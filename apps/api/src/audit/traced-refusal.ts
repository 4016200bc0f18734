import type { Tenant, Tx } from '@samplass/db/tenancy'
import type { AccessPurpose } from '@samplass/domain/audit/schema'
import { Refusal, type RefusalCode } from '@samplass/domain/refusal'
import { quietSince } from './quiet.ts'

/** Whom it was about, by the record or by a number that somebody has already, and what for. Never part of the answer. */
export type Trace = { purpose: AccessPurpose | 'find_person' } & (
  | { personId: string }
  | { numberHash: Uint8Array | null }
)

/** A no that leaves a line in the access log although everything else that was being done is rolled back. */
export class TracedRefusal extends Refusal {
  readonly trace: Trace

  constructor(code: RefusalCode, trace: Trace) {
    super(code)
    this.trace = trace
  }
}

export function refuseTraced(code: RefusalCode, trace: Trace): never {
  throw new TracedRefusal(code, trace)
}

/** The refusal that wants a line, itself or as the cause of what the framework made of it. */
export function tracedIn(error: unknown): TracedRefusal | null {
  const cause = error instanceof Error && error.cause instanceof TracedRefusal ? error.cause : error
  return cause instanceof TracedRefusal ? cause : null
}

type Attempt = { path: string; repeats: boolean }
/** Whoever tried, as far as a line needs it. */
type Tried = {
  tx: Tx
  actor: { accountId: string | null; name: string; roles: string[]; organisation: Tenant }
  now: Date
  newId: () => string
}

/**
 * Who tried, when, at whom, and what for. In a transaction of its own, after the one that was rolled back and before the answer
 * is given. What a page asks again by itself (`repeats`) is one attempt in a quarter of an hour; each act is its own.
 */
export async function keepTrace(
  { tx, actor, now, newId }: Tried,
  { trace }: TracedRefusal,
  { path, repeats }: Attempt,
): Promise<void> {
  if (actor.organisation.schema === null) return
  const { sql } = tx
  const whom = 'personId' in trace ? sql`p.id = ${trace.personId}` : sql`p.number_hash = ${trace.numberHash}`
  const quiet = sql`and not exists (
    select from access_log l where l.person_id = p.id and l.at > ${quietSince(now)} and l.act = 'refused'
      and l.account_id is not distinct from ${actor.accountId}::uuid and l.facts ->> 'act' = ${path})`
  await sql`
    insert into access_log (id, at, account_id, account_name, account_roles, act, person_id, purpose, facts)
    select ${newId()}, ${now}, ${actor.accountId}, ${actor.name}, ${actor.roles}, 'refused', p.id, ${trace.purpose},
      ${JSON.stringify({ act: path })}::jsonb
    from person p where ${whom} ${repeats ? quiet : sql``}`
}
