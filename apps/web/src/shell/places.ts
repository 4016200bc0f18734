import { type Permission, permissionsOf, type Role } from '@samplass/domain/access/roles'
import * as icons from '@samplass/ui/icon'

/** What people come for, in the order of the screen under More. */
export const placeGroups = ['people', 'homes', 'beds', 'agreements', 'figures', 'setup'] as const

type Place = {
  id: string
  path: string
  group: (typeof placeGroups)[number]
  icon: icons.Icon
  iconCurrent?: icons.Icon
  /** Any of these makes it useful; none: it is everybody's. */
  needs: readonly Permission[]
  /** The letter after `g`. */
  key: string
  /** Found through More and the palette, never in the rail. */
  quiet?: true
}

/** Every place of an organisation, in the order of the rail: where it is, and what one must be allowed to find it useful. */
export const places = [
  {
    id: 'night',
    path: 'natt',
    group: 'beds',
    icon: icons.Moon,
    iconCurrent: icons.MoonFilled,
    needs: ['stay.read'],
    key: 'n',
  },
  {
    id: 'board',
    path: 'tavle',
    group: 'beds',
    icon: icons.Bed,
    iconCurrent: icons.BedFilled,
    needs: ['bed_pool.read'],
    key: 't',
  },
  {
    id: 'take',
    path: 'ta-imot',
    group: 'people',
    icon: icons.Door,
    iconCurrent: icons.DoorFilled,
    needs: ['stay.claim'],
    key: 'i',
  },
  {
    id: 'waiting',
    path: 'venteliste',
    group: 'people',
    icon: icons.Headset,
    iconCurrent: icons.HeadsetFilled,
    needs: ['stay.read'],
    key: 'v',
  },
  {
    id: 'admissions',
    path: 'innleggelser',
    group: 'people',
    icon: icons.Handshake,
    needs: ['admission.negotiate'],
    key: 'e',
  },
  {
    id: 'boardMeeting',
    path: 'tavlemote',
    group: 'homes',
    icon: icons.TaskList,
    iconCurrent: icons.TaskListFilled,
    needs: ['board.work'],
    key: '4',
  },
  { id: 'housing', path: 'bolig', group: 'homes', icon: icons.House, needs: ['housing.read'], key: '2' },
  { id: 'vacancy', path: 'ledige', group: 'homes', icon: icons.Key, needs: ['housing.read'], key: '3', quiet: true },
  {
    id: 'tenancies',
    path: 'leieforhold',
    group: 'homes',
    icon: icons.Key,
    needs: ['tenancy.read'],
    key: '7',
    quiet: true,
  },
  { id: 'together', path: 'felles', group: 'agreements', icon: icons.Group, needs: ['admission.negotiate'], key: 'j' },
  { id: 'agreements', path: 'avtaler', group: 'agreements', icon: icons.Write, needs: ['agreement.make'], key: 'k' },
  { id: 'week', path: 'uka', group: 'beds', icon: icons.Calendar, needs: ['capacity.publish'], key: 'y' },
  {
    id: 'discharges',
    path: 'utskrivinger',
    group: 'people',
    icon: icons.HouseHeart,
    needs: ['admission.negotiate'],
    key: 'g',
  },
  { id: 'houses', path: 'hus', group: 'beds', icon: icons.Key, needs: ['bed_pool.read'], key: 'h' },
  { id: 'find', path: 'finn-plass', group: 'beds', icon: icons.Search, needs: ['bed_pool.read'], key: 'p' },
  { id: 'talks', path: 'samtaler', group: 'people', icon: icons.Phone, needs: ['contact.read'], key: 's' },
  {
    id: 'administration',
    path: 'administrasjon',
    group: 'setup',
    icon: icons.Group,
    needs: ['access.manage'],
    key: 'a',
  },
  { id: 'insight', path: 'innsyn', group: 'figures', icon: icons.Shield, needs: ['audit.review'], key: 'o' },
  { id: 'report', path: 'rapport', group: 'figures', icon: icons.Bars, needs: ['report.read'], key: 'b' },
  {
    id: 'cooperation',
    path: 'samarbeid',
    group: 'agreements',
    icon: icons.Handshake,
    needs: ['cooperation.read'],
    key: 'd',
  },
  {
    id: 'windows',
    path: 'vinduer',
    group: 'beds',
    icon: icons.Calendar,
    // Published to municipalities: a service has its own in its week.
    needs: ['admission.open'],
    key: 'r',
    quiet: true,
  },
  { id: 'wall', path: 'vegg', group: 'beds', icon: icons.BedFilled, needs: ['bed_pool.read'], key: 'w', quiet: true },
  {
    id: 'nightSheet',
    path: 'utskrift/natt',
    group: 'beds',
    icon: icons.Print,
    needs: ['print.night_list'],
    key: 'f',
    quiet: true,
  },
  {
    id: 'handover',
    path: 'utskrift/overlevering',
    group: 'beds',
    icon: icons.Handover,
    needs: ['print.handover'],
    key: 'l',
    quiet: true,
  },
  {
    id: 'feedback',
    path: 'tilbakemeldinger',
    group: 'figures',
    icon: icons.Lines,
    needs: ['report.read', 'stay.run'],
    key: 'u',
    quiet: true,
  },
  {
    id: 'notices',
    path: 'varsler',
    group: 'people',
    icon: icons.Bell,
    needs: ['admission.negotiate'],
    key: 'c',
    quiet: true,
  },
  {
    id: 'repeated',
    path: 'gjentatte',
    group: 'people',
    icon: icons.List,
    needs: ['admission.open'],
    key: 'q',
    quiet: true,
  },
  {
    id: 'visits',
    path: 'besok',
    group: 'agreements',
    icon: icons.Calendar,
    needs: ['consultation.take_part'],
    key: 'å',
    quiet: true,
  },
  {
    id: 'contactCard',
    path: 'kontakt',
    group: 'agreements',
    icon: icons.Phone,
    needs: ['contact_card.change'],
    key: 'z',
    quiet: true,
  },
  {
    id: 'consents',
    path: 'samtykker',
    group: 'people',
    icon: icons.Handshake,
    needs: ['stay.disclose'],
    key: '1',
    quiet: true,
  },
  {
    id: 'followUp',
    path: 'oppfolging',
    group: 'homes',
    icon: icons.PersonChat,
    needs: ['follow_up.read'],
    key: 'ø',
    quiet: true,
  },
  {
    id: 'logContact',
    path: 'logg',
    group: 'homes',
    icon: icons.Write,
    needs: ['follow_up.work'],
    key: 'æ',
    quiet: true,
  },
  {
    id: 'needs',
    path: 'boligbehov',
    group: 'homes',
    icon: icons.HouseHeart,
    needs: ['placement.work'],
    key: '6',
    quiet: true,
  },
  {
    id: 'outcomes',
    path: 'resultater',
    group: 'figures',
    icon: icons.Lines,
    needs: ['outcome.read'],
    key: '5',
    quiet: true,
  },
  { id: 'settings', path: 'innstillinger', group: 'setup', icon: icons.Settings, needs: [], key: 'x', quiet: true },
] as const satisfies readonly Place[]

export const more = { id: 'more', path: 'mer', icon: icons.More, key: 'm' } as const

const railMax = 7
const tabsMax = 4

export function placesFor(roles: readonly Role[]) {
  const can = permissionsOf(roles)
  return places.filter(({ needs }) => needs.length === 0 || needs.some((permission: Permission) => can.has(permission)))
}

/** The first that one may use, as many as a small screen has room for; everything is under More. */
export const railFor = (roles: readonly Role[]) =>
  placesFor(roles)
    .filter((place) => !('quiet' in place))
    .slice(0, railMax)

/** The first four stand in the rail on every screen, also on a phone: under More is what is left. */
export const moreFor = (roles: readonly Role[]) => {
  const inView: readonly string[] = railFor(roles)
    .slice(0, tabsMax)
    .map(({ id }) => id)
  return placesFor(roles).filter(({ id }) => !inView.includes(id))
}

/** Where somebody with these roles begins: a specialist service with its queue. */
export const homeOf = (roles: readonly Role[]): string =>
  permissionsOf(roles).has('capacity.publish') ? 'innleggelser' : (railFor(roles)[0]?.path ?? more.path)
