import type { Texts } from '../../shell/texts.ts'
import type nb from './match-nb.ts'

/** Nynorsk. */
export default {
  title: 'Bustader som passar',
  aside: '{free, plural, =0 {Ingen} other {#}} av {total} kan tilbydast',
  loading: 'Ser kva bustader som passar',
  noWishes: 'Ingen har spurt kva personen ønskjer enno. Bustadene står likevel her, utan rangering etter ønske.',
  none: 'Ingen bustader kan tilbydast no',
  noneBody: 'Alle er leigde ut eller stengde. Sjå alle for å følgje med på ein bestemt bustad.',
  why: 'Kvifor denne bustaden',
  sum: '{fits} av {all} ønske og reglar passar',
  more: 'Vis fleire',
  showTaken: 'Vis òg bustader nokon bur i',
  rooms: '{count, plural, =0 {utan eige soverom} one {# soverom} other {# soverom}}',
  size: '{size} m²',
  rent: '{rent} kr i månaden',
  freeNow: 'ledig no',
  freeFrom: 'ledig {date}',
  notFree: {
    archived: 'ute av bruk',
    let: 'nokon bur der',
    closed: 'stengd',
    offered: 'tilboden nokon andre',
  },
  show: 'Vis fram denne',
  shown: 'Står under vist og tilbode',
  needFirst: 'Registrer eit bustadbehov først',
  done: 'Bustaden er lagd til under vist og tilbode',
  answers: { fits: 'Passar', check: 'Sjekk', fails: 'Passar ikkje' },
  kinds: {
    ordinary_municipal: 'Kommunal utleigebustad',
    private_rented: 'Privat utleigebustad',
    owned: 'Eigd bustad',
    small_house: 'Småhus',
    shared_housing: 'Bufellesskap',
    care_dwelling: 'Omsorgsbustad',
    transitional: 'Overgangsbustad',
    institution_place: 'Institusjonsplass',
  },
  ifMoving: {
    title: 'Viss personen må flytte',
    aside:
      '{count, plural, =0 {Ingen passar no} one {Éin bustad passar best av {total}} other {# bustader passar best av {total}}}',
    all: 'Sjå alle med grunn',
    whyNot: 'Dette gjer du på sida til personen, under Bustad',
  },
  neighbours: {
    title: 'Frå naboane',
    note: 'Naboane viser området, ikkje adressa. Spør dei før du nemner bustaden for personen. Ikkje skriv kven det gjeld.',
    where: '{owner}, {area}',
    period: 'blir tilbode {from} til {until}',
    ask: 'Spør {owner}:',
  },
  rules: {
    area: {
      title: 'Vil bu i {limit}',
      fact: '{value, select, none {Det er ikkje skrive inn kvar bustaden ligg.} other {Bustaden ligg i {value}.}}',
    },
    away_from: {
      title: 'Unna stader der personen ikkje vil bu',
      fact: '{verdict, select, fits {Bustaden ligg ikkje der.} check {Spør eigaren kvar bustaden ligg.} other {Bustaden ligg ein stad personen ikkje vil bu.}}',
    },
    kind: { title: 'Ønskt type bustad', fact: '{kind}.' },
    alone: {
      title: 'Åleine eller saman med andre',
      fact: '{verdict, select, fits {Slik personen ønskjer.} other {Ikkje slik personen ønskjer.}}',
    },
    bedrooms: {
      title: 'Minst {limit} soverom',
      fact: '{value, select, 0 {Bustaden har ikkje eige soverom.} other {Bustaden har {value}.}}',
    },
    floor: {
      title: 'Første etasje eller heis',
      fact: '{value, select, none {Etasjen er ikkje skriven inn.} other {Bustaden er i etasje {value}.}}',
    },
    wheelchair: {
      title: 'Plass til rullestol',
      fact: '{verdict, select, fits {Ja.} check {Det er ikkje skrive inn. Spør.} other {Nei.}}',
    },
    own_entrance: {
      title: 'Eigen inngang',
      fact: '{verdict, select, fits {Ja.} check {Det er ikkje skrive inn. Spør.} other {Nei.}}',
    },
    calm: {
      title: 'Roleg rundt bustaden',
      fact: '{verdict, select, fits {Ja.} check {Det varierer, eller er ikkje skrive inn. Spør.} other {Nei, det er uroleg.}}',
    },
    pets: {
      title: 'Dyr blir med',
      fact: '{value}. {verdict, select, fits {Dyr er tillatne.} check {Det er ikkje skrive inn om dyr er tillatne. Spør.} other {Dyr er ikkje tillatne.}}',
    },
    rent_share: {
      title: '{value, select, none {Leiga mot inntekta} other {Leiga tek {value} % av inntekta}}',
      fact: '{value, select, none {Leiga eller inntekta er ikkje skriven inn.} other {Grensa i kommunen er {limit} %.}}',
    },
    concentration: {
      title: 'Få av leigetakarane til kommunen i bygget',
      fact: '{value, select, 0 {Ingen no} other {{value} no}}, grensa er {limit}.',
    },
    neighbours: {
      title: 'Naboar',
      fact: '{verdict, select, fits {Ingen å ta omsyn til.} check {Spør teamleiar før de tilbyr noko.} other {Nokon i bygget bør ikkje vere nabo med personen.}}',
    },
  },
} as const satisfies Texts<typeof nb>
