import type { moveCardInput } from '@samplass/domain/board/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { cardToChange } from './load-card.ts'
import { changeCardRow, tellCard } from './write-card.ts'

/** To another group, by whoever says so. To where it stands already: nothing is written. */
export async function moveCard(verb: Verb, input: Infer<typeof moveCardInput>) {
  const card = await cardToChange(verb, input)
  const { cardId, version } = card
  if (card.group === input.group) return { cardId, version }
  const changed = await changeCardRow(verb, card, { board_group: input.group, grouped_at: verb.now })
  tellCard(verb, card, { what: 'moved', facts: { from: card.group, to: input.group } })
  audit(verb, 'follow-up.card_moved', card.personId, { cardId })
  return changed
}
