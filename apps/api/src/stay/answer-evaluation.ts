import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { answerEvaluationInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { hashOfToken } from './invite-evaluation.ts'
import { keepEvaluation } from './keep-evaluation.ts'

type Invite = { houseId: string; houseName: string; used: boolean }

/** What the page behind a link needs to know. NOT_FOUND for a link that was never given. */
export async function openEvaluation({ tx }: Verb, token: string): Promise<Invite> {
  const [invite] = await tx.sql<Invite[]>`
    select i.house_id as "houseId", h.name as "houseName", i.used_on is not null as used
    from pool.evaluation_invite i join pool.house h on h.id = i.house_id where i.token_hash = ${hashOfToken(token)}`
  if (!invite) refuse('NOT_FOUND')
  return invite
}

/** One answer for each link. The answer keeps the house and the month, and nothing that leads back to the link, the stay or the hour. */
export async function answerEvaluation(verb: Verb, { token, answers }: Infer<typeof answerEvaluationInput>) {
  const { tx, now } = verb
  const { houseId } = await openEvaluation(verb, token)
  const used = await tx.sql`
    update pool.evaluation_invite set used_on = ${localDateOf(now)} where token_hash = ${hashOfToken(token)} and used_on is null returning 1`
  if (used.length === 0) refuse('EVALUATION_LINK_USED')
  keepEvaluation(verb, houseId, localDateOf(now), 'link', answers)
  return { answered: true }
}
