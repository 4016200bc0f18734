import { inScope } from '@samplass/domain/access/roles'
import { addNights, instantAt, localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'
import type { MeetingRecord, PersonFile } from './load-file.ts'

/** What somebody has registered today, they may go on with. */
const ownRegistrationDays = 1
const relationDays = 366

/**
 * Whether the houses in the reader's scope already have to do with the person: a stay, a request, an approval, a meeting or a
 * linked contact within twelve months. The file holds only what is in scope.
 */
export async function isRelated(verb: Verb, personId: string, file: PersonFile): Promise<boolean> {
  const { now, actor, tx } = verb
  const today = localDateOf(now)
  const sinceOn = addNights(today, -relationDays)
  const since = instantAt(sinceOn, '00:00')
  const recent = (at: Date) => at >= since
  const met = ({ plannedAt, madeAt, houseId, ownHouse }: MeetingRecord) =>
    (recent(plannedAt) || recent(madeAt)) && (!ownHouse || inScope(actor.scope, houseId))
  const related =
    file.stays.some(({ departOn, endedAt }) => departOn >= sinceOn || (endedAt !== null && recent(endedAt))) ||
    file.requests.some(({ askedAt }) => recent(askedAt)) ||
    file.knownUsers.some(({ inScope, endedOn }) => inScope && (endedOn === null || endedOn >= sinceOn)) ||
    file.meetings.some(met) ||
    file.contacts.some(({ occurredAt }) => recent(occurredAt))
  if (related) return true
  const [registered] = await tx.sql`
    select id from pool.audit_entry
    where owner_role = ${actor.organisation.role} and subject_id = ${personId} and act = 'person.registered'
      and actor_id is not distinct from ${actor.accountId}::uuid and at > ${new Date(now.getTime() - ownRegistrationDays * 86_400_000)}`
  return registered !== undefined
}
