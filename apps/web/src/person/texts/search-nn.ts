import type { Texts } from '../../shell/texts.ts'
import type nb from './search-nb.ts'

export default {
  ask: 'Kven gjeld det?',
  label: 'Namn, fødselsnummer eller telefon',
  placeholder: 'Namn, fødselsnummer eller telefon',
  hits: 'Treff',
  searching: 'Søkjer',
  found: '{count, plural, =0 {Ingen treff} one {# treff} other {# treff}}. Oppslaget er logga.',
  more: 'Fleire enn {count, number} treff. Skriv meir av namnet. Oppslaget er logga.',
  noName: 'Ingen heiter noko slikt',
  noPhone: 'Ingen har dette telefonnummeret',
  noNumber: 'Ingen har dette nummeret',
  noHitBody: 'Prøv færre bokstavar, eller legg til ein ny person.',
  number: {
    length: 'Eit fødselsnummer, D-nummer eller H-nummer har elleve siffer.',
    date: 'Dei seks første sifra er ingen dato. Sjå etter om noko er bytt om.',
    checksum: 'Sifra går ikkje opp. Sjå etter om noko er bytt om.',
    synthetic: 'Dette er ein demonstrasjon. Her bruker vi berre syntetiske nummer, aldri verkelege.',
  },
  offline: 'Inga tilkopling',
  offlineBody: 'Du kan søkje igjen når vi er på nett.',
  failed: 'Søket gjekk ikkje',
  failedBody: 'Prøv igjen om litt.',
  newPerson: 'Ny person',
  anonymous: 'Samtale utan namn',
  known: 'Kjend på {houses}',
  reviewDue: 'Ny vurdering trengst på {houses}',
  waiting: 'Ventar på plass',
  hasBed: 'Har plass på {house}',
  notHereBefore: 'Har ikkje vore her før',
} as const satisfies Texts<typeof nb>
