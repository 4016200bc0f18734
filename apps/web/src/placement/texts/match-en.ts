import type { Texts } from '../../shell/texts.ts'
import type nb from './match-nb.ts'

/** English. */
export default {
  title: 'Homes that fit',
  aside: '{free, plural, =0 {None} other {#}} of {total} can be offered',
  loading: 'Looking for homes that fit',
  noWishes: 'Nobody has asked what the person wishes yet. The homes are listed all the same, in no order of wishes.',
  none: 'No homes can be offered now',
  noneBody: 'All are let or closed. Show all of them to keep an eye on one.',
  why: 'Why this home',
  sum: '{fits} of {all} wishes and rules fit',
  more: 'Show more',
  showTaken: 'Also show homes that somebody lives in',
  rooms: '{count, plural, =0 {no separate bedroom} one {# bedroom} other {# bedrooms}}',
  size: '{size} m²',
  rent: 'NOK {rent} a month',
  freeNow: 'free now',
  freeFrom: 'free {date}',
  notFree: {
    archived: 'out of use',
    let: 'somebody lives there',
    closed: 'closed',
    offered: 'offered to somebody else',
  },
  show: 'Show this one',
  shown: 'Already under shown and offered',
  needFirst: 'Register a housing need first',
  done: 'The home was added under shown and offered',
  answers: { fits: 'Fits', check: 'Check', fails: 'Does not fit' },
  kinds: {
    ordinary_municipal: 'Municipal rental',
    private_rented: 'Private rental',
    owned: 'Owned home',
    small_house: 'Small house',
    shared_housing: 'Shared housing',
    care_dwelling: 'Care dwelling',
    transitional: 'Transitional dwelling',
    institution_place: 'Place in an institution',
  },
  ifMoving: {
    title: 'If the person has to move',
    aside:
      '{count, plural, =0 {None fits now} one {One home fits best of {total}} other {# homes fit best of {total}}}',
    all: 'See all, with why',
    whyNot: 'You do this on the person’s page, under Housing',
  },
  neighbours: {
    title: 'From the neighbours',
    note: 'The neighbours show the area, not the address. Ask them before you mention the dwelling to the person. Do not write whom it is for.',
    where: '{owner}, {area}',
    period: 'offered {from} to {until}',
    ask: 'Ask {owner}:',
  },
  rules: {
    area: {
      title: 'Wants to live in {limit}',
      fact: '{value, select, none {Where the home is has not been written.} other {The home is in {value}.}}',
    },
    away_from: {
      title: 'Away from places the person does not want',
      fact: '{verdict, select, fits {The home is not there.} check {Ask the owner where the home is.} other {The home is somewhere the person does not want to live.}}',
    },
    kind: { title: 'Kind of home', fact: '{kind}.' },
    alone: {
      title: 'Alone or with others',
      fact: '{verdict, select, fits {As the person wishes.} other {Not as the person wishes.}}',
    },
    bedrooms: {
      title: 'At least {limit} bedrooms',
      fact: '{value, select, 0 {The home has no separate bedroom.} other {The home has {value}.}}',
    },
    floor: {
      title: 'Ground floor or a lift',
      fact: '{value, select, none {The floor has not been written.} other {The home is on floor {value}.}}',
    },
    wheelchair: {
      title: 'Room for a wheelchair',
      fact: '{verdict, select, fits {Yes.} check {Not written. Ask.} other {No.}}',
    },
    own_entrance: {
      title: 'Own entrance',
      fact: '{verdict, select, fits {Yes.} check {Not written. Ask.} other {No.}}',
    },
    calm: {
      title: 'Calm around the home',
      fact: '{verdict, select, fits {Yes.} check {It varies, or has not been written. Ask.} other {No, it is unsettled.}}',
    },
    pets: {
      title: 'Pets come along',
      fact: '{value}. {verdict, select, fits {Pets are allowed.} check {Whether pets are allowed has not been written. Ask.} other {Pets are not allowed.}}',
    },
    rent_share: {
      title: '{value, select, none {Rent and income} other {The rent takes {value} % of the income}}',
      fact: '{value, select, none {The rent or the income has not been written.} other {The limit of the municipality is {limit} %.}}',
    },
    concentration: {
      title: 'Few tenants of the municipality in the building',
      fact: '{value, select, 0 {None now} other {{value} now}}, the limit is {limit}.',
    },
    neighbours: {
      title: 'Neighbours',
      fact: '{verdict, select, fits {Nothing to consider.} check {Ask the team leader before you offer anything.} other {Somebody in the building should not be a neighbour of the person.}}',
    },
  },
} as const satisfies Texts<typeof nb>
