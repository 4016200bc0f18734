import type { Texts } from '../../shell/texts.ts'
import consent from './consent-nn.ts'
import form from './form-nn.ts'
import merge from './merge-nn.ts'
import type nb from './nb.ts'
import page from './page-nn.ts'
import search from './search-nn.ts'

export default {
  ...consent,
  ...form,
  merge,
  page,
  search,
  region: 'Person',
  age: '{age, number} år',
  ageUnknown: 'Alder ukjend',
  fnr: 'Fnr.',
  dnr: 'D-nr.',
  hnr: 'H-nr.',
  phone: 'Telefon',
  copyNumber: 'Kopier nummeret. Det blir logga.',
  copied: 'Kopiert',
  copyFailed: 'Vart ikkje kopiert',
  knownUser: 'Kjend brukar',
  notKnown: 'Ikkje kjend brukar',
  unknown: { title: 'Namnet er ikkje kjent her', reference: 'Løpenummer {reference}' },
  restricted: {
    title: 'Skjerma person',
    reason: 'Strengt fortruleg adresse',
    hidden: 'Namn, alder, nummer, stad og plass er skjult for deg',
    tag: 'Skjerma',
    hit: 'Forsøket er logga. Leiar kan opne.',
    body: 'Forsøket er logga. Teamleiar kan opne når det trengst for å gi hjelp.',
    ring: 'Ring bakvakt {phone}',
    ask: 'Be om tilgang',
    askTitle: 'Kvifor treng du å opne?',
    askNote: 'Dette opnar ingenting. Det du skriv, les personvernombodet i vekekontrollen. Hastar det, ring.',
    why: 'Grunn',
    whyHint: 'Utan namn, til dømes: Ringjer og vil ha plass i natt',
    whyMissing: 'Skriv kvifor',
    askSubmit: 'Sei frå',
    asked: 'Det er sagt frå. Ring den som kan opne, om det hastar.',
    close: 'Lukk',
    back: 'Tilbake',
  },
  protection: {
    ungraded: 'Inga adressesperre',
    confidential: 'Fortruleg adresse',
    strictly_confidential: 'Strengt fortruleg adresse',
    strictly_confidential_abroad: 'Strengt fortruleg adresse, utland',
  },
} as const satisfies Texts<typeof nb>
