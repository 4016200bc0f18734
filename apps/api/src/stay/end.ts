import { randomBytes } from 'node:crypto'
import { nightsBetween, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { isReturnAwaited } from '@samplass/domain/stay/machine'
import { endedToOn, whyNotEnd } from '@samplass/domain/stay/rules'
import type { endInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { releaseLapsed } from '../bed-pool/release-lapsed.ts'
import type { Verb } from '../trpc.ts'
import { nightsAtHome } from './end-home-trial.ts'
import { inviteEvaluation } from './invite-evaluation.ts'
import { type StayRecord, stayToChange } from './load.ts'
import { whyNotWritten } from './refuse-wall.ts'
import { startTurnaround } from './start-turnaround.ts'
import { announceStay, appendEvent, changeStay, writeDown } from './write.ts'

/** The person has left. The nights after are free at once; the bed is when it has been made ready. */
export async function end(verb: Verb, input: Infer<typeof endInput>) {
  const { tx, now } = verb
  const at = input.endedAt ? new Date(input.endedAt) : now
  const stay = await stayToChange(verb, input, 'end')
  const incidentId = input.incidentId && (await isIncident(verb, stay.id, input.incidentId)) ? input.incidentId : null
  refuse(whyNotEnd(stay.facts, stay.policy, { ...input, at, incidentId }, now))

  const toOn = endedToOn(stay.facts, at)
  await releaseLapsed(verb, stay.bedId)
  const leave = (until: string) => tx.sql`
    update pool.occupancy set present = false, to_on = greatest(from_on, ${until}::date), version = version + 1 where id = ${stay.id}`
  // Somebody else may stand on a night of an overstay. That the person has left is true all the same.
  if (await whyNotWritten(verb, () => leave(toOn), stay.id)) await leave(stay.toOn)

  const home = isReturnAwaited(stay.facts) ? endAtHome(verb, stay, at, input.outcome) : {}
  const { outcome, followUpAgreed } = input
  const version = await changeStay(verb, stay, { ended_at: at, outcome, follow_up_agreed: followUpAgreed, ...home })
  const askedToLeave = outcome === 'asked_to_leave'
  const eventId = appendEvent(verb, stay, 'ended', at, {
    outcome,
    followUpAgreed,
    departOn: stay.facts.departOn,
    ...(askedToLeave ? { incidentId, complaintRightTold: input.complaintRightTold } : {}),
  })
  writeDown(verb, stay.id, 'note', input.note, eventId)
  if (askedToLeave) {
    writeDown(verb, stay.id, 'reason', input.reason, eventId)
    writeDown(verb, stay.id, 'where_to', input.whereTo, eventId)
  }
  startTurnaround(verb, stay, at)
  audit(verb, 'stay.ended', stay.id, { outcome, followUpAgreed, departOn: stay.facts.departOn })
  announceStay(verb, stay)
  return {
    stayId: stay.id,
    version,
    evaluationToken: stay.policy.evaluation ? inviteEvaluation(verb, stay, randomBytes(24)) : null,
  }
}

/** Stayed at home, or did not come back: the home trial is over with the stay. */
function endAtHome(verb: Verb, stay: StayRecord, at: Date, outcome: string) {
  const { fromOn, untilOn, agreedUntilOn } = nightsAtHome(stay, tonight(at))
  const spent = untilOn > fromOn
  const wentWell = outcome === 'home' || outcome === 'home_more_follow_up' ? 'yes' : null
  appendEvent(verb, stay, 'home_trial_ended', at, {
    fromOn,
    untilOn,
    agreedUntilOn,
    nights: nightsBetween(fromOn, untilOn),
    returned: false,
    wentWell,
  })
  return { home_from: spent ? fromOn : null, home_until: spent ? untilOn : null }
}

async function isIncident({ tx, actor }: Verb, stayId: string, incidentId: string): Promise<boolean> {
  if (actor.organisation.schema === null) return false
  const rows =
    await tx.sql`select 1 from stay_journal where id = ${incidentId} and stay_id = ${stayId} and kind = 'incident'`
  return rows.length > 0
}
