import type { Texts } from '../../shell/texts.ts'
import type nb from './nb.ts'

/** What is shared work, in English. */
export default {
  title: 'What we do together',
  eyebrow: 'Tasks of both sides',
  count: '{count, number}',
  groups: { late: 'Overdue', open: 'To come' },
  empty: {
    title: 'Nothing to do together now',
    body: 'Here come joint meetings, the home of somebody who has none, and the home to be agreed before long treatment ends.',
  },
  none: 'Nothing to do together in this case now.',
  kinds: {
    joint_meeting: 'Joint meeting',
    ask_home: 'Ask again about a home',
    joint_housing: 'Find a home together',
    dwelling_agreed: 'Home agreed',
  },
  whys: {
    joint_meeting: 'Three rounds have gone without agreement.',
    ask_home: 'Nobody knew whether the person has a home to go to.',
    joint_housing: 'The person has no home to go to. Both begin now.',
    dwelling_agreed: 'The home is agreed six months before discharge, or now when the stay is shorter.',
  },
  due: 'Due {when}',
  late: 'Overdue',
  meetAt: 'Meeting {when}',
  with: '{who}, {other}',
  outcomes: { done: 'Done', not_needed: 'Not needed', fell_away: 'Fell away' },
  settledBy: '{outcome} {when}, {by}',
  tell: 'Enter',
  tellAbout: 'Enter {task}',
  dialog: {
    title: '{task}: what is to be entered?',
    note: '{other} sees what you enter.',
    what: 'What is to be entered?',
    whats: {
      note: 'How it goes',
      meeting: 'When we meet',
      done: 'It is done',
      not_needed: 'It is not needed after all',
    },
    fixWhat: 'Choose what is to be entered.',
    words: '{what, select, not_needed {Why is it not needed?} other {How does it go?}}',
    fixWords: 'Write a few words.',
    day: 'Day',
    fixDay: 'Choose a day.',
    time: 'Time',
    fixTime: 'Write the time, for example 10:00.',
    submit: 'Enter it',
    done: 'It is entered.',
  },
} satisfies Texts<typeof nb>
