/** Kven ein når, på nynorsk. */
export default {
  title: 'Kven som er å nå',
  eyebrow: 'Om planlagde innleggingar',
  phone: 'Telefon',
  account: 'Får beskjed i Samplass',
  noAccount: 'Ingen',
  line: {
    title: 'Svarer heile døgnet',
    note: 'Står i saka hos den andre parten.',
    name: 'Kva ho heiter, til dømes Døgnposten',
  },
  escalation: {
    title: 'Når fristen er gått ut',
    note: 'Får beskjed når det er dykkar tur og svaret manglar.',
    name: 'Namn',
  },
  coordinator: { title: 'Koordinator', note: 'Får beskjed eit døgn seinare.', name: 'Namn' },
  hours: {
    title: 'Svar på utskrivingsklar',
    label: 'Timar',
    note: 'Så lenge bruker de på å svare. Begge partar ser klokka.',
    less: 'Ein time mindre',
    more: 'Ein time meir',
  },
  fixName: 'Skriv eit namn til telefonen.',
  fixPhone: 'Skriv eit telefonnummer, til dømes 99 00 01 20.',
  fixHours: 'Skriv eit tal frå 1 til 336.',
  summary: 'Sjå over dette',
  save: 'Lagre',
  done: 'Lagra.',
}
