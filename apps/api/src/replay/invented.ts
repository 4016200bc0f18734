/** People who do not exist, in an order that is the same each time. */
const given = [
  'Astri',
  'Bjarte',
  'Dagny',
  'Eirik',
  'Frøydis',
  'Gaute',
  'Hege',
  'Ivar',
  'Jorunn',
  'Ketil',
  'Liv',
  'Magne',
]
const first = ['Berg', 'Dal', 'Eng', 'Fjell', 'Grøn', 'Haug', 'Li', 'Myr', 'Nes', 'Ås']
const second = ['bakken', 'dalen', 'heim', 'land', 'lund', 'moen', 'rud', 'stad', 'tun', 'vik']

export const inventedPerson = (n: number) => ({
  givenName: given[n % given.length] as string,
  familyName: `${first[Math.floor(n / 7) % first.length]}${second[Math.floor(n / 70) % second.length]}`,
  birthYear: 1945 + (n % 60),
  number: null,
  phone: null,
  address: null,
  fixedAbode: false,
  addressProtection: 'ungraded' as const,
  responsibleMunicipality: null,
})
