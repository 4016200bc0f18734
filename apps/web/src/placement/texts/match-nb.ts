/** Hvorfor en bolig passer eller ikke: hver regel med det den hviler på. */
export default {
  title: 'Boliger som passer',
  aside: '{free, plural, =0 {Ingen} other {#}} av {total} kan tilbys',
  loading: 'Ser hvilke boliger som passer',
  noWishes: 'Ingen har spurt hva personen ønsker ennå. Boligene står likevel her, uten rangering etter ønsker.',
  none: 'Ingen boliger kan tilbys nå',
  noneBody: 'Alle er leid ut eller stengt. Se alle for å følge med på en bestemt bolig.',
  why: 'Hvorfor denne boligen',
  sum: '{fits} av {all} ønsker og regler passer',
  more: 'Vis flere',
  showTaken: 'Vis også boliger noen bor i',
  rooms: '{count, plural, =0 {uten eget soverom} one {# soverom} other {# soverom}}',
  size: '{size} m²',
  rent: '{rent} kr i måneden',
  freeNow: 'ledig nå',
  freeFrom: 'ledig {date}',
  notFree: {
    archived: 'ute av bruk',
    let: 'noen bor der',
    closed: 'stengt',
    offered: 'tilbudt noen andre',
  },
  show: 'Vis fram denne',
  shown: 'Står under vist og tilbudt',
  needFirst: 'Registrer et boligbehov først',
  done: 'Boligen er lagt til under vist og tilbudt',
  answers: { fits: 'Passer', check: 'Sjekk', fails: 'Passer ikke' },
  kinds: {
    ordinary_municipal: 'Kommunal utleiebolig',
    private_rented: 'Privat utleiebolig',
    owned: 'Eid bolig',
    small_house: 'Småhus',
    shared_housing: 'Bofellesskap',
    care_dwelling: 'Omsorgsbolig',
    transitional: 'Overgangsbolig',
    institution_place: 'Institusjonsplass',
  },
  ifMoving: {
    title: 'Hvis personen må flytte',
    aside:
      '{count, plural, =0 {Ingen passer nå} one {Én bolig passer best av {total}} other {# boliger passer best av {total}}}',
    all: 'Se alle med grunn',
    whyNot: 'Dette gjør du på personens side, under Bolig',
  },
  neighbours: {
    title: 'Fra naboene',
    note: 'Naboene viser området, ikke adressen. Spør dem før du nevner boligen for personen. Ikke skriv hvem det gjelder.',
    where: '{owner}, {area}',
    period: 'tilbys {from} til {until}',
    ask: 'Spør {owner}:',
  },
  rules: {
    area: {
      title: 'Vil bo i {limit}',
      fact: '{value, select, none {Det er ikke skrevet inn hvor boligen ligger.} other {Boligen ligger i {value}.}}',
    },
    away_from: {
      title: 'Unna steder personen ikke vil bo',
      fact: '{verdict, select, fits {Boligen ligger ikke der.} check {Spør eieren hvor boligen ligger.} other {Boligen ligger et sted personen ikke vil bo.}}',
    },
    kind: { title: 'Ønsket type bolig', fact: '{kind}.' },
    alone: {
      title: 'Alene eller sammen med andre',
      fact: '{verdict, select, fits {Slik personen ønsker.} other {Ikke slik personen ønsker.}}',
    },
    bedrooms: {
      title: 'Minst {limit} soverom',
      fact: '{value, select, 0 {Boligen har ikke eget soverom.} other {Boligen har {value}.}}',
    },
    floor: {
      title: 'Første etasje eller heis',
      fact: '{value, select, none {Etasjen er ikke skrevet inn.} other {Boligen er i etasje {value}.}}',
    },
    wheelchair: {
      title: 'Plass til rullestol',
      fact: '{verdict, select, fits {Ja.} check {Det er ikke skrevet inn. Spør.} other {Nei.}}',
    },
    own_entrance: {
      title: 'Egen inngang',
      fact: '{verdict, select, fits {Ja.} check {Det er ikke skrevet inn. Spør.} other {Nei.}}',
    },
    calm: {
      title: 'Rolig rundt boligen',
      fact: '{verdict, select, fits {Ja.} check {Det varierer, eller er ikke skrevet inn. Spør.} other {Nei, det er urolig.}}',
    },
    pets: {
      title: 'Dyr blir med',
      fact: '{value}. {verdict, select, fits {Dyr er tillatt.} check {Det er ikke skrevet inn om dyr er tillatt. Spør.} other {Dyr er ikke tillatt.}}',
    },
    rent_share: {
      title: '{value, select, none {Leien mot inntekten} other {Leien tar {value} % av inntekten}}',
      fact: '{value, select, none {Leien eller inntekten er ikke skrevet inn.} other {Kommunens grense er {limit} %.}}',
    },
    concentration: {
      title: 'Få av kommunens leietakere i bygget',
      fact: '{value, select, 0 {Ingen nå} other {{value} nå}}, grensen er {limit}.',
    },
    neighbours: {
      title: 'Naboer',
      fact: '{verdict, select, fits {Ingen å ta hensyn til.} check {Spør teamleder før dere tilbyr noe.} other {Noen i bygget bør ikke være nabo med personen.}}',
    },
  },
} as const
