import { localDateOf } from '@samplass/domain/nights'
import { ASKED_SCALE, askedCodes } from '@samplass/domain/outcome/fidelity'
import type { answerFidelityInput } from '@samplass/domain/outcome/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadTeam } from '../follow-up/load.ts'
import type { Verb } from '../trpc.ts'
import { loadForms } from './load-fidelity.ts'

/** A team's answers on a day, to our own questions or to a form that is loaded. A round is written once: a later one stands beside it. */
export async function answerFidelity(verb: Verb, input: Infer<typeof answerFidelityInput>) {
  const { tx, actor, now, newId } = verb
  const { teamId, formId, heldOn, present, answers } = input
  const team = await loadTeam(verb, teamId)
  refuse(team.endedOn !== null ? 'TEAM_OVER' : null)
  refuse(heldOn > localDateOf(now) ? 'IN_THE_FUTURE' : null)
  const [form] = formId === null ? [] : await loadForms(verb, formId)
  if (formId !== null && !form) refuse('NOT_FOUND')
  refuse(form && form.retiredOn !== null ? 'FORM_RETIRED' : null)
  const scales = form
    ? new Map(form.items.map(({ code, lowest, highest }) => [code, { lowest, highest }]))
    : new Map<string, { lowest: number; highest: number }>(askedCodes.map((code) => [code, ASKED_SCALE]))
  const rows = answers.map(({ code, score, words }) => {
    const scale = scales.get(code)
    if (!scale || score < scale.lowest || score > scale.highest) refuse('ANSWER_NOT_ON_FORM')
    return { code, score, words, lowest: scale.lowest, highest: scale.highest }
  })
  const roundId = newId()
  await tx.sql`
    insert into fidelity_round (id, team_id, form_id, held_on, present, made_at, by_account, by_name)
    values (${roundId}, ${teamId}, ${formId}, ${heldOn}, ${present}, ${now}, ${actor.accountId}, ${actor.name})`
  await tx.sql`insert into fidelity_answer ${tx.sql(rows.map((row) => ({ ...row, round_id: roundId, form_id: formId })))}`
  audit(verb, 'outcome.fidelity_answered', roundId, { answers: rows.length, heldOn })
  return { roundId }
}
