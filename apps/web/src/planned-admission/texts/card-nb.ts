/** Hvem som nås, på bokmål. */
export default {
  title: 'Hvem som nås',
  eyebrow: 'Om planlagte innleggelser',
  phone: 'Telefon',
  account: 'Får beskjed i Samplass',
  noAccount: 'Ingen',
  line: {
    title: 'Svarer hele døgnet',
    note: 'Står i saken hos den andre parten.',
    name: 'Hva den heter, for eksempel Døgnposten',
  },
  escalation: {
    title: 'Når fristen er gått ut',
    note: 'Får beskjed når det er deres tur og svaret mangler.',
    name: 'Navn',
  },
  coordinator: { title: 'Koordinator', note: 'Får beskjed et døgn senere.', name: 'Navn' },
  hours: {
    title: 'Svar på utskrivningsklar',
    label: 'Timer',
    note: 'Så lenge bruker dere på å svare. Begge parter ser klokka.',
    less: 'En time mindre',
    more: 'En time mer',
  },
  fixName: 'Skriv et navn til telefonen.',
  fixPhone: 'Skriv et telefonnummer, for eksempel 99 00 01 20.',
  fixHours: 'Skriv et tall fra 1 til 336.',
  summary: 'Se over dette',
  save: 'Lagre',
  done: 'Lagret.',
}
