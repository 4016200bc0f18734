import type { Locale } from '@samplass/domain/fields'
import { addNights, type LocalDate } from '@samplass/domain/nights'
import { stateOfThread, turnOf } from '@samplass/domain/planned-admission/thread'
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import { loadTasks, type Task } from '../joint-task/load.ts'
import { loadThreads, type Thread } from '../planned-admission/load.ts'
import type { Verb } from '../trpc.ts'

const words = {
  nb: { respondBy: 'Samplass: svarfrist', day: 'Samplass: avtalt dag', meeting: 'Samplass: avtalt møte' },
  nn: { respondBy: 'Samplass: svarfrist', day: 'Samplass: avtalt dag', meeting: 'Samplass: avtalt møte' },
  en: { respondBy: 'Samplass: time to answer', day: 'Samplass: agreed day', meeting: 'Samplass: agreed meeting' },
} as const satisfies Record<Locale, Record<string, string>>

type Entry = { id: string; sequence: number; title: keyof (typeof words)['nb'] } & (
  | { at: Date }
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

/**
 * The days and hours of the threads that the reader's organisation can read at this very moment. Ids, instants and three titles: no name, no
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
  const entries = [...threads.flatMap((thread) => entriesOf(thread, now)), ...tasks.flatMap(meetingsIn)]
  for (const entry of entries) {
    const times =
      'at' in entry
        ? { start: entry.at }
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
