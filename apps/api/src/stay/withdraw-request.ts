import { refuse } from '@samplass/domain/refusal'
import { whyNotRequest } from '@samplass/domain/stay/request'
import type { withdrawRequestInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { requestToChange } from './load-requests.ts'

/** The person no longer waits. Why is between them and those who asked. */
export async function withdrawRequest(verb: Verb, input: Infer<typeof withdrawRequestInput>) {
  const { tx, now } = verb
  const request = await requestToChange(verb, input)
  refuse(whyNotRequest('withdraw', request.state))
  const [changed] = await tx.sql<{ version: number }[]>`
    update pool.place_request set withdrawn_at = ${now}, version = version + 1
    where id = ${request.id} and version = ${request.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  tx.last(tx.sql`update person_request set withdrawn_reason = ${input.reason} where request_id = ${request.id}`)
  audit(verb, 'stay.request_withdrawn', request.id)
  announce(verb, { id: request.houseId, readableBy: request.houseReaders }, 'waiting')
  return { requestId: request.id, version: changed.version }
}
