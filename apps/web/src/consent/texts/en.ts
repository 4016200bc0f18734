import type { Texts } from '../../shell/texts.ts'
import type nb from './nb.ts'

export default {
  title: 'What we can read about the person',
  titleMine: 'What they can read about the person',
  shared: 'Shared',
  notShared: 'Cannot be shared',
  notWritten: 'Not written yet',
  born: '{name}, born {year}',
  noPhone: 'Not registered',
  noKin: 'Nobody is registered',
  kin: '{name} ({relation}){phone, select, none {} other {, {phone}}}. {mayContact, select, yes {May be called} no {Not to be called} other {May be called in a crisis only}}',
  noChildren: 'No children are registered',
  child:
    'Born {year}. {looked, select, yes {The child is looked after} no {The child is not looked after} other {Nobody has asked how the child is}}{by, select, none {} other {. Followed up by {by}}}',
  noStays: 'No stays',
  stay: '{from} to {to}',
  texts: 'Short texts for others',
  writtenBy: '({name}, {when})',
  write: 'Write',
  writeTitle: '{what}, for {to}',
  writeNote: 'Write only what they need. They read it where the consent names it, and only as long as it holds.',
  body: 'The text that they read',
  bodyMissing: 'Write the text',
  save: 'Save',
  saved: 'The text is saved',
  stale:
    'Somebody has written something new since you opened this: “{body}” What you have written stands. If you save again, yours holds.',
  expiring: {
    title: 'Consents that run out',
    eyebrow: 'The next {days, number} days',
    empty: 'No consents run out soon',
    emptyBody:
      'Here stand those that run out within {days, number} days, and those that have run out while something is still open.',
    until: 'Runs out {date}',
    over: 'Ran out {date}',
  },
} as const satisfies Texts<typeof nb>
