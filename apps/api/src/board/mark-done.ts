import { whyNotOnTask } from '@samplass/domain/board/board'
import type { markDoneInput } from '@samplass/domain/board/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { cardToChange } from './load-card.ts'
import { changeCardRow, tellCard } from './write-card.ts'

/** Done, in the meeting or out of it. */
export async function markDone(verb: Verb, input: Infer<typeof markDoneInput>) {
  const { actor, now } = verb
  const card = await cardToChange(verb, input)
  refuse(whyNotOnTask('done', card, localDateOf(now)))
  const changed = await changeCardRow(verb, card, { done_at: now, done_by_name: actor.name, rolled_over: 0 })
  tellCard(verb, card, { what: 'done', words: card.task })
  audit(verb, 'follow-up.card_done', card.personId, { cardId: card.cardId })
  return changed
}
