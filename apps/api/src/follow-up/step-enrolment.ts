import { whyNotOnEnrolment } from '@samplass/domain/follow-up/machine'
import type { EnrolmentStep, stepEnrolmentInput } from '@samplass/domain/follow-up/schema'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { type EnrolmentRow, loadEnrolment } from './load.ts'
import { changeEnrolmentRow, tellEvent } from './write.ts'

const past = {
  engage: 'engaged',
  activate: 'activated',
  pause: 'paused',
  resume: 'resumed',
  step_down: 'stepped_down',
} as const satisfies Record<EnrolmentStep, string>

/** The follow-up goes on a step: the person has said yes, wants a pause, comes back, needs less. */
export async function stepEnrolment(verb: Verb, input: Infer<typeof stepEnrolmentInput>) {
  const { enrolmentId, step, on, words } = input
  const enrolment = await loadEnrolment(verb, enrolmentId)
  const today = localDateOf(verb.now)
  refuse(whyNotOnEnrolment(step, enrolment, today))
  if (on > today) refuse('IN_THE_FUTURE', { field: 'on' })
  if (on < enrolment.referredOn) refuse('BEFORE_REFERRAL', { referredOn: enrolment.referredOn })
  const version = await changeEnrolmentRow(verb, enrolment, input.version, columnsOf(enrolment, input, on))
  tellEvent(verb, enrolmentId, { what: past[step], on, words })
  audit(verb, 'follow-up.stepped', enrolment.personId, { enrolmentId, step })
  return { enrolmentId, version }
}

function columnsOf(enrolment: EnrolmentRow, input: Infer<typeof stepEnrolmentInput>, on: LocalDate) {
  switch (input.step) {
    case 'engage':
      return { engaging_on: on }
    case 'activate':
      return { active_on: on }
    case 'pause':
      return { paused_on: on, paused_words: input.words, keep_in_touch_days: input.keepInTouchDays }
    case 'step_down':
      return { stepped_down_on: on, keep_in_touch_days: input.keepInTouchDays }
    case 'resume':
      return {
        ...{ paused_on: null, paused_words: '', stepped_down_on: null, keep_in_touch_days: null },
        active_on: enrolment.activeOn ?? on,
      }
  }
}
