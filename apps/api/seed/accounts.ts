import type { Connection } from '@samplass/db/connection'
import type { Role } from '@samplass/domain/access/roles'
import { localDateOf } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import { hashPassword } from '../src/access/password.ts'
import type { TownKind } from './town.ts'

/** Who can sign in to the demo. The password is printed at start and shown on the sign-in page; the demo holds nobody real. */
export const demoPassword = 'natt-og-dag-2026'

export type DemoAccount = {
  email: string
  name: string
  what: string
  memberships: { slug: string; roles: Role[]; houses?: string[] }[]
}

export const demoAccounts: DemoAccount[] = [
  {
    email: 'ingrid@demo.samplass.no',
    name: 'Ingrid Solvang',
    what: 'Nattevakt på Fyrlykta, Sarpsborg',
    memberships: [{ slug: '3105', roles: ['night_worker'], houses: ['Fyrlykta'] }],
  },
  {
    email: 'hilde@demo.samplass.no',
    name: 'Hilde Aas',
    what: 'Bakvakt og teamleder, Sarpsborg. Ser skjermede personer',
    memberships: [{ slug: '3105', roles: ['team_leader', 'night_worker'] }],
  },
  {
    email: 'lene@demo.samplass.no',
    name: 'Lene Dahl',
    what: 'Saksbehandler i Halden, melder inn i andres hus',
    memberships: [{ slug: '3101', roles: ['caseworker'] }],
  },
  {
    email: 'jonas@demo.samplass.no',
    name: 'Jonas Brekke',
    what: 'Nattevakt på Brygga, Fredrikstad. Jobber også i Moss',
    memberships: [
      { slug: '3107', roles: ['night_worker'], houses: ['Brygga'] },
      { slug: '3103', roles: ['team_member'] },
    ],
  },
  {
    email: 'marte@demo.samplass.no',
    name: 'Marte Eide',
    what: 'Koordinator for Nedre Glomma',
    memberships: [{ slug: '3105', roles: ['pool_coordinator'] }],
  },
  {
    email: 'siri@demo.samplass.no',
    name: 'Siri Lunde',
    what: 'Nattevakt på Bølgen, Asker',
    memberships: [{ slug: '3203', roles: ['night_worker', 'team_leader'] }],
  },
  {
    email: 'per@demo.samplass.no',
    name: 'Per Torp',
    what: 'Personvernombud, Sarpsborg',
    memberships: [{ slug: '3105', roles: ['privacy_officer'] }],
  },
  {
    email: 'admin@demo.samplass.no',
    name: 'Randi Holm',
    what: 'Administrator, Sarpsborg',
    memberships: [{ slug: '3105', roles: ['tenant_administrator', 'housing_office'] }],
  },
  {
    email: 'dps@demo.samplass.no',
    name: 'Vegard Strand',
    what: 'Kontakt i DPS Fjordbyen: ledige plasser og planlagte innleggelser',
    memberships: [{ slug: 'dps-fjordbyen', roles: ['liaison'] }],
  },
  {
    email: 'tsb@demo.samplass.no',
    name: 'Nora Lindvik',
    what: 'Kontakt i TSB Havna: planlagt avrusning og behandling',
    memberships: [{ slug: 'tsb-havna', roles: ['liaison'] }],
  },
]

export type Staff = { slug: string; staff: readonly string[] }

/** Colleagues who stand in the history and whom nobody signs in as: in the register, with no password. */
const colleagues = (towns: readonly Staff[]): DemoAccount[] =>
  towns.flatMap(({ slug, staff }) =>
    staff
      .filter((name) => !demoAccounts.some((account) => account.name === name))
      .map((name) => ({
        email: `${name.toLowerCase().replaceAll(' ', '.').replaceAll('ø', 'o')}@demo.samplass.no`,
        name,
        what: '',
        memberships: [{ slug, roles: ['team_member'] }],
      })),
  )

/** The accounts themselves: made directly, since nobody is there yet to invite them. */
export async function addAccounts(
  admin: Connection,
  kinds: Map<string, TownKind[]>,
  towns: readonly Staff[],
  at: Date,
): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  for (const account of [...demoAccounts, ...colleagues(towns)]) {
    const { email, name, memberships } = account
    const secret = account.what ? passwordHash : 'none'
    const id = uuidv7()
    await admin`insert into platform.account (id, email, name, password_hash, created_at) values (${id}, ${email}, ${name}, ${secret}, ${at})`
    for (const { slug, roles, houses } of memberships) {
      const inHouses = (kinds.get(slug) ?? [])
        .filter(({ house }) => houses?.includes(house.name))
        .map(({ houseId }) => houseId)
      await admin`
        insert into platform.membership (id, account_id, organisation_role, account_name, roles, whole_organisation, house_ids, from_on, given_by, created_at)
        select ${uuidv7()}, ${id}, role_name, ${name}, ${roles}, ${!houses}, ${[...new Set(inHouses)]}, ${localDateOf(at)}, 'Samplass', ${at}
        from platform.organisation where slug = ${slug}`
    }
  }
}
