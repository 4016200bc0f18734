import { randomUUID } from 'node:crypto'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { answerEvaluationInput, enterPaperEvaluationInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { inScope } from '@samplass/domain/access/roles'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { hashOfToken } from './invite-evaluation.ts'

type Answers = Infer<typeof answerEvaluationInput>['answers']
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
  keep(verb, houseId, localDateOf(now), 'link', answers)
  return { answered: true }
}

/** An answer on paper, written in by somebody at the house. */
export async function enterPaperEvaluation(verb: Verb, { houseId, month, answers }: Infer<typeof enterPaperEvaluationInput>) {
  const { tx, actor, now } = verb
  if (!inScope(actor.scope, houseId)) refuse('NOT_FOUND')
  const [house] = await tx.sql<{ offered: boolean }[]>`
    select exists (
      select from pool.unit_kind k join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
      where k.house_id = h.id and (p.policy ->> 'evaluation')::boolean) as offered
    from pool.house h where h.id = ${houseId} and h.owner_role = ${actor.organisation.role}`
  if (!house) refuse('NOT_FOUND')
  if (!house.offered) refuse('EVALUATION_NOT_OFFERED')
  if (month > localDateOf(now)) refuse('IN_THE_FUTURE')
  keep(verb, houseId, month as LocalDate, 'paper', answers)
  audit(verb, 'stay.evaluation_entered', houseId)
  return { answered: true }
}

// Neither the id nor the trail may tell at which hour somebody answered: the id is a random one, and an answer by link leaves no line.
function keep({ tx, actor }: Verb, houseId: string, on: LocalDate, source: 'link' | 'paper', answers: Answers): void {
  const { role } = actor.organisation
  tx.last(tx.sql`
    insert into pool.evaluation (id, house_id, house_role, owner_role, given_in, source, answers, readable_by)
    values (${randomUUID()}, ${houseId}, ${role}, ${role}, ${`${on.slice(0, 7)}-01`}, ${source}, ${JSON.stringify(answers)}::jsonb, ${[role]})`)
}
