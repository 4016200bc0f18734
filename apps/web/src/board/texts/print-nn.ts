import type { Texts } from '../../shell/texts.ts'
import type nb from './print-nb.ts'

const nn: Texts<typeof nb> = {
  wallScreen: {
    leave: 'Til tavlemøtet',
    full: 'Fyll skjermen',
    stamp: 'Oppdatert {time}',
    meeting: 'Møte sidan {time}',
    at: '{at} av {of}',
    people: 'På tavla',
    nobody: 'Ingen står på tavla',
  },
  sheet: {
    name: 'Tavle',
    who: 'Vis personane med',
    initials: 'Initialar',
    names: 'Namn',
    print: 'Skriv ut',
    again: 'Hent på nytt',
    logged: 'Kvar utskrift blir ført i loggen.',
    stamp: 'Laga {when} av {by}',
    foot: 'Berre for teamet. Makuler når møtet er over.',
    line: '{team}, {day}',
    back: 'Til tavlemøtet',
  },
  minutesPage: {
    title: 'Referat frå tavlemøte',
    pending: 'Hentar referatet',
    when: '{day} kl. {from}{to, select, none {} other {–{to}}}',
    open: 'Møtet er ikkje avslutta enno.',
    present: 'Til stades: {names}',
    none: 'Ingenting vart skrive ned.',
    foot: 'Berre for teamet. Makuler etter bruk.',
    stamp: 'Starta av {by}',
    print: 'Skriv ut',
    back: 'Til tavlemøtet',
    by: '{time}, {name}',
    logged: 'Å lese eit referat blir ført i loggen.',
  },
}

export default nn
