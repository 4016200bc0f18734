import type { Texts } from '../../shell/texts.ts'
import consent from './consent-en.ts'
import form from './form-en.ts'
import merge from './merge-en.ts'
import type nb from './nb.ts'
import page from './page-en.ts'
import search from './search-en.ts'

export default {
  ...consent,
  ...form,
  merge,
  page,
  search,
  region: 'Person',
  age: '{age, number} years',
  ageUnknown: 'Age unknown',
  fnr: 'ID no.',
  dnr: 'D-number',
  hnr: 'H-number',
  phone: 'Phone',
  copyNumber: 'Copy the number. It is logged.',
  copied: 'Copied',
  copyFailed: 'Was not copied',
  knownUser: 'Known user',
  notKnown: 'Not a known user',
  unknown: { title: 'The name is not known here', reference: 'Running number {reference}' },
  restricted: {
    title: 'Protected person',
    reason: 'Strictly confidential address',
    hidden: 'Name, age, number, place and bed are hidden from you',
    tag: 'Protected',
    hit: 'The attempt is logged. A team leader can open.',
    body: 'The attempt is logged. A team leader can open when it is needed to give help.',
    ring: 'Ring on-call {phone}',
    ask: 'Ask for access',
    askTitle: 'Why do you need to open this?',
    askNote: 'This opens nothing. The privacy officer reads what you write in the weekly check. If it is urgent, ring.',
    why: 'Reason',
    whyHint: 'Without a name, for example: Rings and wants a bed tonight',
    whyMissing: 'Write why',
    askSubmit: 'Leave word',
    asked: 'Word is left. If it is urgent, ring whoever may open.',
    close: 'Close',
    back: 'Back',
  },
  protection: {
    ungraded: 'No address protection',
    confidential: 'Confidential address',
    strictly_confidential: 'Strictly confidential address',
    strictly_confidential_abroad: 'Strictly confidential address, abroad',
  },
} as const satisfies Texts<typeof nb>
