import { act, systemActor } from '../act.ts'
import type { Verb } from '../trpc.ts'
import { forEachOrganisation } from './each-organisation.ts'
import type { Job } from './job.ts'

/** Answers that nobody will ask for again are not kept. */
export const forgetKeysJob: Job = {
  name: 'forget idempotency keys',
  everySeconds: 3600,
  run: (parts) =>
    forEachOrganisation(parts, (organisation) => act(parts, systemActor(organisation), parts.clock(), forgetKeys)),
}

/** How long an answer is kept for whoever sends the key again: a browser tries for minutes and keeps no write back (ADR 12). */
const keptDays = 2

/** Takes away the organisation's own keys that are older. Answers how many. */
export async function forgetKeys({ tx, actor, now }: Verb): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000)
  const gone = await tx.sql`
    delete from pool.idempotency where owner_role = ${actor.organisation.role} and at < ${before}`
  return gone.count
}
