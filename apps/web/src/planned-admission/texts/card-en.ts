/** Who is reached, in English. */
export default {
  title: 'Who can be reached',
  eyebrow: 'About planned admissions',
  phone: 'Phone',
  account: 'Is told in Samplass',
  noAccount: 'Nobody',
  line: {
    title: 'Answers day and night',
    note: 'Stands in the case at the other side.',
    name: 'What it is called, for example the ward',
  },
  escalation: {
    title: 'When a deadline has passed',
    note: 'Is told when it is your turn and the answer is missing.',
    name: 'Name',
  },
  coordinator: { title: 'Coordinator', note: 'Is told a day later.', name: 'Name' },
  hours: {
    title: 'Answer to ready for discharge',
    label: 'Hours',
    note: 'How long you take to answer. Both sides see the clock.',
    less: 'An hour less',
    more: 'An hour more',
  },
  fixName: 'Write a name for the phone.',
  fixPhone: 'Write a phone number, for example 99 00 01 20.',
  fixHours: 'Write a figure from 1 to 336.',
  summary: 'Look over this',
  save: 'Save',
  done: 'Saved.',
}
