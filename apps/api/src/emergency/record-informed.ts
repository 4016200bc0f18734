import { isEmptyScope } from '@samplass/domain/access/roles'
import type { recordInformedInput } from '@samplass/domain/emergency/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'

/** The person has been told: when, how, by whom. Or why not yet, which leaves it open. Said once, it stays said. */
export async function recordInformed(verb: Verb, input: Infer<typeof recordInformedInput>) {
  const { tx, actor, now } = verb
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const { emergencyId, how, whyNot } = input
  const [known] = await tx.sql<{ personId: string; openedAt: Date; informedAt: Date | null }[]>`
    select person_id as "personId", opened_at as "openedAt", informed_at as "informedAt" from emergency_disclosure
    where id = ${emergencyId} for update`
  if (!known) refuse('NOT_FOUND')
  if (known.informedAt !== null) refuse('VERSION_STALE')
  const at = input.told ? (input.informedAt === null ? now : new Date(input.informedAt)) : null
  if (at && at > now) refuse('IN_THE_FUTURE')
  if (at && at < known.openedAt) refuse('TOO_LONG_AGO')
  if (at)
    await tx.sql`
      update emergency_disclosure set informed_at = ${at}, informed_how = ${how}, informed_by_name = ${actor.name}
      where id = ${emergencyId}`
  else await tx.sql`update emergency_disclosure set not_informed_why = ${whyNot} where id = ${emergencyId}`
  audit(verb, at ? 'emergency.person_informed' : 'emergency.not_informed_yet', known.personId, { emergencyId })
  return { emergencyId, informed: at !== null }
}
