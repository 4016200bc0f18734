import type { Texts } from '../../shell/texts.ts'
import type nb from './print-nb.ts'

const en: Texts<typeof nb> = {
  wallScreen: {
    leave: 'To the board meeting',
    full: 'Fill the screen',
    stamp: 'Updated {time}',
    meeting: 'Meeting since {time}',
    at: '{at} of {of}',
    people: 'On the board',
    nobody: 'Nobody is on the board',
  },
  sheet: {
    name: 'Board',
    who: 'Show people by',
    initials: 'Initials',
    names: 'Names',
    print: 'Print',
    again: 'Fetch again',
    logged: 'Each print is logged.',
    stamp: 'Made {when} by {by}',
    foot: 'For the team only. Shred when the meeting is over.',
    line: '{team}, {day}',
    back: 'To the board meeting',
  },
  minutesPage: {
    title: 'Minutes of the board meeting',
    pending: 'Fetching the minutes',
    when: '{day} at {from}{to, select, none {} other {–{to}}}',
    open: 'The meeting is not over yet.',
    present: 'Present: {names}',
    none: 'Nothing was written down.',
    foot: 'For the team only. Shred after use.',
    stamp: 'Started by {by}',
    print: 'Print',
    back: 'To the board meeting',
    by: '{time}, {name}',
    logged: 'Reading minutes is logged.',
  },
}

export default en
