import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Connection } from './connection.ts'
import { identifier } from './identifier.ts'

type Migration = { version: string; text: string; checksum: string }

const folder = (name: string) => new URL(`../migrations/${name}/`, import.meta.url)

export function migrationsOf(name: 'platform' | 'pool' | 'tenant'): Migration[] {
  return readdirSync(folder(name))
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder(name)), 'utf8')
      return {
        version: file.replace('.sql', ''),
        text,
        checksum: createHash('sha256').update(text).digest('hex').slice(0, 16),
      }
    })
}

/**
 * Brings one schema up to date: one transaction a schema, its own ledger rows, one runner at a time by advisory lock.
 * A migration that changed after it was applied is an error, not a surprise.
 */
export async function migrateSchema(
  admin: Connection,
  schema: string,
  migrations: Migration[],
  role?: string,
): Promise<number> {
  return admin.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`samplass:${schema}`}, 0))`
    await tx`select set_config('search_path', ${`${schema}, extensions`}, true)`
    const applied = new Map(
      (
        await tx<{ version: string; checksum: string }[]>`
        select version, checksum from platform.schema_version where schema_name = ${schema}`
      ).map((row) => [row.version, row.checksum]),
    )
    let count = 0
    for (const { version, text, checksum } of migrations) {
      const known = applied.get(version)
      if (known === checksum) continue
      if (known) {
        const changed = new Error(`migration ${version} of ${schema} was changed after it was applied`)
        throw Object.assign(changed, { code: 'MIGRATION_CHANGED' })
      }
      await tx.unsafe(role ? text.replaceAll(':role', identifier(role)) : text)
      await tx`insert into platform.schema_version (schema_name, version, checksum) values (${schema}, ${version}, ${checksum})`
      count++
    }
    return count
  }) as Promise<number>
}
