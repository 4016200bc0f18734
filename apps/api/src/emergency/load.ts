import type { Verb } from '../trpc.ts'

export type OpenEmergency = { emergencyId: string; endsAt: Date; reason: string }

/** The emergency on which the actor has opened this record, while it lasts. Nobody else's opens it. */
export async function loadOpenEmergency({ tx, actor, now }: Verb, personId: string): Promise<OpenEmergency | null> {
  if (actor.accountId === null || !actor.can.has('person.break_glass')) return null
  const [row] = await tx.sql<OpenEmergency[]>`
    select id as "emergencyId", ends_at as "endsAt", reason from emergency_disclosure
    where person_id = ${personId} and to_role is null and opened_by = ${actor.accountId} and opened_at <= ${now} and ends_at > ${now}
    order by ends_at desc limit 1`
  return row ?? null
}

/** The actor as they see while an emergency lasts: what protection hides too, of the one whom it is about. */
export const seeing = (verb: Verb): Verb => ({
  ...verb,
  actor: { ...verb.actor, can: new Set([...verb.actor.can, 'person.open_protected' as const]) },
})
