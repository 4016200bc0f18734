import type { endTeamInput } from '@samplass/domain/follow-up/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadTeam } from './load.ts'

/** A team is over when it follows nobody up any more. */
export async function endTeam(verb: Verb, { teamId, version }: Infer<typeof endTeamInput>) {
  const { tx, now } = verb
  const team = await loadTeam(verb, teamId)
  if (team.endedOn !== null) refuse('TEAM_OVER')
  const on = localDateOf(now)
  const [changed] = await tx.sql<{ version: number }[]>`
    update team set ended_on = ${on}, version = version + 1 where id = ${teamId} and version = ${version} returning version`
  if (!changed) refuse('VERSION_STALE')
  const [open] = await tx.sql<{ n: number }[]>`
    select count(*) as n from enrolment where team_id = ${teamId} and closed_on is null`
  if (open && open.n > 0) refuse('TEAM_HAS_PEOPLE', { people: open.n })
  audit(verb, 'follow-up.team_ended', teamId)
  return { teamId, version: changed.version }
}
