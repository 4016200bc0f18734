import consent from './consent-nb.ts'
import form from './form-nb.ts'
import merge from './merge-nb.ts'
import page from './page-nb.ts'
import search from './search-nb.ts'

export default {
  ...consent,
  ...form,
  merge,
  page,
  search,
  region: 'Person',
  age: '{age, number} år',
  ageUnknown: 'Alder ukjent',
  fnr: 'Fnr.',
  dnr: 'D-nr.',
  hnr: 'H-nr.',
  phone: 'Telefon',
  copyNumber: 'Kopier nummeret. Det blir logget.',
  copied: 'Kopiert',
  copyFailed: 'Ble ikke kopiert',
  knownUser: 'Kjent bruker',
  notKnown: 'Ikke kjent bruker',
  unknown: { title: 'Navnet er ikke kjent her', reference: 'Løpenummer {reference}' },
  restricted: {
    title: 'Skjermet person',
    reason: 'Strengt fortrolig adresse',
    hidden: 'Navn, alder, nummer, sted og plass er skjult for deg',
    tag: 'Skjermet',
    hit: 'Forsøket er logget. Leder kan åpne.',
    body: 'Forsøket er logget. Teamleder kan åpne når det trengs for å gi hjelp.',
    ring: 'Ring bakvakt {phone}',
    ask: 'Be om tilgang',
    askTitle: 'Hvorfor trenger du å åpne?',
    askNote: 'Dette åpner ingenting. Det du skriver, leses av personvernombudet i ukekontrollen. Haster det, ring.',
    why: 'Grunn',
    whyHint: 'Uten navn, for eksempel: Ringer og vil ha plass i natt',
    whyMissing: 'Skriv hvorfor',
    askSubmit: 'Si fra',
    asked: 'Det er sagt fra. Ring den som kan åpne, hvis det haster.',
    close: 'Lukk',
    back: 'Tilbake',
  },
  protection: {
    ungraded: 'Ingen adressesperre',
    confidential: 'Fortrolig adresse',
    strictly_confidential: 'Strengt fortrolig adresse',
    strictly_confidential_abroad: 'Strengt fortrolig adresse, utland',
  },
} as const
