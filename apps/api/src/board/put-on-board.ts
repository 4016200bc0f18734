import type { putOnBoardInput } from '@samplass/domain/board/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { keepTeam, loadResponsible } from '../follow-up/load.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadMeetings } from './load-meeting.ts'
import { tellCard } from './write-card.ts'

/** Anybody in the team puts somebody up whom the team follows: nobody's days are gone through by a team that they have nothing to do with. */
export async function putOnBoard(verb: Verb, input: Infer<typeof putOnBoardInput>) {
  const { tx, actor, now, newId } = verb
  const { teamId, personId, group, reason, plan, frequency, responsibleAccount } = input
  const team = await keepTeam(verb, teamId)
  await loadKnowable(verb, personId, 'follow_up')
  if (team.endedOn !== null) refuse('TEAM_OVER')
  const [{ running }, [responsibleName = null], [enrolment]] = await Promise.all([
    loadMeetings(verb, teamId),
    loadResponsible(verb, teamId, [responsibleAccount]),
    tx.sql<{ enrolmentId: string }[]>`
      select id as "enrolmentId" from enrolment where person_id = ${personId} and team_id = ${teamId} and closed_on is null for key share`,
  ])
  if (!enrolment) refuse('NOT_FOLLOWED')
  const cardId = newId()
  await tx.sql`
    insert into board_card (id, team_id, person_id, enrolment_id, board_group, grouped_at, reason, since_on, plan, frequency,
      responsible_account, responsible_name, put_up_by_name, changed_at, changed_by_name)
    values (${cardId}, ${teamId}, ${personId}, ${enrolment.enrolmentId}, ${group}, ${now}, ${reason}, ${localDateOf(now)}, ${plan},
      ${frequency}, ${responsibleAccount}, ${responsibleName}, ${actor.name}, ${now}, ${actor.name})`.catch(
    refuseSecond,
  )
  const card = { cardId, teamId, meeting: running }
  tellCard(verb, card, { what: 'put_up', words: reason, facts: { to: group, frequency } })
  audit(verb, 'follow-up.card_put_up', personId, { cardId })
  return { cardId, version: 1 }
}

function refuseSecond(error: unknown): never {
  const { constraint_name } = error as { constraint_name?: string }
  if (constraint_name === 'one_card_a_person') refuse('CARD_ALREADY_UP')
  throw error
}
