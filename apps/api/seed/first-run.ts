import type { Connection } from '@samplass/db/connection'
import { provisionMunicipality } from '@samplass/db/provision'
import { hash } from '@node-rs/argon2'
import { uuidv7 } from 'uuidv7'
import type { Directory } from '../src/directory.ts'
import type { Clock } from '../src/env.ts'
import type { Keys } from '../src/keys.ts'

export type DemoLogin = { email: string; password: string; what: string }
type SeedParts = { admin: Connection; pool: Connection; directory: Directory; keys: Keys; clock: Clock; folder: string }

export async function seedOnFirstRun({ admin, clock, directory }: SeedParts): Promise<DemoLogin[]> {
  const logins = [{ email: 'ingrid@samplass.example', password: 'natt-og-dag', what: 'Nattevakt, Sarpsborg' }]
  const [seeded] = await admin`select 1 from platform.account limit 1`
  if (seeded) return logins
  for (const number of ['3101', '3103', '3105', '3107', '3203']) await provisionMunicipality(admin, number, clock())
  directory.forget()
  const accountId = uuidv7()
  await admin`insert into platform.account (id, email, name, password_hash, created_at)
    values (${accountId}, 'ingrid@samplass.example', 'Ingrid Solvang', ${await hash('natt-og-dag')}, now())`
  await admin`insert into platform.membership (id, account_id, organisation_role, account_name, roles, whole_organisation, from_on, created_at)
    values (${uuidv7()}, ${accountId}, 'm_3105', 'Ingrid Solvang', ${['night_worker', 'team_leader']}, true, '2026-01-01', now())`
  return logins
}
