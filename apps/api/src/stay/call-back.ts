import { refuse } from '@samplass/domain/refusal'
import { whyNotRequest } from '@samplass/domain/stay/request'
import type { callBackInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit, logAccess } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { requestToChange } from './load-requests.ts'

/** Somebody has rung as promised: who, when, and what was said. No more is held against a no than a yes. */
export async function callBack(verb: Verb, input: Infer<typeof callBackInput>) {
  const { tx, actor, now, newId } = verb
  const request = await requestToChange(verb, input)
  const event = input.unreachable ? 'give_up' : input.answer === 'answered_declines' ? 'withdraw' : 'call_back'
  refuse(whyNotRequest(event, request.state))
  const [changed] = await tx.sql<{ version: number }[]>`
    update pool.place_request set version = version + 1,
      call_back_at = ${event === 'call_back' && input.nextAt ? new Date(input.nextAt) : null},
      unreachable_at = ${event === 'give_up' ? now : null},
      withdrawn_at = ${event === 'withdraw' ? now : null}
    where id = ${request.id} and version = ${request.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  tx.last(tx.sql`
    insert into pool.call_back (id, request_id, house_role, owner_role, called_at, called_by, called_by_name, answer, readable_by)
    values (${newId()}, ${request.id}, ${request.houseRole}, ${actor.organisation.role}, ${now}, ${actor.accountId}, ${actor.name},
      ${input.answer}, ${[...new Set([request.houseRole, actor.organisation.role])]})`)
  logAccess(verb, {
    act: 'open',
    personId: request.personId,
    purpose: 'waiting_list',
    facts: { requestId: request.id },
  })
  audit(verb, 'stay.called_back', request.id, { answer: input.answer, unreachable: input.unreachable })
  announce(verb, { id: request.houseId, readableBy: request.houseReaders }, 'waiting')
  return { requestId: request.id, version: changed.version }
}
