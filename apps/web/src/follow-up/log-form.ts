import { type ContactPlace, type ContactResult, nextDays } from '@samplass/domain/follow-up/contact'
import type { ContactDraft } from '@samplass/domain/follow-up/schema'
import { asLocalDate, instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'

export type NextChoice = 'tomorrow' | 'workday' | 'other'

/** What is on the screen. `day` and `time` are '' until somebody changes them: then it was now. */
export type LogForm = {
  outcome: ContactResult | null
  /** null: as the outcome suggests. */
  place: ContactPlace | null
  words: string
  next: NextChoice | null
  nextDay: string
  day: string
  time: string
  withWhom: string
  help: '' | 'delivered' | 'brokered'
  helpArea: ContactDraft['helpArea'] | ''
  minutes: string
}

export const blankForm: LogForm = {
  outcome: null,
  place: null,
  words: '',
  next: null,
  nextDay: '',
  day: '',
  time: '',
  withWhom: '',
  help: '',
  helpArea: '',
  minutes: '',
}

/** Work is at the door; only who did not answer was rung. */
export const placeOf = ({ place, outcome }: LogForm): ContactPlace =>
  place ?? (outcome === 'no_answer' ? 'phone' : 'home')

/** When it was: now, or what somebody wrote; null where that is no time. */
export function occurredAt({ day, time }: LogForm, now: Date): Date | null {
  if (day === '' && time === '') return now
  if (time !== '' && !/^\d\d:\d\d$/.test(time)) return null
  const date = day === '' ? localDateOf(now) : asLocalDate(day)
  const at = instantAt(date, time === '' ? '12:00' : time)
  return at <= now ? at : null
}

export function nextOn({ next, nextDay }: LogForm, today: LocalDate): LocalDate | null {
  if (next === null) return null
  if (next === 'other') return nextDay === '' ? null : asLocalDate(nextDay)
  return nextDays(today)[next]
}

export type LogProblem = 'howMissing' | 'nextMissing' | 'dayWrong' | 'timeWrong' | 'areaMissing'

/** What has to be put right before it can be kept, in the order of the screen. */
export function problemsOf(form: LogForm, now: Date): LogProblem[] {
  const today = localDateOf(now)
  const at = occurredAt(form, now)
  const next = nextOn(form, today)
  return [
    ...(form.outcome === null ? ['howMissing' as const] : []),
    ...(form.outcome === 'appointment_made' && next === null ? ['nextMissing' as const] : []),
    ...(form.next === 'other' && form.outcome !== 'appointment_made' && next === null ? ['dayWrong' as const] : []),
    ...(next !== null && next < today ? ['dayWrong' as const] : []),
    ...(at === null ? ['timeWrong' as const] : []),
    ...(form.help !== '' && form.helpArea === '' ? ['areaMissing' as const] : []),
  ]
}

/** The contact as it is kept and sent. Only when nothing is wrong with it. */
export function draftOf(form: LogForm, ids: { contactId: string; enrolmentId: string }, now: Date): ContactDraft {
  const at = occurredAt(form, now)
  if (form.outcome === null || at === null) throw new Error('a form with problems is no contact')
  return {
    ...ids,
    occurredAt: at.toISOString(),
    outcome: form.outcome,
    place: placeOf(form),
    withWhom: form.withWhom.trim(),
    words: form.words.trim(),
    help: form.help === '' ? null : form.help,
    helpArea: form.help === '' || form.helpArea === '' ? null : form.helpArea,
    minutes: form.minutes === '' ? null : Number(form.minutes),
    nextOn: nextOn(form, localDateOf(now)),
  }
}
