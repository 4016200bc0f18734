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
  /** What the municipality goes on with alone. */
  own: {
    ask_home: 'Find out whether there is a home',
    joint_housing: 'Find a home',
    dwelling_agreed: 'Have a home agreed',
    why: 'The admission is over or not shared any more. The municipality goes on alone.',
  },
  due: 'Due {when}',
  late: 'Overdue',
  meetAt: 'Meeting {when}',
  with: '{who}, {other}',
  outcomes: { done: 'Done', not_needed: 'Not needed', fell_away: 'Fell away', goes_on: 'The municipality goes on' },
  settledBy: '{outcome} {when}, {by}',
  tell: 'Enter',
  tellAbout: 'Enter {task}',
  dialog: {
    title: '{task}: what is to be entered?',
    note: '{other} sees what you enter.',
    noteOwn: 'Only you see what you enter. It is not shared any more.',
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
