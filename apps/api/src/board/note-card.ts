import type { noteCardInput } from '@samplass/domain/board/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadCard } from './load-card.ts'
import { tellCard } from './write-card.ts'

/** To the minutes: it stands beside what others write at the same time. */
export async function noteCard(verb: Verb, { cardId, words }: Infer<typeof noteCardInput>) {
  const card = await loadCard(verb, { cardId })
  tellCard(verb, card, { what: 'noted', words })
  audit(verb, 'follow-up.card_noted', card.personId, { cardId })
  return { cardId, version: card.version }
}
