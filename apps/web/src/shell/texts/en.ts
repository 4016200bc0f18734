import type { Texts } from '../texts.ts'
import type nb from './nb.ts'

export default {
  product: 'Samplass',
  skip: 'To the content',
  menu: 'Main menu',
  waiting: 'waiting',
  find: 'Search or go to …',
  organisation: 'Switch organisation',
  account: 'User menu',
  scheme: 'Switch colour theme',
  signOut: 'Sign out',
  live: {
    now: 'Updated now',
    changedBy: 'Changed by {name} now',
    lost: 'No connection since {time}',
    lostBody: 'The figures may be old. You cannot take a bed until we are back online. We keep trying.',
  },
  places: {
    night: 'Tonight',
    board: 'Board',
    take: 'Take in',
    waiting: 'Waiting list',
    talks: 'Talks',
    houses: 'Houses',
    cooperation: 'Cooperation',
    report: 'Occupancy',
    administration: 'Administration',
    more: 'More',
  },
  pending: 'Loading',
  missing: { title: 'We cannot find this', body: 'It does not exist, or it is not yours to see.', back: 'To Tonight' },
  problem: {
    offline: 'No connection. Nothing was saved. Try again when you are online.',
    fields: 'Something in the form is not right. Look over the fields.',
  },
  failure: {
    title: 'Something went wrong on our side',
    body: 'Nothing was saved. Try again.',
    reference: 'Reference {id}',
    again: 'Try again',
  },
} satisfies Texts<typeof nb>
