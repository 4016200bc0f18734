import type { Locale } from '@samplass/domain/fields'
import { addNights, type LocalDate } from '@samplass/domain/nights'
import { stateOfThread, turnOf } from '@samplass/domain/planned-admission/thread'
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import { loadThreads, type Thread } from '../planned-admission/load.ts'
import type { Verb } from '../trpc.ts'

const words = {
  nb: { respondBy: 'Samplass: svarfrist', day: 'Samplass: avtalt dag' },
  nn: { respondBy: 'Samplass: svarfrist', day: 'Samplass: avtalt dag' },
  en: { respondBy: 'Samplass: time to answer', day: 'Samplass: agreed day' },
} as const satisfies Record<Locale, Record<string, string>>

type Entry = { what: string; title: 'respondBy' | 'day' } & ({ at: Date } | { from: LocalDate; until: LocalDate })

/** What of a thread stands in a calendar: when one's own side should have answered, and the days that are agreed. Both dates included. */
function entriesOf({ facts, side, proposals, dischargeOn }: Thread, now: Date): Entry[] {
  const state = stateOfThread(facts, now)
  const turn = turnOf(facts, now)
  const terms = proposals.at(-1)?.terms
  const entries: Entry[] = []
  if (turn?.side === side && turn.respondBy) entries.push({ what: 'answer', title: 'respondBy', at: turn.respondBy })
  if ((state === 'agreed' || state === 'bed_confirmed') && terms)
    entries.push({ what: 'arrival', title: 'day', from: terms.windowFrom, until: terms.windowTo })
  if (state === 'discharge_planned' && dischargeOn)
    entries.push({ what: 'departure', title: 'day', from: dischargeOn, until: dischargeOn })
  return entries
}

/**
 * The days and hours of the threads that the reader's organisation can read at this very moment. Ids, instants and two titles: no name, no
 * place, no kind of service, no reason. Hours are in UTC and days are dates, so that neither clock change moves them. What has changed carries
 * the thread's version as its sequence; what is off is not there.
 */
export async function writeCalendar(verb: Verb, locale: Locale): Promise<string> {
  const { now } = verb
  const calendar = ical({ name: 'Samplass', prodId: '//Samplass//Samplass//NO', method: ICalCalendarMethod.PUBLISH })
  for (const thread of (await loadThreads(verb)).filter(({ readableUntil }) => readableUntil > now)) {
    for (const entry of entriesOf(thread, now)) {
      const times =
        'at' in entry
          ? { start: entry.at }
          : { start: midnight(entry.from), end: midnight(addNights(entry.until, 1)), allDay: true }
      calendar.createEvent({
        ...times,
        id: `${thread.id}.${entry.what}@samplass`,
        sequence: thread.version,
        stamp: now,
        summary: words[locale][entry.title],
        class: ICalEventClass.PRIVATE,
        transparency: ICalEventTransparency.TRANSPARENT,
      })
    }
  }
  return calendar.toString()
}

/** As the writer reads a date: the day in UTC. */
const midnight = (date: LocalDate) => new Date(`${date}T00:00:00Z`)
