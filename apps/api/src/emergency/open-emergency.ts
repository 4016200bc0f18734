import { emergencyHours } from '@samplass/domain/emergency/schema'
import { refuse } from '@samplass/domain/refusal'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'

type Opened = { personId: string; toRole: string | null; categories: readonly string[]; reason: string }

/** When what is opened or told now ends. */
export const emergencyEnds = (now: Date): Date => new Date(now.getTime() + emergencyHours * 3_600_000)

/**
 * Writes down that danger to life or health was met: why, what, to whom. It ends by itself, waits for the leader's review, and
 * stays open until the person has been told. Every way of telling in an emergency goes through here.
 */
export function openEmergency(verb: Verb, { personId, toRole, categories, reason }: Opened) {
  const { tx, actor, now, newId } = verb
  if (!actor.can.has('person.break_glass')) refuse('NOT_PERMITTED')
  const id = newId()
  const endsAt = emergencyEnds(now)
  tx.last(tx.sql`
    insert into emergency_disclosure (id, person_id, protection, to_role, categories, reason, opened_at, opened_by, opened_by_name, ends_at)
    select ${id}, id, address_protection, ${toRole}, ${[...categories]}, ${reason}, ${now}, ${actor.accountId}, ${actor.name}, ${endsAt}
    from person where id = ${personId}`)
  audit(verb, 'emergency.opened', personId, { emergencyId: id, to: toRole, categories })
  return { emergencyId: id, endsAt }
}
