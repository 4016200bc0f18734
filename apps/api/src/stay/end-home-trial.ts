import { earliest, type LocalDate, latest, nightsBetween, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { whyNotNow } from '@samplass/domain/stay/machine'
import { whyNotAt } from '@samplass/domain/stay/rules'
import type { endHomeTrialInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { type StayRecord, stayToChange } from './load.ts'
import { announceStay, appendEvent, changeStay, writeDown } from './write.ts'

/**
 * The person is back. Nights not spent at home are not counted as such. That it went well, and the person stays at home, is
 * `end`; a return that nobody confirms ends nothing by itself.
 */
export async function endHomeTrial(verb: Verb, input: Infer<typeof endHomeTrialInput>) {
  const { now } = verb
  const at = input.returnedAt ? new Date(input.returnedAt) : now
  const stay = await stayToChange(verb, input, 'end_home_trial')
  refuse(whyNotNow('end_home_trial', stay.facts, stay.policy, now) ?? whyNotAt(at, now))
  const { fromOn, untilOn, agreedUntilOn } = nightsAtHome(stay, tonight(at))
  const spent = untilOn > fromOn
  const version = await changeStay(verb, stay, { home_from: spent ? fromOn : null, home_until: spent ? untilOn : null })
  const facts = {
    fromOn,
    untilOn,
    agreedUntilOn,
    nights: nightsBetween(fromOn, untilOn),
    returned: true,
    wentWell: input.wentWell,
  }
  const eventId = appendEvent(verb, stay, 'home_trial_ended', at, facts)
  writeDown(verb, stay.id, 'note', input.note, eventId)
  audit(verb, 'stay.home_trial_ended', stay.id, { fromOn, untilOn })
  announceStay(verb, stay)
  return { stayId: stay.id, version }
}

/** The nights [fromOn, untilOn) of the running home trial, when the person was back for the night `backOn`. */
export function nightsAtHome({ facts }: Pick<StayRecord, 'facts'>, backOn: LocalDate) {
  const fromOn = facts.homeFrom ?? backOn
  const agreedUntilOn = facts.homeUntil ?? backOn
  return { fromOn, untilOn: latest(fromOn, earliest(agreedUntilOn, backOn)), agreedUntilOn }
}
