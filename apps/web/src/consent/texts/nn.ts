import type { Texts } from '../../shell/texts.ts'
import type nb from './nb.ts'

export default {
  title: 'Det vi kan lese om personen',
  titleMine: 'Det dei kan lese om personen',
  shared: 'Blir delt',
  notShared: 'Kan ikkje delast',
  notWritten: 'Ikkje skrive enno',
  born: '{name}, fødd {year}',
  noPhone: 'Ikkje registrert',
  noKin: 'Ingen er registrerte',
  kin: '{name} ({relation}){phone, select, none {} other {, {phone}}}. {mayContact, select, yes {Kan ringjast} no {Skal ikkje ringjast} other {Kan ringjast berre i krise}}',
  noChildren: 'Ingen barn er registrerte',
  child:
    'Fødd {year}. {looked, select, yes {Barnet blir ivareteke} no {Barnet blir ikkje ivareteke} other {Ingen har spurt korleis barnet har det}}{by, select, none {} other {. Blir følgd opp av {by}}}',
  noStays: 'Ingen opphald',
  stay: '{from} til {to}',
  texts: 'Korte tekstar til andre',
  writtenBy: '({name}, {when})',
  write: 'Skriv',
  writeTitle: '{what}, til {to}',
  writeNote: 'Skriv berre det dei treng. Dei les det når samtykket tek det med, og berre så lenge det gjeld.',
  body: 'Teksten dei får lese',
  bodyMissing: 'Skriv teksten',
  save: 'Lagre',
  saved: 'Teksten er lagra',
  stale:
    'Ein annan har skrive noko nytt sidan du opna dette: «{body}» Det du har skrive, står. Lagrar du igjen, gjeld ditt.',
  expiring: {
    title: 'Samtykke som går ut',
    eyebrow: 'Dei neste {days, number} dagane',
    empty: 'Ingen samtykke går ut snart',
    emptyBody:
      'Her står dei som går ut dei neste {days, number} dagane, og dei som har gått ut medan noko enno er ope.',
    until: 'Går ut {date}',
    over: 'Gjekk ut {date}',
  },
} as const satisfies Texts<typeof nb>
