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

export type Organisations = {
  byRole: (role: string) => Promise<Organisation | null>
  all: () => Promise<Organisation[]>
}

export type Directory = Organisations & {
  find: (slug: string) => Promise<Organisation | null>
  /** The same for a verb: asked on the connection that it has. To wait for a second one is to stand still when all do so. */
  within: (sql: Connection) => Organisations
  forget: () => void
}

type Row = Omit<Organisation, 'role' | 'schema'> & { roleName: string }

/** Which organisations exist. Tenant names come from here and from nowhere else. Kept in memory; read again on a miss. */
export function directory(pool: Connection, freshMs = 1000): Directory {
  let known = new Map<string, Organisation>()
  let readAt = 0
  const read = async (sql: Connection) => {
    const rows = await sql<Row[]>`
      select id, slug, name, kind, specialist_kind as "specialistKind", number, role_name as "roleName" from platform.organisation
      where provisioned_at is not null order by name`
    known = new Map(
      rows.map(({ roleName, ...row }) => [
        row.slug,
        { ...row, role: roleName, schema: row.kind === 'municipality' ? roleName : null },
      ]),
    )
    readAt = Date.now()
  }
  // An unknown address must not become a query per request.
  const isFresh = () => Date.now() - readAt <= freshMs
  const search = (role: string) => [...known.values()].find((organisation) => organisation.role === role) ?? null
  const askedBy = (readAgain: () => Promise<void>): Organisations => ({
    async byRole(role) {
      if (!search(role) && !isFresh()) await readAgain()
      return search(role)
    },
    async all() {
      if (!isFresh()) await readAgain()
      return [...known.values()]
    },
  })
  const readByPool = () => transaction(pool, accessRole, ({ sql }) => read(sql))
  return {
    ...askedBy(readByPool),
    async find(slug) {
      if (!known.has(slug) && !isFresh()) await readByPool()
      return known.get(slug) ?? null
    },
    within: (sql) => askedBy(() => read(sql)),
    forget() {
      known = new Map()
      readAt = 0
    },
  }
}
