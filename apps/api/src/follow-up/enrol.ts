import type { enrolInput } from '@samplass/domain/follow-up/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { keepTeam, loadResponsible } from './load.ts'
import { tellEvent } from './write.ts'

/** The team is asked to follow somebody up. Nothing else is asked: no home, no consent to treatment, no earlier ending. */
export async function enrol(verb: Verb, input: Infer<typeof enrolInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, teamId, referredOn, referredBy, intensity, responsibleAccount, secondAccount } = input
  const [team] = await Promise.all([keepTeam(verb, teamId), loadKnowable(verb, personId, 'follow_up')])
  if (team.endedOn !== null) refuse('TEAM_OVER')
  if (referredOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'referredOn' })
  const [responsibleName, secondName] = await loadResponsible(verb, teamId, [responsibleAccount, secondAccount])
  const enrolmentId = newId()
  await tx.sql`
    insert into enrolment (id, person_id, team_id, referred_on, referred_by, intensity, responsible_account, responsible_name,
      second_account, second_name, made_at, by_account, by_name)
    values (${enrolmentId}, ${personId}, ${teamId}, ${referredOn}, ${referredBy}, ${intensity}, ${responsibleAccount},
      ${responsibleName ?? null}, ${secondAccount}, ${secondName ?? null}, ${now}, ${actor.accountId}, ${actor.name})`.catch(
    refuseSecond,
  )
  tellEvent(verb, enrolmentId, { what: 'referred', on: referredOn })
  audit(verb, 'follow-up.enrolled', personId, { enrolmentId, teamId })
  return { enrolmentId, version: 1 }
}

function refuseSecond(error: unknown): never {
  if ((error as { constraint_name?: string }).constraint_name === 'one_enrolment_a_team')
    refuse('ENROLMENT_ALREADY_THERE')
  throw error
}
