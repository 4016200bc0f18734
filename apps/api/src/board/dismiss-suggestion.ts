import type { dismissSuggestionInput } from '@samplass/domain/board/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadTeam } from '../follow-up/load.ts'
import { announceBoard } from '../live/announce.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** The team has seen what was pointed out, and leaves it at that: the same happenings are not pointed out again. */
export async function dismissSuggestion(verb: Verb, input: Infer<typeof dismissSuggestionInput>) {
  const { tx, actor, now } = verb
  const { teamId, personId, happenings } = input
  await loadTeam(verb, teamId)
  await loadKnowable(verb, personId, 'follow_up')
  const [enrolment] = await tx.sql`
    select id from enrolment where person_id = ${personId} and team_id = ${teamId} and closed_on is null`
  if (!enrolment) refuse('NOT_FOLLOWED')
  await tx.sql`
    insert into board_suggestion_seen (team_id, person_id, happening, at, by_name)
    select ${teamId}, ${personId}, happening, ${now}, ${actor.name} from unnest(${happenings}::text[]) happening
    on conflict do nothing`
  audit(verb, 'follow-up.suggestion_dismissed', personId, { teamId })
  announceBoard(verb, teamId)
  return { personId }
}
