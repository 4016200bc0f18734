import type { Texts } from '../../shell/texts.ts'
import type nb from './nb.ts'

/** Det som er felles, på nynorsk. */
export default {
  title: 'Det som er felles',
  eyebrow: 'Oppgåver som høyrer til begge',
  count: '{count, number}',
  groups: { late: 'Over fristen', open: 'Kjem' },
  empty: {
    title: 'Ingenting er felles no',
    body: 'Her kjem fellesmøte, bustaden til den som ikkje har ein, og bustaden som skal vere avtalt før lang behandling er over.',
  },
  none: 'Ingenting er felles i denne saka no.',
  kinds: {
    joint_meeting: 'Fellesmøte',
    ask_home: 'Spør igjen om heim',
    joint_housing: 'Finne bustad saman',
    dwelling_agreed: 'Bustad avtalt',
  },
  whys: {
    joint_meeting: 'Tre rundar er gått utan semje.',
    ask_home: 'Ingen visste om personen har ein heim å reise til.',
    joint_housing: 'Personen har ikkje ein heim å reise til. Begge byrjar no.',
    dwelling_agreed: 'Bustaden skal vere avtalt seks månader før utskriving, eller no når opphaldet er kortare.',
  },
  /** What the municipality goes on with alone. */
  own: {
    ask_home: 'Finne ut om det er ein heim',
    joint_housing: 'Finne bustad',
    dwelling_agreed: 'Få bustad avtalt',
    why: 'Innlegginga er over eller ikkje delt lenger. Kommunen går vidare åleine.',
  },
  due: 'Frist {when}',
  late: 'Over fristen',
  meetAt: 'Møte {when}',
  with: '{who}, {other}',
  outcomes: {
    done: 'Gjort',
    not_needed: 'Ikkje nødvendig',
    fell_away: 'Fall bort',
    goes_on: 'Går vidare hos kommunen',
  },
  settledBy: '{outcome} {when}, {by}',
  tell: 'Før',
  tellAbout: 'Før {task}',
  dialog: {
    title: '{task}: kva skal førast?',
    note: '{other} ser det du fører.',
    noteOwn: 'Berre de ser det du fører. Det er ikkje felles lenger.',
    what: 'Kva skal førast?',
    whats: {
      note: 'Korleis det går',
      meeting: 'Når vi møtest',
      done: 'Det er gjort',
      not_needed: 'Det trengst ikkje likevel',
    },
    fixWhat: 'Vel kva som skal førast.',
    words: '{what, select, not_needed {Kvifor trengst det ikkje?} other {Korleis går det?}}',
    fixWords: 'Skriv nokre ord.',
    day: 'Dag',
    fixDay: 'Vel ein dag.',
    time: 'Klokkeslett',
    fixTime: 'Skriv klokkeslettet, til dømes 10.00.',
    submit: 'Før det',
    done: 'Det er ført.',
  },
} satisfies Texts<typeof nb>
