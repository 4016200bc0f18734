import { afterOff, takenOffBy } from '@samplass/domain/board/board'
import type { takeOffInput } from '@samplass/domain/board/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { cardToChange } from './load-card.ts'
import { loadOrder } from './load-meeting.ts'
import { changeCardRow, tellCard } from './write-card.ts'

/** The team takes somebody off, in its own meeting while it goes on. Whoever looked at the card looks at the next. */
export async function takeOff(verb: Verb, input: Infer<typeof takeOffInput>) {
  const { tx, actor, now } = verb
  const card = await cardToChange(verb, input)
  const { meeting, cardId, teamId } = card
  const decided = takenOffBy(meeting, actor)
  if ('no' in decided) refuse(decided.no)
  const { meetingId, deciders } = decided
  const next = afterOff(await loadOrder(verb, teamId), cardId)
  const changed = await changeCardRow(verb, card, {
    taken_off_at: now,
    taken_off_in: meetingId,
    taken_off_words: input.words,
    decided_by: deciders[0],
    decided_with: deciders[1],
  })
  await tx.sql`
    update board_meeting set card_id = ${next}, card_since = ${next === null ? null : now}, version = version + 1
    where id = ${meetingId} and card_id = ${cardId}`
  tellCard(verb, card, { what: 'taken_off', words: input.words, facts: { from: card.group } })
  audit(verb, 'follow-up.card_taken_off', card.personId, { cardId })
  return changed
}
