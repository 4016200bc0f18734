import type { reviewLookUpInput } from '@samplass/domain/audit/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { audit } from './write.ts'

/** The privacy officer's or the leader's answer to a look-up without a visible reason: given once, and never on one's own. */
export async function reviewLookUp(verb: Verb, { accessId, outcome, note }: Infer<typeof reviewLookUpInput>) {
  const { tx, actor, now } = verb
  if (!actor.organisation.schema || !actor.scope.whole) refuse('NOT_FOUND')
  const [look] = await tx.sql<{ by: string | null }[]>`select account_id as by from access_log where id = ${accessId}`
  if (!look) refuse('NOT_FOUND')
  if (look.by === actor.accountId) refuse('REVIEW_OF_OWN')
  const [made] = await tx.sql`
    insert into access_review (access_id, outcome, note, at, by_account, by_name)
    values (${accessId}, ${outcome}, ${note}, ${now}, ${actor.accountId}, ${actor.name}) on conflict do nothing returning 1 as made`
  if (!made) refuse('VERSION_STALE')
  audit(verb, 'audit.look_up_reviewed', accessId, { outcome })
  return { accessId }
}
