/** The search without a person, and what it shares with the one for a person. */
export default {
  title: 'Finn plass',
  heading: 'Utan person',
  places: 'Kvart tilbod, regel for regel',
  none: 'Ingen ledige',
  noneBody: 'Sjå kvifor hos kvart tilbod, og når neste truleg vert ledig.',
  noHouses: 'Ingen hus er delte med dykk.',
  fits: '{count, plural, one {Éin ledig.} other {# ledige.}}',
  allRules: 'Alle reglane',
  kilometres: '{count, plural, =0 {Under 1 km unna.} other {# km unna.}}',
}
