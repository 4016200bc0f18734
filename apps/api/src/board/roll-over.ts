import { rolledTo, whyNotOnTask } from '@samplass/domain/board/board'
import type { rollOverInput } from '@samplass/domain/board/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { cardToChange } from './load-card.ts'
import { changeCardRow, tellCard } from './write-card.ts'

/** Not done, and taken along: it is seen how often. */
export async function rollOver(verb: Verb, input: Infer<typeof rollOverInput>) {
  const card = await cardToChange(verb, input)
  const today = localDateOf(verb.now)
  refuse(whyNotOnTask('roll_over', card, today))
  const on = rolledTo(card, today)
  const times = card.rolledOver + 1
  const changed = await changeCardRow(verb, card, { task_on: on, rolled_over: times })
  tellCard(verb, card, { what: 'rolled_over', words: card.task, facts: { on, times } })
  audit(verb, 'follow-up.card_rolled_over', card.personId, { cardId: card.cardId })
  return { ...changed, on }
}
