import { stepped } from '@samplass/domain/board/board'
import type { lookAtInput } from '@samplass/domain/board/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { announceBoard } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { loadOrder, meetingToChange } from './load-meeting.ts'

/** Whose card all who take part look at. Also one that this reader sees nothing of: others do, and it is passed by nobody unseen. */
export async function lookAt(verb: Verb, { meetingId, version, look }: Infer<typeof lookAtInput>) {
  const { tx, now } = verb
  const meeting = await meetingToChange(verb, meetingId)
  if (meeting.version !== version) refuse('VERSION_STALE', { version: meeting.version })
  const order = await loadOrder(verb, meeting.teamId)
  const cardId = typeof look === 'string' ? stepped(order, meeting.cardId, look) : look.cardId
  if (cardId !== null && !order.includes(cardId)) refuse('CARD_OFF')
  if (cardId === meeting.cardId) return { meetingId, cardId, version }
  await tx.sql`
    update board_meeting set card_id = ${cardId}, card_since = ${cardId === null ? null : now}, version = version + 1
    where id = ${meetingId}`
  announceBoard(verb, meeting.teamId)
  return { meetingId, cardId, version: version + 1 }
}
