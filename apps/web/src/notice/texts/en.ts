import type { Texts } from '../../shell/texts.ts'
import type nb from './nb.ts'

/** Notices, in English. */
export default {
  title: 'Notices',
  bell: '{count, plural, =0 {Notices, none new} =1 {Notices, one new} other {Notices, # new}}',
  none: 'No new notices',
  all: 'All notices',
  markAll: 'Mark all as read',
  noneUnread: 'Everything is read.',
  isNew: 'New',
  heading: 'What is new',
  since: 'Last 30 days',
  reference: 'Case {reference}',
  empty: {
    title: 'No notices yet',
    body: 'Here you see when the other side has done something in a case, and when a time to answer draws near.',
  },
  kinds: {
    opened: '{other} has opened a case',
    proposal: '{other} has sent a proposal',
    question: '{other} has asked about something',
    answer: '{other} has answered',
    moved: '{other} has recorded something new in a case',
    over: '{other} has ended a case',
    respond_soon: 'The time to answer is nearly up',
    overdue: 'The time to answer is up',
    overdue_coordinator: 'The time to answer was up a day ago',
    consent_ending: 'A consent runs out soon',
  },
} as const satisfies Texts<typeof nb>
