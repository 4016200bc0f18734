import type { Locale } from './session.ts'

type CalendarWords = {
  today: string[]
  tomorrow: string[]
  dayAfterTomorrow: string[]
  yesterday: string[]
  weekdays: string[]
  months: string[]
}

const nb: CalendarWords = {
  today: ['i dag', 'idag'],
  tomorrow: ['i morgen', 'imorgen'],
  dayAfterTomorrow: ['i overmorgen', 'overmorgen'],
  yesterday: ['i går', 'igår'],
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  months: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
}

// Browsers have no nynorsk names of their own.
const nn: CalendarWords = {
  ...nb,
  tomorrow: ['i morgon', 'imorgon'],
  dayAfterTomorrow: ['i overmorgon', 'overmorgon'],
  weekdays: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
}

const en: CalendarWords = {
  today: ['today'],
  tomorrow: ['tomorrow'],
  dayAfterTomorrow: [],
  yesterday: ['yesterday'],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

type Phrases = {
  at: string
  nightTo: string
  now: string
  hour: string
  minute: string
  ahead: (span: string) => string
  ago: (span: string) => string
}

const phrases: Record<Locale, Phrases> = {
  nb: {
    at: 'kl.',
    nightTo: 'natt til',
    now: 'nå',
    hour: 't',
    minute: 'min',
    ahead: (span) => `om ${span}`,
    ago: (span) => `for ${span} siden`,
  },
  nn: {
    at: 'kl.',
    nightTo: 'natt til',
    now: 'no',
    hour: 't',
    minute: 'min',
    ahead: (span) => `om ${span}`,
    ago: (span) => `for ${span} sidan`,
  },
  en: {
    at: 'at',
    nightTo: 'night before',
    now: 'now',
    hour: 'h',
    minute: 'min',
    ahead: (span) => `in ${span}`,
    ago: (span) => `${span} ago`,
  },
}

/** The words of the calendar in each language: what may be typed, and what is written. */
export const calendarWords: Record<Locale, CalendarWords & Phrases> = {
  nb: { ...nb, ...phrases.nb },
  nn: { ...nn, ...phrases.nn },
  en: { ...en, ...phrases.en },
}
