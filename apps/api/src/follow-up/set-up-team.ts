import type { setUpTeamInput } from '@samplass/domain/follow-up/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadTeam, seesNobody } from './load.ts'

/** A team, or what has changed about it: how long it accepts not to see somebody, and how often it looks before it gives somebody up. */
export async function setUpTeam(verb: Verb, { teamId, version, ...input }: Infer<typeof setUpTeamInput>) {
  const { tx, newId } = verb
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const columns = {
    name: input.name,
    kind: input.kind,
    phone: input.phone,
    silence_days: input.silenceDays,
    attempts_before_closing: input.attemptsBeforeClosing,
    meeting_minutes: input.meetingMinutes,
    card_minutes: input.cardMinutes,
  }
  if (teamId === null) {
    const id = newId()
    await tx.sql`insert into team ${tx.sql({ id, ...columns })}`.catch(refuseTaken)
    audit(verb, 'follow-up.team_set_up', id, { kind: input.kind })
    return { teamId: id, version: 1 }
  }
  const team = await loadTeam(verb, teamId)
  if (team.endedOn !== null) refuse('TEAM_OVER')
  const [changed] = await tx.sql<{ version: number }[]>`
    update team set ${tx.sql(columns)}, version = version + 1 where id = ${teamId} and version = ${version} returning version`.catch(
    refuseTaken,
  )
  if (!changed) refuse('VERSION_STALE')
  audit(verb, 'follow-up.team_changed', teamId, { silenceDays: input.silenceDays })
  return { teamId, version: changed.version }
}

function refuseTaken(error: unknown): never {
  if ((error as { constraint_name?: string }).constraint_name === 'team_name_key') refuse('NAME_TAKEN')
  throw error
}
