import type { Texts } from '../../shell/texts.ts'
import type nb from './search-nb.ts'

export default {
  ask: 'Who is it about?',
  label: 'Name, national identity number or phone',
  placeholder: 'Name, identity number or phone',
  hits: 'Hits',
  searching: 'Searching',
  found: '{count, plural, =0 {No hits} one {# hit} other {# hits}}. The look-up is logged.',
  more: 'More than {count, number} hits. Type more of the name. The look-up is logged.',
  noName: 'Nobody has a name like that',
  noPhone: 'Nobody has this phone number',
  noNumber: 'Nobody has this number',
  noHitBody: 'Try fewer letters, or add a new person.',
  number: {
    length: 'A national identity number, D-number or H-number has eleven digits.',
    date: 'The first six digits are no date. Check whether two have been swapped.',
    checksum: 'The digits do not add up. Check whether two have been swapped.',
    synthetic: 'This is a demonstration. Only synthetic numbers are used here, never real ones.',
  },
  offline: 'No connection',
  offlineBody: 'You can search again when we are online.',
  failed: 'The search did not work',
  failedBody: 'Try again in a moment.',
  newPerson: 'New person',
  anonymous: 'Talk without a name',
  known: 'Known at {houses}',
  reviewDue: 'A new review is needed at {houses}',
  waiting: 'Waiting for a bed',
  hasBed: 'Has a bed at {house}',
  notHereBefore: 'Has not been here before',
} as const satisfies Texts<typeof nb>
