import type { Texts } from '../texts.ts'
import type nb from './nb.ts'

export default {
  product: 'Samplass',
  skip: 'Til innhaldet',
  menu: 'Hovudmeny',
  waiting: 'ventar',
  find: 'Søk eller gå til …',
  organisation: 'Byt verksemd',
  account: 'Brukarmeny',
  scheme: 'Byt fargetema',
  signOut: 'Logg ut',
  live: {
    now: 'Oppdatert no',
    changedBy: 'Endra av {name} no',
    lost: 'Inga tilkopling sidan {time}',
    lostBody: 'Tala kan vere gamle. Du kan ikkje ta plass før vi er på nett. Vi prøver igjen av oss sjølve.',
  },
  places: {
    night: 'Natt',
    board: 'Tavle',
    take: 'Ta imot',
    waiting: 'Venteliste',
    talks: 'Samtalar',
    houses: 'Hus',
    cooperation: 'Samarbeid',
    report: 'Belegg',
    administration: 'Administrasjon',
    more: 'Meir',
  },
  pending: 'Hentar',
  missing: { title: 'Vi finn ikkje dette', body: 'Det finst ikkje, eller det er ikkje ditt å sjå.', back: 'Til Natt' },
  problem: {
    offline: 'Inga tilkopling. Ingenting er lagra. Prøv igjen når du er på nett.',
    fields: 'Noko i skjemaet stemmer ikkje. Sjå over felta.',
  },
  failure: {
    title: 'Noko gjekk gale hos oss',
    body: 'Ingenting er lagra. Prøv igjen.',
    reference: 'Referanse {id}',
    again: 'Prøv igjen',
  },
} satisfies Texts<typeof nb>
