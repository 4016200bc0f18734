/** The search without a person, and what it shares with the one for a person. */
export default {
  title: 'Find a bed',
  heading: 'Without a person',
  places: 'Every offer, rule by rule',
  none: 'None free',
  noneBody: 'See why at each offer, and when the next is likely to be free.',
  noHouses: 'No house is shared with you.',
  fits: '{count, plural, one {One free.} other {# free.}}',
  allRules: 'All the rules',
  kilometres: '{count, plural, =0 {Less than 1 km away.} other {# km away.}}',
}
