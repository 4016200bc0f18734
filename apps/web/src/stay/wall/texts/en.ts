import type { Texts } from '../../../shell/texts.ts'
import type nb from './nb.ts'

export default {
  title: 'Board on the wall',
  free: '{count, plural, =0 {None free tonight} =1 {free tonight} other {free tonight}}',
  of: 'of {beds} beds',
  inside: 'in',
  atHome: 'trial night at home',
  expected: 'expected',
  leaving: 'leave today',
  houseFree: '{free, plural, =0 {Full} =1 {1 free} other {# free}}',
  modes: { none: 'No names', initials: 'Initials' },
  houses: 'Houses',
  allHouses: 'All houses',
  full: 'Full screen',
  leave: 'To the board',
  words: {
    available: 'Free',
    occupied: 'Taken',
    home_trial: 'Trial night at home',
    reserved: 'Expected',
    held: 'Held',
    turnaround: 'Being made ready',
    out_of_service: 'Out of service',
    archived: 'Closed',
    overdue: 'Past the end',
  },
  until: 'until {time}',
  out: 'leaves {day}',
  guest: 'Guest',
  stamp: 'Updated {time}',
  none: { title: 'No houses to show', body: 'No house is shared with you yet.' },
} satisfies Texts<typeof nb>
