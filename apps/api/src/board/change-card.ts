import { steppedDownOn } from '@samplass/domain/board/board'
import type { changeCardInput } from '@samplass/domain/board/schema'
import { localDateOf } from '@samplass/domain/nights'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { cardToChange } from './load-card.ts'
import { changeCardRow, tellCard } from './write-card.ts'

/** Why somebody is on the board, what is planned, and how often one looks in: less often than before is a step down. */
export async function changeCard(verb: Verb, input: Infer<typeof changeCardInput>) {
  const card = await cardToChange(verb, input)
  const { reason, plan, frequency } = input
  const changed = await changeCardRow(verb, card, {
    ...{ reason, plan, frequency },
    stepped_down_on: steppedDownOn(card, frequency, localDateOf(verb.now)),
  })
  tellCard(verb, card, { what: 'changed', words: reason, facts: { frequency } })
  audit(verb, 'follow-up.card_changed', card.personId, { cardId: card.cardId })
  return changed
}
