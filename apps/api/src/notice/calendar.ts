import type { Locale } from '@samplass/domain/fields'
import { addNights, type LocalDate } from '@samplass/domain/nights'
import { stateOfThread, turnOf } from '@samplass/domain/planned-admission/thread'
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import { type ConsultationRow, loadConsultations } from '../consultation/load.ts'
import { loadTasks, type Task } from '../joint-task/load.ts'
import { loadThreads, type Thread } from '../planned-admission/load.ts'
import type { Verb } from '../trpc.ts'

const words = {
  nb: {
    ...{ respondBy: 'Samplass: svarfrist', day: 'Samplass: avtalt dag', meeting: 'Samplass: avtalt møte' },
    ...{ round: 'Samplass: besøk', supervision: 'Samplass: veiledning' },
  },
  nn: {
    ...{ respondBy: 'Samplass: svarfrist', day: 'Samplass: avtalt dag', meeting: 'Samplass: avtalt møte' },
    ...{ round: 'Samplass: besøk', supervision: 'Samplass: rettleiing' },
  },
  en: {
    ...{ respondBy: 'Samplass: time to answer', day: 'Samplass: agreed day', meeting: 'Samplass: agreed meeting' },
    ...{ round: 'Samplass: visit', supervision: 'Samplass: supervision' },
  },
} as const satisfies Record<Locale, Record<string, string>>

type Entry = { id: string; sequence: number; title: keyof (typeof words)['nb'] } & (
  | { at: Date; minutes?: number }
  | { from: LocalDate; until: LocalDate }
)

/** What of a thread stands in a calendar: when one's own side should have answered, and the days that are agreed. Both dates included. */
function entriesOf({ id, version, facts, side, proposals, dischargeOn }: Thread, now: Date): Entry[] {
  const state = stateOfThread(facts, now)
  const turn = turnOf(facts, now)
  const terms = proposals.at(-1)?.terms
  const entries: Entry[] = []
  const own = (what: string) => ({ id: `${id}.${what}`, sequence: version })
  if (turn?.side === side && turn.respondBy) entries.push({ ...own('answer'), title: 'respondBy', at: turn.respondBy })
  if ((state === 'agreed' || state === 'bed_confirmed') && terms)
    entries.push({ ...own('arrival'), title: 'day', from: terms.windowFrom, until: terms.windowTo })
  if (state === 'discharge_planned' && dischargeOn)
    entries.push({ ...own('departure'), title: 'day', from: dischargeOn, until: dischargeOn })
  return entries
}

/** When the two sides meet, while they still have to. */
const meetingsIn = ({ taskId, version, meetAt, outcome }: Task): Entry[] =>
  meetAt === null || outcome !== null
    ? []
    : [{ id: `${taskId}.meeting`, sequence: version, title: 'meeting', at: meetAt }]

/** When specialists come, where it is not called off: the kind of hour, and neither where nor what is asked. */
const visitsIn = ({ consultationId, version, kind, startsAt, minutes, outcome }: ConsultationRow): Entry[] =>
  outcome === 'cancelled'
    ? []
    : [{ id: `${consultationId}.visit`, sequence: version, title: kind, at: startsAt, minutes }]

/**
 * The days and hours of the threads that the reader's organisation can read at this very moment. With them when specialists come. Ids, instants and a handful of titles: no name, no
 * place, no kind of service, no reason. Hours are in UTC and days are dates, so that neither clock change moves them. What has changed carries
 * the thread's version as its sequence; what is off is not there.
 */
export async function writeCalendar(verb: Verb, locale: Locale): Promise<string> {
  const { now } = verb
  const calendar = ical({ name: 'Samplass', prodId: '//Samplass//Samplass//NO', method: ICalCalendarMethod.PUBLISH })
  const threads = (await loadThreads(verb)).filter(({ readableUntil }) => readableUntil > now)
  const tasks = await loadTasks(
    verb,
    threads.map(({ id }) => id),
  )
  const visits = await loadConsultations(verb, null)
  const entries = [
    ...threads.flatMap((thread) => entriesOf(thread, now)),
    ...tasks.flatMap(meetingsIn),
    ...visits.flatMap(visitsIn),
  ]
  for (const entry of entries) {
    const times =
      'at' in entry
        ? { start: entry.at, end: entry.minutes ? new Date(entry.at.getTime() + entry.minutes * 60_000) : null }
        : { start: midnight(entry.from), end: midnight(addNights(entry.until, 1)), allDay: true }
    calendar.createEvent({
      ...times,
      id: `${entry.id}@samplass`,
      sequence: entry.sequence,
      stamp: now,
      summary: words[locale][entry.title],
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

/** As the writer reads a date: the day in UTC. */
const midnight = (date: LocalDate) => new Date(`${date}T00:00:00Z`)
