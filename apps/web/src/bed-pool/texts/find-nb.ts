/** The search without a person, and what it shares with the one for a person. */
export default {
  title: 'Finn plass',
  heading: 'Uten person',
  places: 'Hvert tilbud, regel for regel',
  none: 'Ingen ledige',
  noneBody: 'Se hvorfor hos hvert tilbud, og når neste trolig blir ledig.',
  noHouses: 'Ingen hus er delt med dere.',
  fits: '{count, plural, one {Én ledig.} other {# ledige.}}',
  allRules: 'Alle reglene',
  kilometres: '{count, plural, =0 {Under 1 km unna.} other {# km unna.}}',
} as const
