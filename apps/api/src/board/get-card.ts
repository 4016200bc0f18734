import type { getCardInput } from '@samplass/domain/board/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { seesNobody } from '../follow-up/load.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadCardBody } from './load-card-body.ts'
import { loadMeetings } from './load-meeting.ts'

type Row = { cardId: string; personId: string; teamId: string; followed: boolean }

/** What has been done and said of somebody on the board since the last meeting, whether or not there is a meeting now. */
export async function getCard(verb: Verb, { cardId }: Infer<typeof getCardInput>) {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const [card] = await verb.tx.sql<Row[]>`
    select c.id as "cardId", c.person_id as "personId", c.team_id as "teamId", exists (select from enrolment e
      where e.person_id = c.person_id and e.team_id = c.team_id and e.closed_on is null) as followed
    from board_card c where c.id = ${cardId}`
  if (!card) refuse('NOT_FOUND')
  const { personId, teamId } = card
  await loadKnowable(verb, personId, 'follow_up')
  const { last } = await loadMeetings(verb, teamId)
  logAccessOnce(verb, { act: 'open', personId, purpose: 'follow_up', facts: { board: true } })
  return await loadCardBody(verb, card, { last, today: localDateOf(verb.now) })
}
