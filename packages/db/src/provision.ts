import { readFileSync } from 'node:fs'
import { uuidv7 } from 'uuidv7'
import type { Connection } from './connection.ts'
import { identifier, literal } from './identifier.ts'
import { migrateSchema, migrationsOf } from './migrate.ts'

export const appRole = 'samplass_app'

/** The same server and database as the API's own user, who may do nothing before it becomes an organisation. */
export function asApp(adminUrl: string, password: string): string {
  const url = new URL(adminUrl)
  Object.assign(url, { username: appRole, password })
  return url.href
}

/** `samplass_check`, `samplass_release` and `samplass_merge` own functions and are nobody's to become. */
const groups = [
  'samplass_member',
  'samplass_access',
  'samplass_relay',
  'samplass_check',
  'samplass_release',
  'samplass_merge',
]
const appMayBecome = ['samplass_access', 'samplass_relay']

export type Municipality = { number: string; name: string }

/** The register of Statistics Norway, valid from 2024-01-01. */
export function municipalities(): Municipality[] {
  const text = readFileSync(new URL('../data/municipalities-2024.tsv', import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [number, name] = line.split('\t')
      return { number: number as string, name: name as string }
    })
}

async function ensureRole(admin: Connection, name: string, options = 'nologin') {
  // Roles belong to the whole cluster: two databases may be set up at the same time.
  await admin.unsafe(
    `do $$ begin create role ${identifier(name)} ${options}; exception when duplicate_object or unique_violation then null; end $$`,
  )
}

/**
 * Prepares the database: roles, extensions, the shared schemas, the municipality register. Repeatable.
 * `appPassword` is set for the login role that the API uses; it owns nothing and inherits nothing.
 */
export async function prepareDatabase(admin: Connection, appPassword: string): Promise<void> {
  const [row] = await admin<{ name: string }[]>`select current_database() as name`
  const database = identifier(row?.name as string)
  await ensureRole(admin, appRole, 'login noinherit')
  await admin.unsafe(`alter role ${identifier(appRole)} login noinherit password ${literal(appPassword)}`)
  for (const group of groups) {
    await ensureRole(admin, group)
    if (appMayBecome.includes(group)) await grantRole(admin, group, appRole)
  }
  await admin.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('samplass:prepare', 0))`
    await tx.unsafe(`
      create schema if not exists extensions;
      create extension if not exists btree_gist schema extensions;
      create extension if not exists pg_trgm schema extensions;
      grant usage on schema extensions to public;
      create schema if not exists platform;
      create schema if not exists pool;
      create table if not exists platform.schema_version (
        schema_name text not null, version text not null, checksum text not null,
        applied_at timestamptz not null default now(), primary key (schema_name, version));
      revoke all on database ${database} from public;
      revoke all on schema public from public;
      grant connect on database ${database} to ${identifier(appRole)};
      alter database ${database} set search_path = '';
      alter role ${identifier(appRole)} in database ${database} set lock_timeout = '2s';
      alter role ${identifier(appRole)} in database ${database} set statement_timeout = '5s';
      alter role ${identifier(appRole)} in database ${database} set idle_in_transaction_session_timeout = '10s';`)
  })
  await migrateSchema(admin, 'platform', migrationsOf('platform'))
  await migrateSchema(admin, 'pool', migrationsOf('pool'))
  const rows = municipalities().map(({ number, name }) => ({ number, name, valid_from: '2024-01-01' }))
  await admin`insert into platform.municipality ${admin(rows)} on conflict (number) do nothing`
  await admin`insert into pool.municipality ${admin(rows.map(({ number }) => ({ role_name: `m_${number}` })))} on conflict do nothing`
}

async function grantRole(admin: Connection, role: string, to: string) {
  // Two set-ups granting at once meet "tuple concurrently updated"; the second finds it granted.
  const [granted] =
    await admin`select 1 from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles t on t.oid = m.member
    where r.rolname = ${role} and t.rolname = ${to}`
  if (granted) return
  for (let attempt = 0; ; attempt++) {
    try {
      await admin.unsafe(`grant ${identifier(role)} to ${identifier(to)}`)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== 'XX000' || attempt >= 5) throw error
    }
  }
}

async function makeOrganisationRole(admin: Connection, role: string) {
  await ensureRole(admin, role)
  await grantRole(admin, 'samplass_member', role)
  await grantRole(admin, role, appRole)
}

/** Makes one municipality a tenant: directory row, role, schema, tables. Repeatable at any point of failure. */
export async function provisionMunicipality(admin: Connection, number: string, now: Date): Promise<void> {
  const role = `m_${number}`
  const [known] = await admin<{ name: string }[]>`select name from platform.municipality where number = ${number}`
  if (!known) throw new Error(`there is no municipality with number ${number}`)
  await makeOrganisationRole(admin, role)
  await admin`
    insert into platform.organisation (id, kind, slug, name, number, role_name, created_at)
    values (${uuidv7()}, 'municipality', ${number}, ${`${known.name} kommune`}, ${number}, ${role}, ${now})
    on conflict do nothing`
  await admin.unsafe(
    `create schema if not exists ${identifier(role)}; grant usage on schema ${identifier(role)} to ${identifier(role)}`,
  )
  await migrateSchema(admin, role, migrationsOf('tenant'), role)
  await admin`update platform.organisation set provisioned_at = coalesce(provisioned_at, ${now}) where role_name = ${role}`
}

export type SpecialistKind = 'dps' | 'addiction_unit'

/** A specialist service: a role and a directory row; its journal stays in its own system, so no schema. */
export async function provisionSpecialist(
  admin: Connection,
  { slug, name, kind }: { slug: string; name: string; kind: SpecialistKind },
  now: Date,
): Promise<void> {
  const role = `h_${slug.replaceAll('-', '_')}`
  await makeOrganisationRole(admin, role)
  await admin`
    insert into platform.organisation (id, kind, specialist_kind, slug, name, role_name, created_at, provisioned_at)
    values (${uuidv7()}, 'specialist', ${kind}, ${slug}, ${name}, ${role}, ${now}, ${now})
    on conflict do nothing`
}

/** Runs `work` over `items`, `width` at a time, and carries on past a failure; throws all failures together at the end. */
export async function inParallel<T>(items: T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const failures: Error[] = []
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
        await work(item).catch((error: Error) => failures.push(error))
      }
    }),
  )
  if (failures.length) throw new AggregateError(failures, failures.map((failure) => failure.message).join('; '))
}

/** Brings the shared schemas and every provisioned municipality up to date, four schemas at a time. */
export async function migrateAll(admin: Connection, appPassword: string): Promise<{ schemas: number }> {
  await prepareDatabase(admin, appPassword)
  const tenants = await admin<{ role_name: string }[]>`
    select role_name from platform.organisation where kind = 'municipality' order by role_name`
  await inParallel(tenants, 4, async ({ role_name }) => {
    await makeOrganisationRole(admin, role_name)
    await admin.unsafe(`create schema if not exists ${identifier(role_name)};
      grant usage on schema ${identifier(role_name)} to ${identifier(role_name)}`)
    await migrateSchema(admin, role_name, migrationsOf('tenant'), role_name)
  })
  return { schemas: tenants.length + 2 }
}
