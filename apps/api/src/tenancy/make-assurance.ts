import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { answerLandlordCallInput, logLandlordCallInput, makeAssuranceInput } from '@samplass/domain/tenancy/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadTenancy, tenancyToChange } from './load.ts'
import { appendEvent, changePart, refuseWall, touchTenancy } from './write.ts'

/** What the landlord is promised: a number to call, and an answer within so many hours. The one before is over. */
export async function makeAssurance(verb: Verb, input: Infer<typeof makeAssuranceInput>) {
  const { tx, now, newId } = verb
  const row = await tenancyToChange(verb, input, null)
  const { agreedOn, answerWithinHours, promises, phone } = input
  if (agreedOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'agreedOn' })
  const version = await touchTenancy(verb, row)
  await tx.sql`
    update landlord_assurance set ended_on = greatest(${agreedOn}::date, agreed_on), version = version + 1
    where tenancy_id = ${row.tenancyId} and ended_on is null`
  await tx.sql`
    insert into landlord_assurance (id, tenancy_id, agreed_on, answer_within_hours, promises, phone)
    values (${newId()}, ${row.tenancyId}, ${agreedOn}, ${answerWithinHours}, ${promises}, ${phone})`.catch(refuseWall)
  appendEvent(verb, row.tenancyId, 'assurance_made', '', { answerWithinHours })
  audit(verb, 'tenancy.assurance_made', row.personId, { tenancyId: row.tenancyId, answerWithinHours })
  return { tenancyId: row.tenancyId, version }
}

/** A landlord calls, also about a tenancy that is over: the time until somebody answers is measured from here. */
export async function logLandlordCall(verb: Verb, input: Infer<typeof logLandlordCallInput>) {
  const { tx, actor, now, newId } = verb
  const { row } = await loadTenancy(verb, input.tenancyId, 'housing')
  const calledAt = input.calledAt === null ? now : new Date(input.calledAt)
  if (calledAt > now) refuse('IN_THE_FUTURE', { field: 'calledAt' })
  const callId = newId()
  await tx.sql`
    insert into landlord_call (id, tenancy_id, landlord_id, called_at, about, words, by_account, by_name)
    values (${callId}, ${row.tenancyId}, ${row.landlordId}, ${calledAt}, ${input.about}, ${input.words}, ${actor.accountId}, ${actor.name})`
  audit(verb, 'tenancy.landlord_called', row.personId, { tenancyId: row.tenancyId, callId, about: input.about })
  return { callId, version: 1 }
}

export async function answerLandlordCall(verb: Verb, input: Infer<typeof answerLandlordCallInput>) {
  const { actor, now } = verb
  const { callId, version, answer } = input
  const [call] = await verb.tx.sql<{ tenancyId: string; answeredAt: Date | null; calledAt: Date }[]>`
    select tenancy_id as "tenancyId", answered_at as "answeredAt", called_at as "calledAt" from landlord_call
    where id = ${callId} and tenancy_id is not null`
  if (!call) refuse('NOT_FOUND')
  const { row } = await loadTenancy(verb, call.tenancyId, 'housing')
  if (call.answeredAt !== null) refuse('VERSION_STALE')
  const columns = { answered_at: now, answer, answered_by_name: actor.name }
  const next = await changePart(verb, 'landlord_call', { id: callId, version }, columns)
  audit(verb, 'tenancy.landlord_answered', row.personId, { tenancyId: row.tenancyId, callId })
  return { callId, version: next }
}
