import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import type { logInput } from '@samplass/domain/contact/schema'
import { addNights, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'

/** How long after a talk it can still be written down. */
const daysAfterMax = 31

/** A talk is counted without a person: nobody is asked who they are (A2). Who was there stays out of the audit trail too. */
export async function log(verb: Verb, input: Infer<typeof logInput>) {
  const { tx, actor, now, newId } = verb
  const { houseId } = input
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const occurredAt = input.occurredAt === null ? now : new Date(input.occurredAt)
  if (occurredAt > now) refuse('IN_THE_FUTURE')
  if (localDateOf(occurredAt) < addNights(localDateOf(now), -daysAfterMax))
    refuse('TOO_LONG_AGO', { days: daysAfterMax })
  if (houseId !== null) {
    const house = inScope(actor.scope, houseId)
      ? await tx.sql`select from pool.house where id = ${houseId} and archived_at is null`
      : []
    if (house.length === 0) refuse('NOT_FOUND')
  }
  const id = newId()
  const { channel, initiatedBy, topic, minutes, outcome, handle, ageBand, note } = input
  await tx.sql`
    insert into contact (id, occurred_at, house_id, channel, initiated_by, topic, minutes, outcome, handle, age_band, note, by_account, by_name)
    values (${id}, ${occurredAt}, ${houseId}, ${channel}, ${initiatedBy}, ${topic}, ${minutes}, ${outcome}, ${handle}, ${ageBand}, ${note},
      ${actor.accountId}, ${actor.name})`
  audit(verb, 'contact.logged', id, { channel, topic, outcome })
  return { contactId: id }
}
