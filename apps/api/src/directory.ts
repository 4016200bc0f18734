import type { Connection } from '@samplass/db/connection'
import type { SpecialistKind } from '@samplass/db/provision'
import { accessRole, type Tenant, transaction } from '@samplass/db/tenancy'

export type Organisation = Tenant & {
  id: string
  slug: string
  name: string
  kind: 'municipality' | 'specialist'
  /** What a specialist service treats; null for a municipality. */
  specialistKind: SpecialistKind | null
  number: string | null
}

export type Directory = {
  find: (slug: string) => Promise<Organisation | null>
  byRole: (role: string) => Promise<Organisation | null>
  all: () => Promise<Organisation[]>
  forget: () => void
}

/** Which organisations exist. Tenant names come from here and from nowhere else. Kept in memory; read again on a miss. */
export function directory(pool: Connection): Directory {
  let known = new Map<string, Organisation>()
  let readAt = 0
  const read = async () => {
    const rows = await transaction(
      pool,
      accessRole,
      ({ sql }) => sql<(Omit<Organisation, 'role' | 'schema'> & { roleName: string })[]>`
      select id, slug, name, kind, specialist_kind as "specialistKind", number, role_name as "roleName" from platform.organisation
      where provisioned_at is not null order by name`,
    )
    known = new Map(
      rows.map(({ roleName, ...row }) => [
        row.slug,
        { ...row, role: roleName, schema: row.kind === 'municipality' ? roleName : null },
      ]),
    )
    readAt = Date.now()
  }
  // An unknown address must not become a query per request.
  const readIfOld = async () => {
    if (Date.now() - readAt > 1000) await read()
  }
  return {
    async find(slug) {
      if (!known.has(slug)) await readIfOld()
      return known.get(slug) ?? null
    },
    async byRole(role) {
      const search = () => [...known.values()].find((organisation) => organisation.role === role) ?? null
      if (!search()) await readIfOld()
      return search()
    },
    async all() {
      await readIfOld()
      return [...known.values()]
    },
    forget() {
      readAt = 0
    },
  }
}
