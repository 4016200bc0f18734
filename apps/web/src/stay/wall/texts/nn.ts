import type { Texts } from '../../../shell/texts.ts'
import type nb from './nb.ts'

export default {
  title: 'Tavle på vegg',
  free: '{count, plural, =0 {Ingen ledige i natt} =1 {ledig i natt} other {ledige i natt}}',
  of: 'av {beds} plassar',
  inside: 'inne',
  atHome: 'prøvenatt heime',
  expected: 'ventast',
  leaving: 'skal ut i dag',
  houseFree: '{free, plural, =0 {Fullt} =1 {1 ledig} other {# ledige}}',
  modes: { none: 'Utan namn', initials: 'Initialar' },
  houses: 'Hus',
  allHouses: 'Alle hus',
  full: 'Fullskjerm',
  leave: 'Til tavla',
  words: {
    available: 'Ledig',
    occupied: 'Oppteken',
    home_trial: 'Prøvenatt heime',
    reserved: 'Ventast',
    held: 'Halden av',
    turnaround: 'Blir gjord klar',
    out_of_service: 'Ute av drift',
    archived: 'Lagd ned',
    overdue: 'Over tida',
  },
  until: 'til {time}',
  out: 'ut {day}',
  guest: 'Gjest',
  stamp: 'Oppdatert {time}',
  none: { title: 'Ingen hus å vise', body: 'Ingen hus er delte med dykk enno.' },
} satisfies Texts<typeof nb>
