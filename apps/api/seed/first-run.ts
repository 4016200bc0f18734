import type { Connection } from '@samplass/db/connection'
import { inParallel, provisionMunicipality, provisionSpecialist } from '@samplass/db/provision'
import { invariant } from '@samplass/domain/invariant'
import { addNights, instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import type { ActParts } from '../src/act.ts'
import type { Directory } from '../src/directory.ts'
import type { Clock } from '../src/env.ts'
import type { Keys } from '../src/keys.ts'
import { Mistake } from '../src/mistake.ts'
import { addAccounts, demoAccounts, demoPassword } from './accounts.ts'
import { addAcute } from './acute.ts'
import { addAdmissions } from './admissions.ts'
import { addAgreements } from './agreements.ts'
import { addCards } from './cards.ts'
import { addConsents } from './consents.ts'
import { addContacts } from './contacts.ts'
import { addHomes } from './homes/add-homes.ts'
import { BEGAN_DAYS } from './homes/stock.ts'
import { addLookUps } from './look-ups.ts'
import { readNotices } from './notices.ts'
import { addPeople } from './people.ts'
import { addPlans } from './plans.ts'
import { setUpPool } from './pool.ts'
import { addShared } from './shared.ts'
import { addStays } from './stays.ts'
import { addTeams } from './teams/add-teams.ts'
import { teamStaff } from './teams/teams.ts'
import { addTonight } from './tonight.ts'
import { makeTown, type TownKind } from './town.ts'
import { addVisits } from './visits.ts'
import { addWardAgreements } from './ward-agreements.ts'
import { addWindows } from './windows.ts'

export type DemoLogin = { email: string; password: string; what: string }
type SeedParts = {
  admin: Connection
  pool: Connection
  directory: Directory
  keys: Keys
  clock: Clock
  say: (line: string) => void
}

const seed = 20261120
const towns = [
  { slug: '3105', people: 190, contacts: 800, staff: ['Ingrid Solvang', 'Hilde Aas', 'Anders Myhre', 'Nina Torp'] },
  { slug: '3107', people: 140, contacts: 500, staff: ['Jonas Brekke', 'Silje Rød', 'Omar Ali'] },
  { slug: '3103', people: 110, contacts: 400, staff: ['Trine Vik', 'Geir Holm'] },
  { slug: '3101', people: 90, contacts: 400, staff: ['Lene Dahl', 'Kjell Engelsviken'] },
  { slug: '3203', people: 70, contacts: 400, staff: ['Siri Lunde', 'Morten Eide'] },
]
const complete = 'the demo is complete'

/** The last days of the house that the demo opens in are told person by person; its flats are empty before that. */
function storyBegins({ house, kind }: TownKind, today: LocalDate): Date | null {
  if (house.name !== 'Fyrlykta') return null
  return instantAt(addNights(today, kind === 'safety_bed' ? -26 : -160), '12:00')
}

/**
 * A year in five municipalities, three years of homes in four of them and three teams that follow people, lived through by calling the verbs with a clock that is passed in, so that it obeys the rules
 * and is audited. Runs once; a run that was cut off is refused with what to do. Answers the demo's logins.
 */
export async function seedOnFirstRun({ admin, pool, directory, keys, clock, say }: SeedParts): Promise<DemoLogin[]> {
  const logins = demoAccounts.map(({ email, what }) => ({ email, password: demoPassword, what }))
  const [state] = await admin<{ note: string | null; begun: boolean }[]>`
    select obj_description('platform'::regnamespace, 'pg_namespace') as note, exists (select from platform.organisation) as begun`
  if (state?.note === complete) return logins
  if (state?.begun) throw new Mistake('The demo was not completed last time.', 'Begin again with: bin/start --reset')

  const now = clock()
  const today = localDateOf(now)
  const fromOn = addNights(today, -365)
  const from = instantAt(fromOn, '08:00')
  say(
    'Making the demo: a year in five municipalities, and three years of their homes. This takes a minute or two, and only the first time.',
  )
  const first = instantAt(addNights(today, -BEGAN_DAYS - 10), '08:00')
  await inParallel(towns, 4, ({ slug }) => provisionMunicipality(admin, slug, first))
  await provisionSpecialist(admin, { slug: 'dps-fjordbyen', name: 'DPS Fjordbyen', kind: 'dps' }, from)
  await provisionSpecialist(admin, { slug: 'tsb-havna', name: 'TSB Havna', kind: 'addiction_unit' }, from)
  directory.forget()

  const parts: ActParts = { pool, directory, keys, newId: uuidv7, mode: 'demo' }
  const kinds = await setUpPool({ parts, now: from, today: fromOn })
  await addAccounts(admin, kinds, [...towns, ...teamStaff], from)
  const lived = await Promise.all(
    towns.map(async ({ slug, people, contacts, staff }, index) => {
      const organisation = await directory.find(slug)
      invariant(organisation, `municipality ${slug} is set up`)
      const town = makeTown(parts, organisation, staff, seed + index)
      town.kinds = kinds.get(slug) ?? []
      addPeople(town, people, from, now)
      addContacts(town, contacts, from, now)
      addStays(town, from, (kind) => storyBegins(kind, today) ?? now)
      const happened = await town.time.liveUntil(now)
      await addLookUps(town, now)
      return { town, happened }
    }),
  )
  await addTonight(
    lived.map(({ town }) => town),
    now,
  )
  await addAgreements(
    lived.map(({ town }) => town),
    now,
  )
  const withService = lived
    .map(({ town }) => town)
    .filter(({ organisation }) => ['3105', '3107'].includes(organisation.slug))
  const [ward] = (kinds.get('dps-fjordbyen') ?? []).filter(({ kind }) => kind === 'user_controlled_bed')
  invariant(ward, 'a service has a ward that goes by agreements')
  await addWardAgreements(
    parts,
    lived.map(({ town }) => town),
    ward,
    now,
  )
  await addCards(parts, instantAt(addNights(today, -200), '09:00'))
  const [going] = await addAdmissions(parts, withService, now)
  await addPlans(
    lived.map(({ town }) => town),
    now,
  )
  if (going) await addAcute(withService, going, now)
  await addHomes(
    lived.map(({ town }) => town),
    now,
  )
  await addTeams(
    lived.map(({ town }) => town),
    now,
  )
  await addShared(
    lived.map(({ town }) => town),
    now,
  )
  await addVisits(parts, withService, now)
  await addWindows(parts, now)
  await readNotices(admin, parts, now)
  const [home] = withService
  if (home) await addConsents(home, now)
  await admin.unsafe(`comment on schema platform is '${complete}'`)
  say(`The demo is ready: ${lived.reduce((sum, { happened }) => sum + happened, 0)} things happened.`)
  return logins
}
