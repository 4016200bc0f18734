import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { homeNightsUsed } from '@samplass/domain/stay/machine'
import { whyNotStartHomeTrial } from '@samplass/domain/stay/rules'
import type { startHomeTrialInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { stayToChange } from './load.ts'
import { announceStay, appendEvent, changeStay, writeDown } from './write.ts'

/** The person tries a night at home. The bed stays theirs: nothing changes in what the pool sees. */
export async function startHomeTrial(verb: Verb, input: Infer<typeof startHomeTrialInput>) {
  const { now } = verb
  const fromOn = input.fromOn as LocalDate
  const untilOn = input.untilOn as LocalDate
  const stay = await stayToChange(verb, input, 'start_home_trial')
  refuse(whyNotStartHomeTrial(stay.facts, stay.policy, { fromOn, untilOn }, now), {
    trialNights: stay.policy.trialNights,
    nightsUsed: homeNightsUsed(stay.facts),
    departOn: stay.facts.departOn,
  })
  const version = await changeStay(verb, stay, { home_from: fromOn, home_until: untilOn })
  const eventId = appendEvent(verb, stay, 'home_trial_started', now, { fromOn, untilOn, returnAt: input.returnAt })
  writeDown(verb, stay.id, 'wishes', input.wish, eventId)
  audit(verb, 'stay.home_trial_started', stay.id, { fromOn, untilOn })
  announceStay(verb, stay)
  return { stayId: stay.id, version }
}
